import type { ReactNode } from "react";

import { cn } from "./cn";

/** One column of a `DataTable`. */
export interface Column<Row> {
  key: string;
  header: ReactNode;
  /** Shown once in the head (万元, 人, %), never in the cells. */
  unit?: ReactNode;
  /** `end` for numbers. */
  align?: "start" | "center" | "end";
  /** The value of `sort` for this column (`-` before it descends); without it the column does not sort. */
  sort?: string;
  /** The cell that names its row and carries the row's link; the first column unless said otherwise. */
  rowHeader?: boolean;
  /** Leave the column out on narrower screens. */
  hideBelow?: "sm" | "md" | "lg" | "xl";
  /** Keep the cell on one line. */
  nowrap?: boolean;
  /** Cut long text off at the end; the whole of it on hover. */
  truncate?: boolean;
  className?: string;
  cell: (row: Row) => ReactNode;
}

const hidden = {
  sm: "max-sm:hidden",
  md: "max-md:hidden",
  lg: "max-lg:hidden",
  xl: "max-xl:hidden",
} as const;

/** The look that head and body cells of a column share. */
export function cellClass<Row>(column: Column<Row>): string {
  return cn(
    column.align === "end" && "text-right tabular-nums",
    column.align === "center" && "text-center",
    column.hideBelow && hidden[column.hideBelow],
    column.truncate && "max-w-44 truncate",
    (column.nowrap || column.align === "end") && "whitespace-nowrap",
    column.className,
  );
}
