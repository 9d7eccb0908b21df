/** Takes a header cell apart: what it names, for which year, in which unit. */

import { compactText } from "@/lib/rules/values/cell-text";
import type { MoneyUnit } from "@/lib/rules/values/money";

const UNIT_BY_WORD: Readonly<Record<string, MoneyUnit>> = {
  元: "元",
  千元: "千元",
  万: "万元",
  万元: "万元",
  百万元: "百万元",
  千万元: "千万元",
  亿: "亿元",
  亿元: "亿元",
};

const UNIT_WORD = "(?:人民币)?(千万元|百万元|千元|万元|亿元|元|万|亿)(?:人民币)?";
const UNIT_IN_BRACKETS = new RegExp(`[([](?:金额)?(?:单位[::]?)?${UNIT_WORD}[)\\]]`);
const UNIT_AFTER_SLASH = new RegExp(`[/,]${UNIT_WORD}$`);
const UNIT_LINE = new RegExp(`(?:金额|货币|计量)?单位:${UNIT_WORD}`);
const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(?:年度|年)?/;
const BRACKETS = /[([][^)\]]*[)\]]/g;

export type HeaderText = Readonly<{
  /** Compact, lower case, without year, unit and decoration. */
  label: string;
  year: number | null;
  unit: MoneyUnit | null;
}>;

/** The unit that a line such as 金额单位：万元 declares for the whole table. */
export function unitOfLine(text: string): MoneyUnit | null {
  return UNIT_BY_WORD[UNIT_LINE.exec(compactText(text))?.[1] ?? ""] ?? null;
}

/** The fiscal year that a title speaks of: 2024年度…统计表. */
export function yearOfTitle(text: string): number | null {
  const found = /((?:19|20)[0-9]{2})年度?/.exec(compactText(text));
  return found ? Number(found[1]) : null;
}

/** Reads one column's header, already joined from all its lines. */
export function readHeader(text: string): HeaderText {
  const compact = compactText(text).toLowerCase();
  const unit = UNIT_IN_BRACKETS.exec(compact)?.[1] ?? UNIT_AFTER_SLASH.exec(compact)?.[1] ?? "";
  const year = YEAR.exec(compact)?.[1];
  const label = compact
    .replace(UNIT_AFTER_SLASH, "")
    .replace(YEAR, "")
    .replace(/^[*※★]+|[*※★:'"]+$/g, "");
  return {
    label: stripBrackets(label),
    year: year ? Number(year) : null,
    unit: UNIT_BY_WORD[unit] ?? null,
  };
}

/** 研发占比(%) → 研发占比; what is all in brackets keeps them. */
function stripBrackets(label: string): string {
  const bare = label.replace(BRACKETS, "");
  return bare === "" ? label : bare;
}

/** Whether a cell of a second header line only splits the one above: 2023年, 上年. */
export function isYearLabel(text: string): boolean {
  return /^(?:(?:19|20)[0-9]{2}(?:年度?)?|本年度?|上年度?|去年|前年)$/.test(compactText(text));
}
