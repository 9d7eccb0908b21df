import Link from "next/link";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { type Column, cellClass } from "./data-table-column";
import { DataTableHead } from "./data-table-head";
import type { ListQuery } from "./list-query";

interface DataTableProps<Row> {
  /** Names the table for screen readers; visible with `captionVisible`. */
  caption: string;
  captionVisible?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the whole row a link, by way of its heading cell. */
  rowHref?: (row: Row) => string;
  /** Needed for columns that sort: their headings are links that change `sort`. */
  query?: ListQuery;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  /** A `<tr>` of totals. */
  footer?: ReactNode;
  /** Keep the heading row in sight while the page scrolls. On unless the table is short. */
  stickyHead?: boolean;
}

/** A table rendered on the server: real headings, units in the head, numbers to the right. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, stickyHead = true } = props;
  if (rows.length === 0) {
    return <div className="rounded-lg border border-line bg-surface">{props.empty}</div>;
  }
  return (
    <div
      role="region"
      aria-label={props.caption}
      tabIndex={0}
      // Below lg the table scrolls sideways; above it must not be a scroll box, or its head could not
      // stick to the page. Relative, or texts for screen readers would stick out of the box.
      className="relative overflow-x-auto rounded-lg border border-line bg-surface lg:overflow-x-visible print:overflow-visible"
    >
      <table className="w-full border-separate border-spacing-0 text-base">
        <caption
          className={cn(
            props.captionVisible ? "px-3 py-2 text-left text-sm text-ink-soft" : "sr-only",
          )}
        >
          {props.caption}
        </caption>
        <DataTableHead columns={columns} query={props.query} sticky={stickyHead} />
        <tbody>
          {rows.map((row) => (
            <BodyRow
              key={props.rowKey(row)}
              row={row}
              columns={columns}
              href={props.rowHref?.(row)}
            />
          ))}
        </tbody>
        {props.footer && <tfoot className="bg-sunken font-medium">{props.footer}</tfoot>}
      </table>
    </div>
  );
}

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  href: string | undefined;
}

const cellLook = "px-3 py-2 group-not-last:border-b group-not-last:border-line";

function BodyRow<Row>({ row, columns, href }: BodyRowProps<Row>) {
  const heading = columns.find((column) => column.rowHeader) ?? columns[0];
  return (
    <tr className={cn("group relative", href && "hover:bg-hover")}>
      {columns.map((column) => {
        const content = column.cell(row);
        const look = cn(cellLook, cellClass(column));
        return column === heading ? (
          <th
            key={column.key}
            scope="row"
            className={cn(look, "min-w-36 text-left font-normal md:min-w-52")}
          >
            {href ? <RowLink href={href}>{content}</RowLink> : content}
          </th>
        ) : (
          <td
            key={column.key}
            title={column.truncate && typeof content === "string" ? content : undefined}
            // Above the stretched link, or nothing inside the cell could be pressed.
            className={cn(look, "[&_a]:relative [&_button]:relative [&_button]:-my-1")}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="font-medium text-ink group-hover:text-accent-strong after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {children}
    </Link>
  );
}
