/** Reads one cell as its field asks for: a normalised value, a reason to reject the row, or a remark. */

import { isNullMarker } from "@/lib/rules/values/cell-text";
import type { MoneyUnit } from "@/lib/rules/values/money";
import { parseMoney } from "@/lib/rules/values/money";
import { parseCertificateNumber } from "@/lib/rules/standards/identifiers/certificate-number";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";
import { checkUscc, isBusinessCode } from "@/lib/rules/standards/identifiers/uscc";
import type { GridCell } from "@/lib/platform/spreadsheets/grid";
import { readBasisPoints, readCount } from "./amounts";
import { readDate, readSerialDate } from "./dates";
import type { FieldKind, FieldSpec } from "./fields";

import { cleanText } from "./text";
import type { FieldValue, RejectCode, WarningCode } from "./types";

/** What a list says in words and the registry keeps as a code. */
export type Lookups = Readonly<{
  industry: (text: string) => string | null;
  technologyField: (text: string) => string | null;
  region: (text: string) => string | null;
}>;

export type CellRequest = Readonly<{
  cell: GridCell | undefined;
  spec: FieldSpec;
  required: boolean;
  /** Unit of the column, or of the table. */
  unit: MoneyUnit;
  today: string;
  lookups: Lookups;
}>;

export type CellReading = Readonly<{
  value: FieldValue;
  reject?: RejectCode;
  warning?: WarningCode;
}>;

/** A cell that holds something, with its cleaned text. */
type Filled = CellRequest & Readonly<{ cell: GridCell; text: string }>;

const LONGEST_NAME = 120;
const LONGEST_TAG = 20;
const LONGEST_LIST = 20;
const FORMULA_START = /^[=+@]/;
const YES = /^(?:是|有|√|✓|✔|y|yes|true|1|规上|规模以上)$/i;
const NO = /^(?:否|×|✗|✘|x|n|no|false|0|规下|规模以下|非规上)$/i;

const value = (it: FieldValue): CellReading => ({ value: it });
const rejected = (reject: RejectCode): CellReading => ({ value: null, reject });
const ignored = (warning: WarningCode): CellReading => ({ value: null, warning });

/** Reads the cell; an absent or empty one is null, or a reason where the field is required. */
export function readCell(request: CellRequest): CellReading {
  const { cell, spec, required } = request;
  if (cell?.kind === "error") return rejected("FORMULA_ERROR");
  const text = cleanText(cell?.text ?? "");
  if (spec.kind === "uscc") return readUscc(text, cell);
  if (!cell || isNullMarker(text)) return nothing(spec.kind, required);
  return READERS[spec.kind]({ ...request, cell, text });
}

function nothing(kind: FieldKind, required: boolean): CellReading {
  if (kind === "name") return rejected("NAME_MISSING");
  return kind === "money" && required ? rejected("AMOUNT_MISSING") : value(null);
}

function readUscc(text: string, cell: GridCell | undefined): CellReading {
  const check = checkUscc(text, cell?.kind === "number");
  if (!check.ok) return rejected(check.reason);
  return {
    value: check.code,
    ...(isBusinessCode(check.code) ? {} : { warning: "NOT_AN_ENTERPRISE" }),
  };
}

function readName({ text }: Filled): CellReading {
  if (FORMULA_START.test(text)) return rejected("NAME_FORMULA");
  return shortened(normaliseName(text), LONGEST_NAME);
}

function readText({ text, spec }: Filled): CellReading {
  return shortened(text.replace(/\s+/g, " "), spec.maxLength ?? LONGEST_NAME);
}

function shortened(text: string, longest: number): CellReading {
  if (text.length <= longest) return value(text);
  return { value: text.slice(0, longest), warning: "TEXT_SHORTENED" };
}

function splitList(text: string): string[] {
  const parts = text.split(/[;,、|\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => !isNullMarker(part)))].slice(0, LONGEST_LIST);
}

function readMoney({ text, spec, unit }: Filled): CellReading {
  const parse = parseMoney(text, unit);
  if (!parse.ok || parse.value.currency !== "CNY") return rejected("AMOUNT_UNPARSEABLE");
  const { minor, unitInText } = parse.value;
  if (minor < 0n && !spec.signed) return rejected("NEGATIVE_AMOUNT");
  const fen = minor.toString();
  if (unitInText && unitInText !== unit) return { value: fen, warning: "UNIT_IN_CELL" };
  return minor === 0n && spec.warnsOnZero ? { value: fen, warning: "ZERO_AMOUNT" } : value(fen);
}

function readCapital({ text, unit }: Filled): CellReading {
  const parse = parseMoney(text, unit);
  if (!parse.ok) return rejected("AMOUNT_UNPARSEABLE");
  const { minor, currency } = parse.value;
  return minor < 0n ? rejected("NEGATIVE_AMOUNT") : value({ minor: minor.toString(), currency });
}

function readPercent({ text, cell }: Filled): CellReading {
  const points = readBasisPoints(text, cell.kind === "percent");
  if (points === null) return rejected("PERCENT_UNPARSEABLE");
  return points < 0 || points > 10_000 ? rejected("PERCENT_OUT_OF_RANGE") : value(points);
}

function readDay({ text, cell, today }: Filled): CellReading {
  const date = (cell.kind === "number" ? readSerialDate(text) : null) ?? readDate(text);
  if (date === null) return rejected("DATE_UNPARSEABLE");
  return date > today ? rejected("DATE_FUTURE") : value(date);
}

function readYesNo({ text }: Filled): CellReading {
  if (YES.test(text)) return value(true);
  return NO.test(text) ? value(false) : ignored("YES_NO_UNREADABLE");
}

function readInteger({ text }: Filled): CellReading {
  const count = readCount(text);
  return count === null ? rejected("INT_UNPARSEABLE") : value(count);
}

function readCertificateNumber({ text }: Filled): CellReading {
  const check = parseCertificateNumber(text);
  return check.ok ? value(check.value.number) : ignored("CERTIFICATE_NUMBER_UNREADABLE");
}

function readCode(kind: keyof Lookups, unknown: WarningCode) {
  return ({ text, lookups }: Filled): CellReading => {
    const code = lookups[kind](text);
    return code === null ? ignored(unknown) : value(code);
  };
}

const READERS: Readonly<Record<Exclude<FieldKind, "uscc">, (cell: Filled) => CellReading>> = {
  name: readName,
  text: readText,
  names: ({ text }) =>
    value(splitList(text).map((name) => normaliseName(name).slice(0, LONGEST_NAME))),
  tags: ({ text }) => value(splitList(text).map((tag) => tag.slice(0, LONGEST_TAG))),
  industry: readCode("industry", "INDUSTRY_UNKNOWN"),
  "technology-field": readCode("technologyField", "FIELD_UNKNOWN"),
  region: readCode("region", "REGION_UNKNOWN"),
  date: readDay,
  money: readMoney,
  capital: readCapital,
  percent: readPercent,
  integer: readInteger,
  "yes-no": readYesNo,
  "certificate-number": readCertificateNumber,
};
