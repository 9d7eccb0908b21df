/** Fetches departments and help within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db/scope";

export async function loadDepartmentInScope(tx: Tx, id: string) {
  const department = await tx.department.findUnique({
    where: { id },
    select: {
      id: true,
      parkId: true,
      name: true,
      principalLeader: true,
      deputyLeader: true,
      version: true,
    },
  });
  if (!department) throw notFound();
  return department;
}

export async function loadAssistanceInScope(tx: Tx, id: string) {
  const assistance = await tx.assistance.findUnique({
    where: { id },
    select: {
      id: true,
      parkId: true,
      enterpriseId: true,
      startsOn: true,
      endsOn: true,
      version: true,
    },
  });
  if (!assistance) throw notFound();
  return assistance;
}

/** The enterprises of the park among these, held until the end: nobody assigns them help at the same time. */
export async function holdEnterprisesInScope(tx: Tx, parkId: string, ids: readonly string[]) {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM enterprise
     WHERE park_id = ${parkId}::uuid AND id = ANY (${[...ids]}::uuid[])
     ORDER BY id FOR NO KEY UPDATE`;
}
