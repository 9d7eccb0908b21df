/** Message keys of what an import is and did, under `imports`. */

/** `revenue2024` → the field and its year. */
export function splitFieldKey(key: string): { field: string; year: number | null } {
  const [, field = key, year] = /^([A-Za-z]+)((?:19|20)\d\d)$/.exec(key) ?? [];
  return { field, year: year ? Number(year) : null };
}
