// How long a certificate holds.
import { addDays, addYears, type PlainDate } from "@/lib/rules/values/plain-date";

/** 国科发火〔2016〕32号 第九条: three years from the day of issue. */
const YEARS_OF_VALIDITY = 3;

/** The last day on which a certificate holds: conservative, the day of issue counts as the first. */
export const validUntil = (issuedOn: PlainDate): PlainDate =>
  addDays(addYears(issuedOn, YEARS_OF_VALIDITY), -1);
