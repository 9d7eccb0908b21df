"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";

import { useActionForm } from "./action-form-state";

interface SubmitButtonProps {
  children?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Sent with the form: tells which of several buttons was pressed. */
  name?: string;
  value?: string;
  disabledReason?: string | null;
}

/** Submits the `ActionForm` it stands in. A second press while it runs does nothing. */
export function SubmitButton({ children, variant = "primary", icon, ...rest }: SubmitButtonProps) {
  const t = useTranslations("common");
  const { pending } = useActionForm();
  return (
    <Button
      type="submit"
      variant={variant}
      aria-busy={pending}
      // Not `disabled`: that would throw the focus away.
      onClick={(event) => pending && event.preventDefault()}
      icon={pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {...rest}
    >
      {children ?? t("action.save")}
      {pending && <span className="sr-only">{t("form.pending")}</span>}
    </Button>
  );
}
