/** Days and instants on their way to and from the database. */

/** A day `YYYY-MM-DD` as Prisma wants a `date` column. */
export const toDate = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** A `date` column as a day `YYYY-MM-DD`. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10);

export const toDateOrNull = (day: string | null | undefined): Date | null =>
  day ? toDate(day) : null;

export const toDayOrNull = (date: Date | null): string | null => (date ? toDay(date) : null);
