/** What earlier accepted rows of the same list said: their keys, and who bore which name. */

import { nameKey } from "@/lib/rules/standards/identifiers/name";
import type { FieldValues } from "./types";

type Bearer = Readonly<{ row: number; uscc: string }>;

export class SeenRows {
  private readonly rowByKey = new Map<string, number>();
  private readonly byName = new Map<string, Bearer>();
  private readonly byNameKey = new Map<string, Bearer>();

  rowOf(key: string): number | undefined {
    return this.rowByKey.get(key);
  }

  accept(row: number, key: string | null, { name, uscc }: FieldValues): void {
    if (key !== null) this.rowByKey.set(key, row);
    if (typeof name !== "string" || typeof uscc !== "string") return;
    remember(this.byName, name, { row, uscc });
    remember(this.byNameKey, nameKey(name), { row, uscc });
  }

  /** The earlier row of the same name, or of a variant of it, under another code. */
  namesakeOf({ name, uscc }: FieldValues): Readonly<{ row: number; exact: boolean }> | null {
    if (typeof name !== "string") return null;
    const same = this.byName.get(name);
    if (same && same.uscc !== uscc) return { row: same.row, exact: true };
    const similar = this.byNameKey.get(nameKey(name));
    return similar && similar.uscc !== uscc ? { row: similar.row, exact: false } : null;
  }
}

/** The first bearer of a name stands for it. */
function remember(bearers: Map<string, Bearer>, name: string, bearer: Bearer): void {
  if (!bearers.has(name)) bearers.set(name, bearer);
}
