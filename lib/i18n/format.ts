/** Dates and times as the interface writes them, in China's time whatever the machine is set to. */
import { timeZone } from "./config";

/* Swedish writes dates as ISO 8601 does. */
const minutes = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  dateStyle: "short",
  timeStyle: "short",
});
const days = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });

/** `2026-11-23 16:30` */
export function localMinute(instant: Date): string {
  return minutes.format(instant);
}

/** `2026-11-23` */
export function localDate(instant: Date): string {
  return days.format(instant);
}
