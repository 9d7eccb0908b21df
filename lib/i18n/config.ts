/** What the interface speaks, and how it writes dates and numbers. */
import type { Formats } from "next-intl";

export const locales = ["zh-CN", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "zh-CN";

/** The cookie in which a person's choice of language is kept; there is no locale in the address. */
export const localeCookie = "locale";

/** Every park lies in China: one time zone, whatever the server or the browser is set to. */
export const timeZone = "Asia/Shanghai";

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

export const formats = {
  dateTime: {
    date: { year: "numeric", month: "2-digit", day: "2-digit" },
    dateTime: {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    },
    time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    month: { year: "numeric", month: "2-digit" },
  },
  number: {
    integer: { maximumFractionDigits: 0 },
    decimal: { maximumFractionDigits: 2 },
    /** One decimal, as pass rates are published: 86.7 %. */
    rate: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
    compact: { notation: "compact", maximumFractionDigits: 1 },
  },
} satisfies Formats;
