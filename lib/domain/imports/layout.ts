/** What was recognised in an uploaded file, as it is kept for the mapping screen. */
import type { SheetLayout } from "./reading/recognise";

export type StoredLayout = Readonly<{
  format: "xlsx" | "csv";
  sheets: readonly Readonly<{
    name: string;
    hidden: boolean;
    rowCount: number;
    /** A header was found; null = not looked at, because it is hidden. */
    recognised: boolean | null;
  }>[];
  /** The sheet that a person asked for; null = the first that has a list. */
  wantedSheet: string | null;
  table: SheetLayout | null;
  /** First rows below the header, as they stand. */
  preview: readonly Readonly<{ row: number; cells: Readonly<Record<string, string>> }>[];
}>;
