// Names of enterprises as lists write them: one spelling for storing, one key for finding variants of one firm.
import { compactText } from "@/lib/rules/values/cell-text";

const LEGAL_FORM = /有限责任公司|股份有限公司|有限公司/gu;
const BRACKETS = /[（）]/gu;
/** 市 after the place in front; not the one of 城市, 超市, 都市 or of 市场, 市政, 市民, which belong to the name. */
const CITY_IN_FRONT = /^(\p{Script=Han}{2,7}?)(?<![城超都集夜])市(?![场政民])/u;
const CITY_IN_BRACKETS = /市）/gu;

/**
 * The spelling under which a name is stored: NFKC (full-width letters and digits become half width), no whitespace or
 * invisible characters anywhere, no leading apostrophe, brackets full width as in the business licence.
 */
export function normaliseName(text: string): string {
  return compactText(text).replaceAll("(", "（").replaceAll(")", "）");
}

/**
 * Equal for variants of one firm's name: the normalised name without 市 after the place, legal form and brackets.
 * 深圳市晟链朗智能装备股份有限公司 and 深圳晟链朗智能装备有限公司 have one key. A hint to look, never proof.
 */
export function nameKey(text: string): string {
  return normaliseName(text)
    .replace(CITY_IN_FRONT, "$1")
    .replace(CITY_IN_BRACKETS, "）")
    .replace(LEGAL_FORM, "")
    .replace(BRACKETS, "");
}
