import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";

/** The frame of pages that need no sign-in. */
export function PublicShell({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-14 items-center justify-between border-b border-line bg-surface px-4 md:px-8 print:hidden">
        <Brand />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
      <footer className="border-t border-line px-4 py-4 text-center text-xs text-ink-faint md:px-8 print:hidden">
        {t("footer")}
      </footer>
    </div>
  );
}
