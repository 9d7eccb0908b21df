/** From a number to the list of records behind it. */
import type { Dimension, StandingFilter } from "@/lib/domain/applications/queries/dimensions";

export interface ParkTarget {
  id: string;
  slug: string;
}

/** What narrows the list of applications; the names are those of the list's address. */
export type RecordFilter = { year: number; standing?: StandingFilter; reached?: string } & Partial<
  Record<Dimension, string>
>;

/** Address of the applications that a number counts. */
export function recordsPath({ slug }: { slug: string }, filter: RecordFilter): string {
  const query = new URLSearchParams({ view: "table" });
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined) query.set(name, String(value));
  return `/parks/${slug}/applications?${query}`;
}
