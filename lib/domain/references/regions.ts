/** The administrative divisions of GB/T 2260 as a table: those in force, and what became of the others. */
import formerNames from "./data/former-regions.json";
import currentNames from "./data/regions.json";

export interface Region {
  /** Six digits: two for the province, two for the city, two for the county or district. */
  code: string;
  name: string;
  /** Names from the province down to this region: `["江西省", "赣州市", "章贡区"]`. */
  path: readonly string[];
  /** Codes of the regions in force that took its place; empty while it is in force itself. */
  successors: readonly string[];
}

const names: Readonly<Record<string, string>> = currentNames;
const former: Readonly<Record<string, readonly string[]>> = formerNames;

/** Every region in force, by code. */
export const regions: readonly Region[] = Object.entries(names).map(([code, name]) => ({
  code,
  name,
  path: pathOf(code, name),
  successors: [],
}));

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The region of that code, in force or abolished; null if there never was one. */
export function regionByCode(code: string): Region | null {
  const current = byCode.get(code);
  if (current) return current;
  const [name, ...successors] = former[code] ?? [];
  return name === undefined ? null : { code, name, path: pathOf(code, name), successors };
}

/** A district of a municipality and a county governed by its province have no city above them. */
function pathOf(code: string, name: string): string[] {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
  const containers = above.filter((container) => container !== code).map((c) => names[c]);
  return [...containers.filter((container) => container !== undefined), name];
}
