import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { Column } from "@/components/ui/data-table-column";
import { Definition } from "@/components/ui/definition";
import { Missing } from "@/components/ui/missing";
import { TextLink } from "@/components/ui/text-link";
import type { CohortFigures } from "@/lib/rules/metrics/cohort";

interface ResultRow {
  figures: CohortFigures;
}

type Standing = "filed" | "certified" | undefined;

/** Engaged, submitted, certified and the rate with its interval; each count leads to its records where they are open. */
export function useResultColumns<Row extends ResultRow>(
  recordsOf?: (row: Row, standing: Standing) => string,
): Column<Row>[] {
  const t = useTranslations("consultancies.results");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, "rate");
  const head = (key: "engaged" | "submitted" | "certified" | "rate"): ReactNode => (
    <span className="inline-flex items-center gap-1">
      {t(key)}
      <Definition term={t(key)}>{t(`definitions.${key}`)}</Definition>
    </span>
  );
  const count = (row: Row, value: number, standing: Standing): ReactNode =>
    recordsOf && value > 0 ? (
      <TextLink href={recordsOf(row, standing)}>{format.number(value, "integer")}</TextLink>
    ) : (
      format.number(value, "integer")
    );
  return [
    {
      key: "engaged",
      header: head("engaged"),
      align: "end",
      cell: (row) => count(row, row.figures.applications, undefined),
    },
    {
      key: "submitted",
      header: head("submitted"),
      align: "end",
      cell: (row) => count(row, row.figures.submitted, "filed"),
    },
    {
      key: "certified",
      header: head("certified"),
      align: "end",
      cell: (row) => count(row, row.figures.certified, "certified"),
    },
    {
      key: "rate",
      header: head("rate"),
      align: "end",
      cell: ({ figures: { passRate } }) =>
        passRate.rate === null ? <Missing /> : percent(passRate.rate),
    },
    {
      key: "interval",
      header: t("interval"),
      align: "end",
      hideBelow: "sm",
      cell: ({ figures: { passRate } }) =>
        passRate.low === null || passRate.high === null ? (
          <Missing />
        ) : (
          <span className="text-ink-soft">
            {percent(passRate.low)} – {percent(passRate.high)}
          </span>
        ),
    },
  ];
}
