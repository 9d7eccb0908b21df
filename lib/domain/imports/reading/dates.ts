/** Days as lists write them. */

import type { PlainDate } from "@/lib/rules/values/plain-date";
import { addDays, plainDateOf } from "@/lib/rules/values/plain-date";

const TIME = /[\sT]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** 2023-11-02, 2023/11/2, 2023.11.2, 2023年11月2日, 20231102, with or without a time; null for anything else. */
export function readDate(cleaned: string): PlainDate | null {
  const text = cleaned.replace(TIME, "").replace(/\s+/g, "");
  const separated = SEPARATED.exec(text);
  if (separated) return dayOf(separated[1], separated[3], separated[4]);
  const match = CHINESE.exec(text) ?? DIGITS.exec(text);
  return match ? dayOf(match[1], match[2], match[3]) : null;
}

function dayOf(year = "", month = "", day = ""): PlainDate | null {
  return plainDateOf(Number(year), Number(month), Number(day));
}

const SERIAL = /^[2-7][0-9]{4}$/;
const SERIAL_ZERO = plainDateOf(1899, 12, 30) as PlainDate;

/** A number cell that lost its date format: Excel's day number, for days of 1954 to 2118; null otherwise. */
export function readSerialDate(text: string): PlainDate | null {
  return SERIAL.test(text) ? addDays(SERIAL_ZERO, Number(text)) : null;
}
