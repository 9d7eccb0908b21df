"use client";

import { useTranslations } from "next-intl";
import { Toaster as Base } from "sonner";

/** Where passing notes appear (`toast` from sonner). Errors are never shown here alone. */
export function Toaster() {
  const t = useTranslations("common.action");
  return (
    <Base
      position="top-center"
      closeButton
      duration={5000}
      containerAriaLabel={t("close")}
      toastOptions={{
        closeButtonAriaLabel: t("close"),
        className:
          "!rounded-md !border-line-strong !bg-surface !text-base !text-ink !shadow-overlay",
      }}
    />
  );
}
