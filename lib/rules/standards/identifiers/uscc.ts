// The unified social credit code (统一社会信用代码) of GB 32100-2015: reading, checking, making.
import { compactText, isNullMarker } from "@/lib/rules/values/cell-text";

/** 18 characters, upper case, with a right check character. */
export type Uscc = string;

export type UsccReason = "USCC_MISSING" | "USCC_PRECISION_LOST" | "USCC_FORMAT" | "USCC_CHECKSUM";

/** What the first two characters say the holder is. */
export type UsccHolder =
  | "enterprise"
  | "individual-business"
  | "cooperative"
  | "institution"
  | "social-organisation"
  | "other";

export type UsccCheck =
  | { readonly ok: true; readonly code: Uscc; readonly holder: UsccHolder }
  | { readonly ok: false; readonly reason: UsccReason };

/** 31 characters, value = index; I, O, S, V and Z are left out because they are misread. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** A spreadsheet number keeps 15 digits; of a longer one the last are zeros that nobody typed. */
const TOO_LONG_FOR_A_NUMBER = /^\d{16,}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/;

/** Registration authority (first character) and kind (second), GB 32100-2015 table 1; 9x registered by 市场监管. */
const HOLDERS: Readonly<Record<string, UsccHolder>> = {
  "91": "enterprise",
  "92": "individual-business",
  "93": "cooperative",
};

/** Trims, turns full width into half width and lower case into upper, drops invisible characters and a leading `'`. */
export function normaliseUscc(text: string): string {
  return compactText(text).toUpperCase();
}

/**
 * Reads a code as it stands in a cell. `isNumberCell`: the spreadsheet stored it as a number, which cannot hold 18
 * digits, so such a code is lost even if its check character happens to fit.
 */
export function checkUscc(text: string | null, isNumberCell = false): UsccCheck {
  const code = normaliseUscc(text ?? "");
  if (isNullMarker(code)) return { ok: false, reason: "USCC_MISSING" };
  if (hasLostDigits(code, isNumberCell)) return { ok: false, reason: "USCC_PRECISION_LOST" };
  if (!SHAPE.test(code)) return { ok: false, reason: "USCC_FORMAT" };
  if (usccCheckCharacter(code) !== code[17]) return { ok: false, reason: "USCC_CHECKSUM" };
  return { ok: true, code, holder: usccHolder(code) };
}

/**
 * Whether the holder is in business: registered by market supervision (first character 9). Institutions, social
 * organisations and the rest get the warning NOT_AN_ENTERPRISE; sole traders and cooperatives are told by `holder`.
 */
export function isBusinessCode(code: Uscc): boolean {
  return code.startsWith("9");
}

/** What the holder of a valid code is. */
function usccHolder(code: Uscc): UsccHolder {
  const first = code[0];
  if (first === "1") return "institution";
  if (first === "5") return "social-organisation";
  return HOLDERS[code.slice(0, 2)] ?? "other";
}

/** The 18th character for the first 17 (characters outside the alphabet make no sense here): 31 - Σ value·weight mod 31. */
export function usccCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce<number>(
    (total, weight, index) => total + weight * ALPHABET.indexOf(body.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** A code in a text cell may well end in 000: there only the check character can tell. */
function hasLostDigits(code: string, isNumberCell: boolean): boolean {
  return SCIENTIFIC.test(code) || (isNumberCell && TOO_LONG_FOR_A_NUMBER.test(code));
}
