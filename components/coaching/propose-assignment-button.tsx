"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";

import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";

import { ProposeAssignmentForm } from "./propose-assignment-form";

type ProposeAssignmentButtonProps = Omit<ComponentProps<typeof ProposeAssignmentForm>, "onDone"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** Opens the proposal over the page; it closes when the proposal is made. */
export function ProposeAssignmentButton({ variant, size, ...form }: ProposeAssignmentButtonProps) {
  const t = useTranslations("assignments.propose");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={{ label: t("title"), variant, size }}
      title={t("title")}
      size="lg"
      open={open}
      onOpenChange={setOpen}
    >
      <ProposeAssignmentForm {...form} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
