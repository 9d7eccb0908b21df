/** How the reference tables are searched: the closest first, and never more than a list can show. */

/** How many matches a search answers at most. */
const LIMIT = 20;

/** What of an entry is searched: its code, its name, and the names of all that contains it. */
export interface Searched {
  code: string;
  name: string;
  path: string;
}

/**
 * The entries whose code begins with the text, or whose path has each of its words. In order: same name or code,
 * name begins with it, name has it, only the path has it; within these as the table stands.
 */
export function searchTable<Entry>(
  table: readonly Entry[],
  text: string,
  searched: (entry: Entry) => Searched,
): Entry[] {
  const words = text.normalize("NFKC").trim().toUpperCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const ranked = table
    .map((entry) => ({ entry, rank: rankOf(words, searched(entry)) }))
    .filter(({ rank }) => rank < NO_MATCH);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LIMIT)
    .map(({ entry }) => entry);
}

const NO_MATCH = 4;

function rankOf(words: string[], { code, name, path }: Searched): number {
  const last = words.at(-1)!;
  if (words.length === 1 && code.startsWith(last)) return code === last ? 0 : 1;
  if (!words.every((word) => path.includes(word))) return NO_MATCH;
  if (name === last) return 0;
  if (name.startsWith(last)) return 1;
  return name.includes(last) ? 2 : 3;
}
