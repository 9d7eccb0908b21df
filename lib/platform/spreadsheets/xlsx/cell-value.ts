import type { CellKind } from "../grid";
import type { NumberFormats } from "./number-formats";
import { decodeEscapes } from "./shared-strings";

/** What the worksheet writes about one cell, before it is understood. */
export type RawCell = Readonly<{
  type: string;
  style: number;
  value: string;
  inline: string;
}>;

export type CellContext = Readonly<{
  strings: readonly string[];
  formats: NumberFormats;
  date1904: boolean;
}>;

type CellValue = Readonly<{ text: string; kind: CellKind }>;

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** Excel's day number as YYYY-MM-DD; null outside the calendar that Excel knows. */
function serialToDate(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 1 || days > LAST_SERIAL) return null;
  // Lotus 1-2-3 believed in a 29 February 1900 and Excel kept its day 60.
  const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * A stored double as Excel shows it: 15 significant digits, without an exponent where one can be
 * avoided, so that 8214.5599999999995 reads 8214.56 again.
 */
function plainNumber(stored: string): string | null {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return null;
  return String(Number(value.toPrecision(15)));
}

function numberValue(raw: RawCell, context: CellContext): CellValue | null {
  const text = plainNumber(raw.value);
  if (text === null) return raw.value === "" ? null : { text: raw.value, kind: "text" };
  const kind = context.formats[raw.style] ?? "number";
  if (kind !== "date") return { text, kind };
  const date = serialToDate(Number(raw.value), context.date1904);
  return date === null ? { text, kind: "number" } : { text: date, kind: "date" };
}

function textValue(text: string | undefined): CellValue | null {
  return text ? { text, kind: "text" } : null;
}

/** How each cell type of ECMA-376 18.18.11 is understood; a type that is not here is a number. */
const BY_TYPE: Readonly<Record<string, (raw: RawCell, context: CellContext) => CellValue | null>> =
  {
    s: ({ value }, { strings }) => textValue(value === "" ? "" : strings[Number(value)]),
    inlineStr: ({ inline }) => textValue(inline),
    str: ({ value }) => textValue(decodeEscapes(value)),
    b: ({ value }) => ({ text: value === "1" ? "TRUE" : "FALSE", kind: "boolean" }),
    e: ({ value }) => ({ text: value, kind: "error" }),
    d: ({ value }) => ({ text: value.slice(0, 10), kind: "date" }),
  };

/** Understands a cell by its type and style; null when it holds nothing. */
export function cellValue(raw: RawCell, context: CellContext): CellValue | null {
  return (BY_TYPE[raw.type] ?? numberValue)(raw, context);
}
