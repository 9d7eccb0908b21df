/** Fetches an enterprise within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { isId } from "@/lib/kernel/ids";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db/scope";

const columns = {
  id: true,
  parkId: true,
  uscc: true,
  name: true,
  registrationStatus: true,
  industryCode: true,
  technologyField: true,
  regionCode: true,
  address: true,
  foundedOn: true,
  registeredCapitalMinor: true,
  registeredCurrency: true,
  staffCount: true,
  aboveScale: true,
  tags: true,
  version: true,
} as const;

export async function loadEnterpriseInScope(tx: Tx, id: string) {
  const enterprise = isId(id)
    ? await tx.enterprise.findUnique({ where: { id }, select: columns })
    : null;
  if (!enterprise) throw notFound();
  return { ...enterprise, enterpriseId: enterprise.id };
}

export type LoadedEnterprise = Awaited<ReturnType<typeof loadEnterpriseInScope>>;
