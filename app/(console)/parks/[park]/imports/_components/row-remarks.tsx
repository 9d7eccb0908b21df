import { useTranslations } from "next-intl";

import type { ImportRowView } from "@/lib/domain/imports/rows";
import { splitFieldKey } from "@/lib/domain/imports/labels";

/** Reasons, warnings and changes of one row, a line each. */
export function RowRemarks({ row }: { row: ImportRowView }) {
  const t = useTranslations("imports");
  const shown = row.outcome === "UPDATED" ? row.changes : [];
  const words = (value: string | boolean | null) => {
    if (value === null) return t("change.empty");
    return typeof value === "boolean" ? t(`change.${value ? "yes" : "no"}`) : value;
  };
  const label = (field: string, year: number | null) =>
    year === null
      ? t(`field.${field}` as never)
      : t("fieldOfYear", { field: t(`field.${field}` as never), year: String(year) });
  return (
    <ul className="flex flex-col gap-0.5">
      {row.issues.map(({ code, field, raw, params }) => {
        const key = splitFieldKey(field);
        return (
          <li key={`${code} ${field}`}>
            {t(`issue.${code}` as never, (params ?? {}) as never)}
            {field !== "" && raw !== null && (
              <span className="block text-xs text-ink-faint">
                {t("cell", { field: label(key.field, key.year), raw: raw.slice(0, 60) })}
              </span>
            )}
          </li>
        );
      })}
      {shown.map(({ field, year, from, to }) => (
        <li key={`${field} ${year}`} className="text-sm">
          {t("change.line", { field: label(field, year), from: words(from), to: words(to) })}
        </li>
      ))}
    </ul>
  );
}
