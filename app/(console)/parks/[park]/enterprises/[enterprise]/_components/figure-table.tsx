import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/forms/action-button";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { Missing } from "@/components/ui/missing";
import type { Figure, FigureYear } from "@/lib/domain/figures/queries";
import { enteredMetrics, figureMetrics, type EnteredMetric } from "@/lib/domain/figures/schema";

import { verifyFigureAction } from "../actions";

interface FigureTableProps {
  shown: FigureYear;
  today: string;
  /** A figure of an earlier year is old by nature; of the newest it deserves a word. */
  isNewest: boolean;
  canVerify: boolean;
}

interface Row {
  metric: EnteredMetric;
  figure: Figure | undefined;
}

/** One fiscal year: each figure with its source, its day and who vouches for it. */
export function FigureTable({ shown, today, isNewest, canVerify }: FigureTableProps) {
  const t = useTranslations("figures");
  const rows = enteredMetrics.map((metric) => ({ metric, figure: shown.figures[metric] }));
  return (
    <DataTable
      caption={t("tableCaption", { year: shown.year })}
      columns={useColumns({ canVerify, staleBefore: isNewest ? aYearBefore(today) : "" })}
      rows={rows}
      rowKey={({ metric }) => metric}
      stickyHead={false}
      empty={null}
    />
  );
}

const aYearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

function useColumns(options: { canVerify: boolean; staleBefore: string }): Column<Row>[] {
  const t = useTranslations("figures");
  return [
    { key: "metric", header: t("metric"), cell: ({ metric }) => t(`metrics.${metric}`) },
    { key: "value", header: t("value"), align: "end", cell: Value },
    {
      key: "unit",
      header: t("unit"),
      nowrap: true,
      cell: ({ metric }) => <span className="text-ink-faint">{t(`units.${unitOf(metric)}`)}</span>,
    },
    {
      key: "source",
      header: t("source"),
      className: "min-w-24",
      cell: ({ figure }) => <Source figure={figure} />,
    },
    {
      key: "asOf",
      header: t("asOf"),
      nowrap: true,
      cell: ({ figure }) => <AsOf figure={figure} staleBefore={options.staleBefore} />,
    },
    {
      key: "verified",
      header: t("verification"),
      nowrap: true,
      cell: ({ figure }) => <Verification figure={figure} canVerify={options.canVerify} />,
    },
  ];
}

const unitOf = (metric: EnteredMetric) => {
  const { unit } = figureMetrics[metric];
  return unit === "FEN" ? "wan" : unit;
};

function Value({ metric, figure }: Row) {
  if (!figure) return <Missing />;
  return figureMetrics[metric].unit === "FEN" ? (
    <Amount fen={figure.value} />
  ) : (
    figure.value.toLocaleString("en-US")
  );
}

function Source({ figure }: Pick<Row, "figure">) {
  const t = useTranslations("figures.sources");
  if (!figure) return null;
  return (
    <>
      {t(figure.source)}
      {figure.sourceDocument && (
        <span className="block text-xs break-words text-ink-faint">{figure.sourceDocument}</span>
      )}
    </>
  );
}

function AsOf({ figure, staleBefore }: Pick<Row, "figure"> & { staleBefore: string }) {
  const t = useTranslations("figures");
  if (!figure) return null;
  return (
    <>
      {figure.asOf} {figure.asOf < staleBefore && <Badge tone="warn">{t("stale")}</Badge>}
    </>
  );
}

function Verification({ figure, canVerify }: Pick<Row, "figure"> & { canVerify: boolean }) {
  const t = useTranslations("figures");
  if (!figure) return null;
  if (figure.verifiedAt) return <Badge tone="success">{t("verified")}</Badge>;
  if (!canVerify) return <Badge>{t("unverified")}</Badge>;
  return (
    <ActionButton
      action={verifyFigureAction}
      payload={{ id: figure.id, version: figure.version }}
      size="sm"
      successMessage={t("verifiedNow")}
    >
      {t("verify")}
    </ActionButton>
  );
}
