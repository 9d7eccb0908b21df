/** The industries of GB/T 4754-2017 as a table: what exists, what contains what, what a name stands for. */
import names from "./data/industries.json";

/** 门类, 大类, 中类, 小类. */
export type IndustryLevel = "section" | "division" | "group" | "class";

export interface Industry {
  /** The section's letter, followed by up to four digits: `C`, `C39`, `C392`, `C3921`. */
  code: string;
  name: string;
  level: IndustryLevel;
}

const LEVELS: Record<number, IndustryLevel> = {
  1: "section",
  3: "division",
  4: "group",
  5: "class",
};
const CODE = /^([A-T]?)(\d{2,4})?$/;

export const industries: readonly Industry[] = Object.entries(names).map(([code, name]) => ({
  code,
  name,
  level: LEVELS[code.length]!,
}));

const byCode = new Map(industries.map((industry) => [industry.code, industry]));
const byDigits = new Map(industries.map((industry) => [industry.code.slice(1), industry]));

// 202 names stand on two levels or more (褐煤开采洗选 is B062 and B0620): the broadest one is meant.
const byName = new Map(
  industries.toReversed().map((industry) => [plainName(industry.name), industry]),
);

/** The industry of a code with or without its letter; null if there is none or the letter is wrong. */
export function industryByCode(text: string): Industry | null {
  const code = text.trim().toUpperCase();
  const [, letter, digits] = CODE.exec(code) ?? [];
  if (letter) return byCode.get(code) ?? null;
  return (digits && byDigits.get(digits)) || null;
}

/** The industry of that exact name, whatever its brackets and spaces. */
export function industryByName(name: string): Industry | null {
  return byName.get(plainName(name)) ?? null;
}

/** The industry and everything that contains it, broadest first. */
export function industryPath({ code }: Industry): Industry[] {
  const prefixes = [1, 3, 4, 5].filter((length) => length <= code.length);
  return prefixes.map((length) => byCode.get(code.slice(0, length))!);
}

function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
