/** The only reader of the current time. `CLOCK` fixes it for tests and demonstrations. */
import { env } from "./env";

const chinaDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The present instant. */
export function now(): Date {
  const fixed = env().CLOCK;
  return fixed ? new Date(fixed) : new Date();
}

/** The day in China on which an instant falls, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => chinaDay.format(instant);
