import { useTranslations } from "next-intl";

/** The star of a field that must be filled; the control itself says so to screen readers. */
export function RequiredMark() {
  const t = useTranslations("common.form");
  return (
    <span aria-hidden title={t("required")} className="ml-1 font-normal text-danger">
      *
    </span>
  );
}
