/** Why a file as a whole is refused. The words shown to people live in the message catalogue. */
export const REFUSAL_CODES = [
  "FILE_EMPTY",
  "FILE_TOO_LARGE",
  "FILE_TYPE_UNSUPPORTED",
  "FILE_TYPE_MISMATCH",
  "FILE_LEGACY_XLS",
  "FILE_ENCRYPTED",
  "FILE_CORRUPT",
  "FILE_HAS_MACROS",
  "FILE_HAS_EXTERNAL_LINKS",
  "FILE_HAS_DOCTYPE",
  "ZIP_TOO_MANY_ENTRIES",
  "ZIP_TOO_LARGE",
  "ZIP_RATIO",
  "TOO_MANY_SHEETS",
  "TOO_MANY_ROWS",
  "TOO_MANY_COLUMNS",
  "TOO_MANY_CELLS",
  "TOO_MANY_MERGES",
  "CELL_TEXT_TOO_LONG",
  "ENCODING_UNKNOWN",
  "PARSE_TIMEOUT",
  "PARSE_MEMORY",
  "PARSE_FAILED",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Values that the message of a refusal names: the limit, the sheet, the cell. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown, inside the child and again in its parent, when a file cannot be read safely. */
export class SpreadsheetRefused extends Error {
  override readonly name = "SpreadsheetRefused";

  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
  ) {
    super(code);
  }
}
