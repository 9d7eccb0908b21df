import { localDate, localMinute } from "@/lib/i18n/format";

import { Missing } from "./missing";

interface DateTimeProps {
  value: Date | string | null;
  /** Leave the time of day away. */
  dateOnly?: boolean;
}

/**
 * An instant in China's time, written 2026-11-23 16:30 in both languages: it sorts, lines up in
 * tables and cannot be misread. A `YYYY-MM-DD` string is a day, not an instant, and stays as it is.
 */
export function DateTime({ value, dateOnly = false }: DateTimeProps) {
  if (value === null) return <Missing />;
  if (typeof value === "string" && value.length === 10)
    return <time dateTime={value}>{value}</time>;
  const instant = new Date(value);
  return (
    <time dateTime={instant.toISOString()} className="whitespace-nowrap">
      {dateOnly ? localDate(instant) : localMinute(instant)}
    </time>
  );
}
