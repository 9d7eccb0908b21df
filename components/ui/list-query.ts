/** Where a list stands: its path and everything chosen on it, as the address says it. */
export interface ListQuery {
  path: string;
  params: Readonly<Record<string, string | readonly string[] | undefined>>;
}

type Change = string | readonly string[] | null | undefined;

/** Parameters that only make sense for the order and filter they were made for. */
const paging = ["cursor", "before"];

function valuesOf(value: Change): string[] {
  if (value === null || value === undefined) return [];
  return (typeof value === "string" ? [value] : [...value]).filter((each) => each !== "");
}

/**
 * The address of the same list with some parameters changed; `null` removes one.
 * Paging starts over unless the change says otherwise.
 */
export function hrefWith(query: ListQuery, changes: Readonly<Record<string, Change>>): string {
  const kept = Object.entries(query.params).filter(([name]) => !paging.includes(name));
  const merged = Object.entries({ ...Object.fromEntries(kept), ...changes });
  const pairs = merged.flatMap(([name, value]) => valuesOf(value).map((each) => [name, each]));
  const search = new URLSearchParams(pairs).toString();
  return search ? `${query.path}?${search}` : query.path;
}

/** The first value of a parameter, or nothing. */
export function paramOf(query: ListQuery, name: string): string | undefined {
  return valuesOf(query.params[name])[0];
}

/** `name` → `-name` → unsorted → `name`: what the next press on a column's heading asks for. */
export function nextSort(current: string | undefined, key: string): string | null {
  if (current === key) return `-${key}`;
  return current === `-${key}` ? null : key;
}
