/** Stored policies as the modules work with them: the condition is read by its own grammar on the way out. */
import "server-only";
import { day } from "@/lib/domain/fields/schema";
import { toDay } from "@/lib/platform/db/dates";
import type { Tx } from "@/lib/platform/db/scope";
import { parseExpression } from "@/lib/rules/expression/parse";
import type { Expression } from "@/lib/rules/expression/types";
import type { PlainDate } from "@/lib/rules/values/plain-date";

const columns = {
  id: true,
  parkId: true,
  code: true,
  version: true,
  titleZh: true,
  titleEn: true,
  summaryZh: true,
  summaryEn: true,
  sourceDocument: true,
  condition: true,
  amountFen: true,
  exclusiveGroup: true,
  inForceFrom: true,
  inForceUntil: true,
} as const;

interface WherePolicy {
  parkId?: string;
  id?: string;
  code?: string;
}

/** The policies of a park in all their versions, the highest amount first, the newest version before older ones. */
export async function readPolicies(tx: Tx, where: WherePolicy) {
  const rows = await tx.policy.findMany({
    where: { ...where },
    orderBy: [{ amountFen: "desc" }, { code: "asc" }, { version: "desc" }],
    select: columns,
  });
  return rows.map(({ condition, inForceFrom, inForceUntil, ...row }) => ({
    ...row,
    condition: conditionOf(row, condition),
    inForceFrom: plainDay(inForceFrom),
    inForceUntil: inForceUntil && plainDay(inForceUntil),
  }));
}

export type Policy = Awaited<ReturnType<typeof readPolicies>>[number];

const plainDay = (date: Date): PlainDate => day.parse(toDay(date));

/** A condition that cannot be read is a fault of the policy: to find nobody eligible would hide it. */
function conditionOf(
  { id, code, version }: { id: string; code: string; version: number },
  json: unknown,
): Expression {
  const parsed = parseExpression(json);
  if (parsed.ok) return parsed.value;
  const faults = parsed.errors.map(({ path, fault }) => `${path || "/"} ${fault}`).join(", ");
  throw new Error(
    `the condition of policy ${code} version ${version} (${id}) is broken: ${faults}`,
  );
}

/** Whether a policy may be claimed on a day; both its first and its last day belong to it. */
export const isInForce = (
  { inForceFrom, inForceUntil }: Pick<Policy, "inForceFrom" | "inForceUntil">,
  on: string,
): boolean => inForceFrom <= on && (inForceUntil === null || on <= inForceUntil);
