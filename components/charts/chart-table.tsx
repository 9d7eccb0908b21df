import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";

interface ChartTableProps {
  caption: string;
  /** Heading of the first column, then of each number column. */
  head: readonly ReactNode[];
  rows: readonly { key: string; label: string; href?: string; cells: readonly ReactNode[] }[];
}

/** The table twin of a chart: the same numbers, each row leading to its records. */
export function ChartTable({ caption, head, rows }: ChartTableProps) {
  const t = useTranslations("common.chart");
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-ink-faint">
          {head.map((name, index) => (
            <th
              key={index}
              scope="col"
              className="border-b border-line px-2 py-1 text-right font-medium whitespace-nowrap first:pl-0 first:text-left"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th
              scope="row"
              className="border-b border-line py-1 pr-2 text-left font-normal whitespace-nowrap"
            >
              {row.href ? (
                <TextLink href={row.href} title={t("records", { label: row.label })}>
                  {row.label}
                </TextLink>
              ) : (
                row.label
              )}
            </th>
            {row.cells.map((cell, index) => (
              <td
                key={index}
                className="border-b border-line px-2 py-1 text-right whitespace-nowrap tabular-nums"
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
