/** The days on which the story happens: working days, in office hours of China. */
import { toDate } from "@/lib/platform/db/dates";
import {
  addDays,
  daysBetween,
  parsePlainDate,
  type PlainDate,
} from "@/lib/rules/values/plain-date";
import type { Random } from "./random";

/** A day known to exist. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

/** The day itself, or the Monday after a weekend. */
export function workday(date: PlainDate): PlainDate {
  const weekday = toDate(date).getUTCDay();
  if (weekday === 6) return addDays(date, 2);
  return weekday === 0 ? addDays(date, 1) : date;
}

/** A working day of a span; on a weekend at its end, the Monday after it. */
export const someDay = (random: Random, [from, to]: readonly [PlainDate, PlainDate]): PlainDate =>
  workday(addDays(from, random.whole(0, Math.max(0, daysBetween(from, to)))));

/** An instant of the day between 9:00 and 17:00 in China. */
export const officeHour = (random: Random, date: PlainDate): Date =>
  new Date(toDate(date).getTime() + random.whole(60, 540) * 60_000);
