import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { type Column, cellClass } from "./data-table-column";
import { hrefWith, type ListQuery, nextSort, paramOf } from "./list-query";

interface DataTableHeadProps<Row> {
  columns: readonly Column<Row>[];
  query: ListQuery | undefined;
  sticky: boolean;
}

type Order = "ascending" | "descending" | "none";

function orderOf(current: string | undefined, key: string): Order {
  if (current === key) return "ascending";
  return current === `-${key}` ? "descending" : "none";
}

/** The heading row: column names, their units, and links that change the order. */
export function DataTableHead<Row>({ columns, query, sticky }: DataTableHeadProps<Row>) {
  const current = query && paramOf(query, "sort");
  return (
    <thead className={cn(sticky && "lg:sticky lg:top-header lg:z-10 print:static")}>
      <tr>
        {columns.map((column) => {
          const order = query && column.sort ? orderOf(current, column.sort) : undefined;
          const name = <HeadName header={column.header} unit={column.unit} />;
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={order}
              className={cn(
                "border-b border-line bg-sunken px-3 py-2 text-left text-sm font-medium text-ink-soft first:rounded-tl-lg last:rounded-tr-lg",
                cellClass(column),
                "whitespace-nowrap",
              )}
            >
              {query && column.sort && order ? (
                <SortLink
                  href={hrefWith(query, { sort: nextSort(current, column.sort) })}
                  order={order}
                >
                  {name}
                </SortLink>
              ) : (
                name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function HeadName({ header, unit }: { header: ReactNode; unit: ReactNode }) {
  if (unit === undefined) return header;
  return (
    <>
      {header} <span className="font-normal text-ink-faint">({unit})</span>
    </>
  );
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

function SortLink({ href, order, children }: { href: string; order: Order; children: ReactNode }) {
  const Arrow = arrows[order];
  return (
    <Link
      href={href}
      scroll={false}
      className={cn(
        "inline-flex items-center gap-1 hover:text-ink",
        order !== "none" && "text-accent-strong",
      )}
    >
      <span>{children}</span>
      <Arrow aria-hidden className="size-3.5 shrink-0 print:hidden" />
    </Link>
  );
}
