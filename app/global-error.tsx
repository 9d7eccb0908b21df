"use client";

import "./globals.css";

import { NextIntlClientProvider } from "next-intl";

import { ErrorPage } from "@/components/shell/error-page";
import { defaultLocale, isLocale, localeCookie, timeZone } from "@/lib/i18n/config";
import en from "@/lib/i18n/messages/en/shell.json";
import zh from "@/lib/i18n/messages/zh-CN/shell.json";

interface GlobalErrorProps {
  error: unknown;
  retry: () => void;
}

/** The language chosen earlier: the layout that knows it is what failed. */
function chosenLocale() {
  const cookies = typeof document === "undefined" ? "" : document.cookie;
  const value = new RegExp(`(?:^|; )${localeCookie}=([^;]+)`).exec(cookies)?.[1];
  return isLocale(value) ? value : defaultLocale;
}

/** The root layout itself failed: a page that needs nothing of it. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const locale = chosenLocale();
  const messages = { shell: locale === "en" ? en : zh };
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col font-sans">
        <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
          <title>{messages.shell.error.title}</title>
          <ErrorPage error={error} retry={retry} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
