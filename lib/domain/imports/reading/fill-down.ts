/** A value merged over several rows stands in the first only; the others get it back. */

import type { GridCell, GridRow, MergedRange } from "@/lib/platform/spreadsheets/grid";
import { columnLetters } from "@/lib/platform/spreadsheets/grid";

type Standing = Readonly<{ column: string; bottom: number; cell: GridCell }>;

export class FillDown {
  private readonly ranges = new Map<number, MergedRange[]>();
  private standing: Standing[] = [];

  constructor(merges: readonly MergedRange[]) {
    for (const range of merges) {
      if (range.left !== range.right || range.bottom === range.top) continue;
      this.ranges.set(range.top, [...(this.ranges.get(range.top) ?? []), range]);
    }
  }

  fill({ row, cells }: GridRow): readonly GridCell[] {
    this.standing = this.standing.filter(({ bottom }) => bottom >= row);
    const own = new Set(cells.map(({ column }) => column));
    const inherited = this.standing
      .filter(({ column }) => !own.has(column))
      .map(({ cell }) => cell);
    for (const { left, bottom } of this.ranges.get(row) ?? []) {
      const column = columnLetters(left);
      const cell = cells.find((one) => one.column === column);
      if (cell) this.standing.push({ column, bottom, cell });
    }
    return [...cells, ...inherited];
  }
}
