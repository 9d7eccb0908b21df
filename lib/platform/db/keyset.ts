/** Keyset paging: where a list goes on, as text for the address. A cursor that nobody issued starts the list over. */
import "server-only";
import type { ZodType } from "zod";

type Place = readonly (string | number)[];

/** The place of a row in the order of its list, as a cursor. */
const cursorAt = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place that a cursor names, or null when there is none of that shape. */
export function placeAt<T extends Place>(cursor: string | undefined, shape: ZodType<T>): T | null {
  if (!cursor) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return shape.safeParse(place).data ?? null;
  } catch {
    return null;
  }
}

/** Cuts a page out of rows of which one more than `limit` was asked for: that one tells whether more follow. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > limit ? cursorAt(placeOf(last)) : null };
}
