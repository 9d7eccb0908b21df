import { useTranslations } from "next-intl";

interface ChangesProps {
  /** The detail of an audit row. */
  detail: Readonly<Record<string, unknown>>;
}

/** The fields of the profile whose change can be told in words. */
const fields = [
  "name",
  "uscc",
  "registrationStatus",
  "address",
  "foundedOn",
  "staffCount",
  "industryCode",
] as const;

/** From → to of changed fields, and the year of changed figures. */
export function Changes({ detail }: ChangesProps) {
  const t = useTranslations("enterprises");
  const told = fields.flatMap((field) => {
    const change = changeIn(detail[field]);
    return change ? [{ field, ...change }] : [];
  });
  if (typeof detail.year === "number") return t("timeline.ofYear", { year: detail.year });
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map(({ field, from, to }) => (
        <li key={field} className="break-words">
          {t("timeline.changed", {
            field: t(`fields.${field}`),
            from: from ?? t("timeline.nothing"),
            to: to ?? t("timeline.nothing"),
          })}
        </li>
      ))}
    </ul>
  );
}

type Value = string | number | null;

function changeIn(value: unknown): { from: Value; to: Value } | null {
  if (typeof value !== "object" || value === null) return null;
  const { from, to } = value as { from?: unknown; to?: unknown };
  return isTellable(from) && isTellable(to) ? { from, to } : null;
}

const isTellable = (value: unknown): value is Value =>
  value === null || typeof value === "string" || typeof value === "number";
