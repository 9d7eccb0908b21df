import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/link-button";

import { MessagePage } from "./message-page";

/** No such page, or not for this person: the two look the same. */
export function NotFoundPage() {
  const t = useTranslations("shell.notFound");
  return (
    <MessagePage
      tone="neutral"
      title={t("title")}
      actions={<LinkButton href="/">{t("home")}</LinkButton>}
    >
      {t("body")}
    </MessagePage>
  );
}
