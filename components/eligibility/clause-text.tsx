import { useTranslations } from "next-intl";

import type { Clause } from "@/lib/rules/expression/types";

/** Where a condition stands written, with the words themselves. */
export function ClauseText({ clause }: { clause: Clause }) {
  const t = useTranslations("eligibility.clause");
  const { document, article, text } = clause;
  return (
    <>
      {article ? t("withArticle", { document, article }) : t("document", { document })}
      {text && <span className="block text-ink-faint">{t("quote", { text })}</span>}
    </>
  );
}
