import { useTranslations } from "next-intl";

/** An unknown value: a dash for the eye, words for the ear. Never a zero. */
export function Missing() {
  const t = useTranslations("common.state");
  return (
    <span className="text-ink-faint" title={t("missing")}>
      <span aria-hidden>—</span>
      <span className="sr-only">{t("missing")}</span>
    </span>
  );
}
