/** Invented people and firms. Any likeness to real ones is chance, and made unlikely. */
import { usccCheckCharacter } from "@/lib/rules/standards/identifiers/uscc";
import type { Random } from "./random";

const SURNAMES = [
  ..."王李张刘陈杨黄吴周徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕钟赖廖温邱",
];
const GIVEN = [
  ..."文明志远思齐若谷景行怀瑾承泽安然书宁亦凡知秋清和子衿望舒砚青云舟嘉树立言静姝慧敏建业永康国栋晓彤雨桐启航浩宇",
];

/** The name of a person. */
export const personName = (random: Random): string =>
  random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.8) ? random.pick(GIVEN) : "");

// Rare characters in rare company: together they make names that the register does not know.
const FIRST_SYLLABLES = [
  ..."砺翊垚昀堃珂澜泓璟钧铄翀彧霁晞峤岑骐骁琛玹洺淏溦澍桉槿棠榛樾牧禾秉稷穹芃芷茝",
];
const SECOND_SYLLABLES = [
  ..."谱衡序埴湜璞珩琮镝铎锴镕颢颐骞骧羲翮耘聿舸荃蘅裎觉谌谧逴邃郅鄞酉鉴阆隽霈靖韬",
];

/** The distinguishing part of a firm's name. */
export const tradeName = (random: Random): string =>
  random.pick(FIRST_SYLLABLES) + random.pick(SECOND_SYLLABLES);

/** A telephone number that nobody can have: local numbers never begin with 0. */
export const telephone = (random: Random, areaCode: string): string =>
  `${areaCode}-0${String(random.whole(0, 999_999)).padStart(6, "0")}`;

const CODE_VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A credit code of a firm that does not exist: both check characters are right, but no organisation code begins with
 * YM (they begin with a digit or with MA).
 */
export function inventedUscc(regionCode: string, serial: number): string {
  const organisation = `YM${String(serial).padStart(6, "0")}`;
  const body = `91${regionCode}${organisation}${organisationCheck(organisation)}`;
  return body + usccCheckCharacter(body);
}

/** The ninth character of an organisation code, GB 11714. */
function organisationCheck(eight: string): string {
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CODE_VALUES.indexOf(eight.charAt(index)),
    0,
  );
  const rest = 11 - (sum % 11);
  if (rest === 10) return "X";
  return rest === 11 ? "0" : String(rest);
}

/** A certificate number far beyond what a province issues in a year. */
export const inventedCertificateNumber = (
  year: number,
  regionCode: string,
  serial: number,
): string => `GR${year}${regionCode.slice(0, 2)}${String(900_000 + serial)}`;
