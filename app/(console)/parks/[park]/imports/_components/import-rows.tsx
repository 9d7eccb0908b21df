import { useTranslations } from "next-intl";

import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Missing } from "@/components/ui/missing";
import { TabsNav } from "@/components/ui/tabs-nav";
import { TextLink } from "@/components/ui/text-link";
import type { ImportDetail, listImportRows } from "@/lib/domain/imports/queries";
import { IMPORT_OUTCOMES, type ImportOutcome } from "@/lib/domain/imports/schema";

import { RowRemarks } from "./row-remarks";
import { countOf } from "./shown-outcome";

type Rows = Awaited<ReturnType<typeof listImportRows>>;
type Row = Rows["items"][number];

interface ImportRowsProps {
  batch: ImportDetail;
  park: string;
  outcome: ImportOutcome;
  rows: Rows;
}

/** The rows of one outcome: where each stands in the file, and what happens to it and why. */
export function ImportRows({ batch, park, outcome, rows }: ImportRowsProps) {
  const t = useTranslations("imports");
  const path = `/parks/${park}/imports/${batch.id}`;
  return (
    <section className="flex flex-col gap-3">
      <TabsNav
        label={t("outcomes")}
        items={IMPORT_OUTCOMES.map((one) => ({
          href: `${path}?outcome=${one}`,
          label: t(`outcome.${one}`),
          count: countOf(batch, one),
          current: one === outcome,
        }))}
      />
      <DataTable
        caption={t(`outcome.${outcome}`)}
        columns={useColumns(batch, park)}
        rows={rows.items}
        rowKey={({ ordinal }) => String(ordinal)}
        empty={<EmptyState title={t("noRows")} />}
      />
      {rows.nextAfter !== null && (
        <div className="flex justify-end">
          <LinkButton href={`${path}?outcome=${outcome}&after=${rows.nextAfter}`}>
            {t("nextRows")}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function useColumns(batch: ImportDetail, park: string): Column<Row>[] {
  const t = useTranslations("imports");
  const columnOf = (field: string) =>
    batch.mapping?.columns.find((column) => column.field === field)?.column ?? "";
  const nameColumn = columnOf("name");
  return [
    {
      key: "name",
      header: t("field.name"),
      cell: ({ values, raw, outcome, enterpriseId }) => {
        // A title or a footnote has no name: its first words say which it is.
        const words = outcome === "SKIPPED" ? Object.values(raw)[0] : raw[nameColumn];
        const name = String(values?.name ?? words ?? "");
        if (name === "") return <Missing />;
        const short = name.slice(0, 60);
        if (!enterpriseId) return short;
        return <TextLink href={`/parks/${park}/enterprises/${enterpriseId}`}>{short}</TextLink>;
      },
    },
    {
      key: "sheet",
      header: t("sheet"),
      hideBelow: "lg",
      nowrap: true,
      cell: ({ sheet }) => sheet || <Missing />,
    },
    { key: "row", header: t("row"), align: "end", cell: ({ row }) => row },
    {
      key: "column",
      header: t("column"),
      align: "center",
      cell: ({ issues }) => [...new Set(issues.flatMap(({ column }) => column ?? []))].join("、"),
    },
    { key: "remarks", header: t("remarks"), cell: (row) => <RowRemarks row={row} /> },
  ];
}
