// Calendar days without time or zone (proleptic Gregorian), as deadlines, certificates and policies use them.

declare const plainDate: unique symbol;

/** A real calendar day written `YYYY-MM-DD`, years 0001 to 9999. Plain string order is time order. */
export type PlainDate = string & { readonly [plainDate]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_400_YEARS = 146_097;

/** The day a text in exactly the form `YYYY-MM-DD` names, or null when there is no such day. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? (text as PlainDate) : null;
}

/** The day of the given parts (month 1 to 12), or null when there is no such day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | null {
  return isDay(year, month, day) ? format(year, month, day) : null;
}

/** Negative when `a` is before `b`, 0 on the same day, positive after it. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The corresponding day `years` later; where the month has no such day, its last day
 * (民法典 Art. 202: 没有对应日的，月末日为期间的最后一日).
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const target = year + years;
  return format(target, month, Math.min(day, daysInMonth(target, month)));
}

/** Calendar days from `from` to `to`: 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar year of a day. */
export function yearOf(date: PlainDate): number {
  return partsOf(date)[0];
}

function partsOf(date: PlainDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function isDay(year: number, month: number, day: number): boolean {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] as number);
}

/** Days since 0000-03-01; counting years from March puts the leap day last, which keeps this linear. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

function fromDayNumber(number: number): PlainDate {
  const era = Math.floor(number / DAYS_PER_400_YEARS);
  const dayOfEra = number - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function format(year: number, month: number, day: number): PlainDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}
