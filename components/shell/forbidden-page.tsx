import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/link-button";

import { MessagePage } from "./message-page";

/** The role does not allow it: says so, and whom to ask. */
export function ForbiddenPage() {
  const t = useTranslations("shell.forbidden");
  return (
    <MessagePage
      tone="warn"
      title={t("title")}
      actions={<LinkButton href="/">{t("home")}</LinkButton>}
    >
      {t("body")}
    </MessagePage>
  );
}
