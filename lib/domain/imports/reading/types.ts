/** What reading a list yields, row by row, before anything is compared with the registry. */

/** Codes that reject a row, in the order in which the first becomes its primary reason. */
export const REJECT_CODES = [
  "NAME_MISSING",
  "NAME_FORMULA",
  "USCC_MISSING",
  "USCC_PRECISION_LOST",
  "USCC_FORMAT",
  "USCC_CHECKSUM",
  "DUP_IN_FILE",
  "FORMULA_ERROR",
  "AMOUNT_MISSING",
  "AMOUNT_UNPARSEABLE",
  "NEGATIVE_AMOUNT",
  "PERCENT_UNPARSEABLE",
  "PERCENT_OUT_OF_RANGE",
  "INT_UNPARSEABLE",
  "DATE_UNPARSEABLE",
  "DATE_FUTURE",
] as const;

/** Codes that a person should look at although the row is taken. */
export const WARNING_CODES = [
  "UNIT_IN_CELL",
  "ZERO_AMOUNT",
  "NAME_SAME_DIFFERENT_USCC",
  "NAME_SIMILAR",
  "NOT_AN_ENTERPRISE",
  "INDUSTRY_UNKNOWN",
  "FIELD_UNKNOWN",
  "REGION_UNKNOWN",
  "YES_NO_UNREADABLE",
  "CERTIFICATE_NUMBER_UNREADABLE",
  "CERTIFICATE_WITHOUT_DATE",
  "TEXT_SHORTENED",
] as const;

/** Why a row is not data. */
export const SKIP_KINDS = [
  "title",
  "unit_line",
  "header",
  "blank",
  "subtotal",
  "total",
  "footnote",
  "signature",
] as const;

export type RejectCode = (typeof REJECT_CODES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];
export type SkipKind = (typeof SKIP_KINDS)[number];

/** One remark on one cell of a row. */
export type Issue<Code extends string = RejectCode | WarningCode> = Readonly<{
  code: Code;
  /** Field as the list names it: `uscc`, `revenue2024`; several are joined by `+`. */
  field: string;
  column: string | null;
  /** The cell as it stands in the file; null when there is none. */
  raw: string | null;
  params?: Readonly<Record<string, string | number>>;
}>;

/** A value after normalisation; amounts are integer minor units as decimal text. */
export type FieldValue = string | number | boolean | readonly string[] | CapitalValue | null;

export type CapitalValue = Readonly<{ minor: string; currency: string }>;

/** Values by field key (`name`, `revenue2024`), null where the cell holds nothing. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

type RowPlace = Readonly<{
  row: number;
  /** 1-based number among the rows after the header that are not blank. */
  record: number | null;
  /** Cells as read, by column letters. */
  raw: Readonly<Record<string, string>>;
}>;

export type ReadRow = RowPlace &
  (
    | Readonly<{ status: "accepted"; values: FieldValues; issues: readonly Issue<WarningCode>[] }>
    | Readonly<{ status: "rejected"; issues: readonly Issue<RejectCode>[] }>
    | Readonly<{ status: "skipped"; kind: SkipKind }>
  );
