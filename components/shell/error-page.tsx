"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

import { MessagePage } from "./message-page";

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** Something failed on our side: the number to quote, and another try. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("shell.error");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <MessagePage
      tone="danger"
      title={t("title")}
      reference={digest && t("reference", { id: digest })}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t("retry")}
          </Button>
          <LinkButton href="/">{t("home")}</LinkButton>
        </>
      }
    >
      {t("body")}
    </MessagePage>
  );
}
