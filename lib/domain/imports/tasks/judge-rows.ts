/** Compares a chunk of rows with the registry and says what would happen to each. */
import "server-only";
import type { Tx } from "@/lib/platform/db/scope";
import { nameKey } from "@/lib/rules/standards/identifiers/name";
import { judgeTaken, judgeUntaken, type JudgedRow, type StoredIssue } from "../outcome";
import type { ReadRow } from "../reading/types";
import { planRow } from "../registry/compare";
import { factsOf, type Facts } from "../registry/facts";
import { loadCurrent } from "../registry/load-current";
import type { ImportMapping } from "../schema";

type Chunk = Readonly<{ parkId: string; mapping: ImportMapping; rows: readonly ReadRow[] }>;

type Accepted = Extract<ReadRow, { status: "accepted" }>;

export async function judgeRows(tx: Tx, { parkId, mapping, rows }: Chunk): Promise<JudgedRow[]> {
  const facts = new Map(
    rows
      .filter((row): row is Accepted => row.status === "accepted")
      .map((row) => [row, factsOf(row.values, mapping)]),
  );
  const said = [...facts.values()];
  const current = await loadCurrent(tx, { parkId, usccs: said.map(({ uscc }) => uscc) });
  const namesakes = await loadNamesakes(tx, parkId, said);
  return rows.map((row) => {
    if (row.status !== "accepted") return judgeUntaken(row);
    const fact = facts.get(row) ?? factsOf(row.values, mapping);
    const known = current.get(fact.uscc) ?? null;
    const more = known ? [] : namesakeWarnings(fact, namesakes);
    const plan = planRow(fact, known);
    return judgeTaken({ read: row, facts: fact, plan, enterpriseId: known?.id ?? null, more });
  });
}

type Namesake = Readonly<{ name: string; uscc: string; nameKey: string }>;

async function loadNamesakes(
  tx: Tx,
  parkId: string,
  facts: readonly Facts[],
): Promise<Map<string, Namesake>> {
  const keys = [...new Set(facts.map(({ name }) => nameKey(name)))];
  const found = await tx.enterprise.findMany({
    where: { parkId, nameKey: { in: keys } },
    select: { name: true, uscc: true, nameKey: true },
    orderBy: { id: "desc" },
  });
  return new Map(found.map((one) => [one.nameKey, one]));
}

/** A firm new to the registry whose name, or a variant of it, stands there under another code. */
function namesakeWarnings(
  { name, uscc }: Facts,
  namesakes: ReadonlyMap<string, Namesake>,
): StoredIssue[] {
  const other = namesakes.get(nameKey(name));
  if (!other || other.uscc === uscc) return [];
  const code = other.name === name ? "NAME_TAKEN_IN_REGISTRY" : "NAME_SIMILAR_IN_REGISTRY";
  const params = { otherName: other.name, otherUscc: other.uscc };
  return [{ code, field: "name", column: null, raw: name, params }];
}
