/** What screens and other modules ask about the subsidy policies of a park. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { read, type Tx } from "@/lib/platform/db/scope";
import { canReadPolicies, canReadPolicyUse } from "./access";
import { isInForce, readPolicies, type Policy } from "./rows";

/** The policies that may be claimed on a day: of each, the newest version that is in force. */
export async function policiesInForce(
  tx: Tx,
  { parkId, on }: { parkId: string; on: string },
): Promise<Policy[]> {
  const policies = await readPolicies(tx, { parkId });
  return newestVersions(policies.filter((policy) => isInForce(policy, on)));
}

function newestVersions(policies: readonly Policy[]): Policy[] {
  return policies.filter(
    ({ code, version }) =>
      !policies.some((other) => other.code === code && other.version > version),
  );
}

/** One policy in the version with this id, whether in force or not. */
export async function policyById(tx: Tx, id: string): Promise<Policy> {
  const [policy] = isId(id) ? await readPolicies(tx, { id }) : [];
  if (!policy) throw notFound();
  return policy;
}

/** How many enterprises a policy was claimed by, and what became of it. */
export interface PolicyUse {
  waiting: number;
  approved: number;
  paid: number;
  paidFen: bigint;
}

const UNUSED: PolicyUse = { waiting: 0, approved: 0, paid: 0, paidFen: 0n };

/** The policies of a park, each in its newest version, with what was claimed over all versions. */
export function listPolicies(context: Context, park: { id: string }) {
  allow(canReadPolicies(context.actor, { parkId: park.id }));
  const showsUse = canReadPolicyUse(context.actor, { parkId: park.id });
  return read(context, async (tx) => {
    const policies = newestVersions(await readPolicies(tx, { parkId: park.id }));
    const uses = showsUse ? await usesByCode(tx, park.id) : null;
    return policies.map((policy) => ({
      ...policy,
      isInForce: isInForce(policy, context.today),
      use: uses && (uses.get(policy.code) ?? UNUSED),
    }));
  });
}

export type ListedPolicy = Awaited<ReturnType<typeof listPolicies>>[number];

/** One policy with its condition, its other versions and its use. */
export function getPolicy(context: Context, park: { id: string }, id: string) {
  allow(canReadPolicies(context.actor, { parkId: park.id }));
  const showsUse = canReadPolicyUse(context.actor, { parkId: park.id });
  return read(context, async (tx) => {
    const policy = await policyById(tx, id);
    if (policy.parkId !== park.id) throw notFound();
    const { code, exclusiveGroup } = policy;
    const all = await readPolicies(tx, { parkId: park.id });
    const rivals = newestVersions(all).filter(
      (other) => other.code !== code && other.exclusiveGroup === exclusiveGroup,
    );
    const uses = showsUse ? await usesByCode(tx, park.id) : null;
    return {
      ...policy,
      isInForce: isInForce(policy, context.today),
      versions: all.filter((other) => other.code === code),
      /** Policies that cannot be had in the same year as this one. */
      rivals,
      use: uses && (uses.get(code) ?? UNUSED),
    };
  });
}

interface UseRow extends PolicyUse {
  code: string;
}

async function usesByCode(tx: Tx, parkId: string): Promise<ReadonlyMap<string, PolicyUse>> {
  const rows = await tx.$queryRaw<UseRow[]>`
    SELECT p.code,
           count(*) FILTER (WHERE c.state = 'SUBMITTED')::int AS waiting,
           count(*) FILTER (WHERE c.state = 'APPROVED')::int AS approved,
           count(*) FILTER (WHERE c.state = 'PAID')::int AS paid,
           coalesce(sum(c.amount_fen) FILTER (WHERE c.state = 'PAID'), 0)::bigint AS "paidFen"
      FROM claim c JOIN policy p ON p.id = c.policy_id AND p.park_id = c.park_id
     WHERE c.park_id = ${parkId}::uuid GROUP BY p.code`;
  return new Map(rows.map(({ code, ...use }) => [code, use]));
}
