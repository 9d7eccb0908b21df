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
  // The main contact: the one that was entered first.
  contacts: {
    orderBy: { id: "asc" },
    take: 1,
    select: { id: true, name: true, title: true, phone: true, email: true },
  },
} as const;

export async function loadEnterpriseInScope(tx: Tx, id: string) {
  const enterprise = isId(id)
    ? await tx.enterprise.findUnique({ where: { id }, select: columns })
    : null;
  if (!enterprise) throw notFound();
  return { ...enterprise, enterpriseId: enterprise.id };
}

export type LoadedEnterprise = Awaited<ReturnType<typeof loadEnterpriseInScope>>;

/** The same for an address that names the park too: under another park's name it is not found. */
export async function loadEnterpriseOfPark(tx: Tx, park: { id: string }, id: string) {
  const enterprise = await loadEnterpriseInScope(tx, id);
  if (enterprise.parkId !== park.id) throw notFound();
  return enterprise;
}
