import { useTranslations } from "next-intl";
import Link from "next/link";

import { hrefWith, type ListQuery } from "@/components/ui/list-query";

interface YearChoiceProps {
  query: ListQuery;
  years: readonly number[];
  /** Absent: all years. */
  year: number | undefined;
  /** The table may show all years at once; the board shows one. */
  withAll: boolean;
}

const look =
  "inline-flex min-h-7 items-center rounded-md px-2 text-sm text-ink-soft tabular-nums hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong max-md:min-h-touch max-md:px-3";

/** The years that have applications, one press each. */
export function YearChoice({ query, years, year, withAll }: YearChoiceProps) {
  const t = useTranslations("applications");
  return (
    <nav aria-label={t("year")} className="flex flex-wrap items-center gap-1 print:hidden">
      {years.map((each) => (
        <Link
          key={each}
          href={hrefWith(query, { year: String(each) })}
          aria-current={each === year ? "true" : undefined}
          className={look}
        >
          {each}
        </Link>
      ))}
      {withAll && (
        <Link
          href={hrefWith(query, { year: "all" })}
          aria-current={year === undefined ? "true" : undefined}
          className={look}
        >
          {t("allYears")}
        </Link>
      )}
    </nav>
  );
}
