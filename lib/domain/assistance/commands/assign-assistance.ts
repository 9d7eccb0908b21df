/**
 * Assigns the "1+1+1" (principal leader, deputy, liaison cadre of one department) to one or several enterprises;
 * the former help ends the day before. What cannot be done is skipped with its reason, the rest is done.
 */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudits } from "@/lib/platform/audit/record";
import { toDate, toDateOrNull, toDay } from "@/lib/platform/db/dates";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { addDays } from "@/lib/rules/values/plain-date";
import { canAssignAssistance } from "../access";
import { holdEnterprisesInScope, loadDepartmentInScope } from "../loaders";
import type { AssignAssistanceInput } from "../schema";

export type SkipReason = "SAME_HELP" | "BEGINS_BEFORE_PRESENT";

export interface AssignedAssistance {
  done: { enterpriseId: string; name: string }[];
  skipped: { enterpriseId: string; name: string; reason: SkipReason }[];
}

export async function assignAssistance(
  context: Context,
  input: AssignAssistanceInput,
): Promise<AssignedAssistance> {
  const { parkId } = input;
  allow(canAssignAssistance(context.actor, { parkId }));
  return transact(context, async (tx) => {
    await checkPeople(tx, input);
    const ids = [...new Set(input.enterpriseIds)];
    const enterprises = await holdEnterprisesInScope(tx, parkId, ids);
    // Ids come from our own list: one that is not there is an attempt on another park.
    if (enterprises.length < ids.length) throw notFound();
    const present = await presentHelpOf(tx, input);
    const judged = enterprises.map((one) => ({
      enterpriseId: one.id,
      name: one.name,
      reason: barrier(input, present.get(one.id)),
    }));
    const done = judged.flatMap(({ reason, ...one }) => (reason ? [] : [one]));
    const skipped = judged.flatMap(({ reason, ...one }) => (reason ? [{ ...one, reason }] : []));
    await replace(tx, context, { input, done, present });
    return { done, skipped };
  });
}

interface Help {
  id: string;
  departmentId: string;
  liaisonId: string;
  startsOn: Date;
}

/** The help of each enterprise that still runs on the day on which the new one begins. */
async function presentHelpOf(
  tx: Tx,
  { enterpriseIds, startsOn }: AssignAssistanceInput,
): Promise<Map<string, Help>> {
  const running = await tx.assistance.findMany({
    where: {
      enterpriseId: { in: enterpriseIds },
      OR: [{ endsOn: null }, { endsOn: { gte: toDate(startsOn) } }],
    },
    orderBy: { startsOn: "asc" },
    select: { id: true, enterpriseId: true, departmentId: true, liaisonId: true, startsOn: true },
  });
  return new Map(running.map(({ enterpriseId, ...help }) => [enterpriseId, help]));
}

/** One day has one help: a new one can follow the present one, not precede it. */
function barrier(input: AssignAssistanceInput, present: Help | undefined): SkipReason | null {
  if (!present) return null;
  const { departmentId, liaisonId, startsOn } = input;
  if (present.departmentId === departmentId && present.liaisonId === liaisonId) return "SAME_HELP";
  return toDay(present.startsOn) >= startsOn ? "BEGINS_BEFORE_PRESENT" : null;
}

interface Replacement {
  input: AssignAssistanceInput;
  done: AssignedAssistance["done"];
  present: Map<string, Help>;
}

async function replace(tx: Tx, context: Context, { input, done, present }: Replacement) {
  const { enterpriseIds: _, startsOn, endsOn, ...help } = input;
  const former = done.flatMap(({ enterpriseId }) => present.get(enterpriseId)?.id ?? []);
  await tx.assistance.updateMany({
    where: { id: { in: former } },
    data: { endsOn: toDate(addDays(startsOn, -1)), version: { increment: 1 } },
  });
  const dates = { startsOn: toDate(startsOn), endsOn: toDateOrNull(endsOn) };
  const rows = done.map(({ enterpriseId }) => ({
    ...{ id: newId(context.now), enterpriseId, ...help, ...dates },
  }));
  await tx.assistance.createMany({ data: rows });
  await recordAudits(
    tx,
    context,
    rows.map(({ id, enterpriseId }) => ({
      action: "assistance.assign",
      subject: "assistance",
      subjectId: id,
      parkId: input.parkId,
      enterpriseId,
      detail: { ...help, startsOn, endsOn, replaces: present.get(enterpriseId)?.id ?? null },
    })),
  );
}

async function checkPeople(tx: Tx, { parkId, departmentId, liaisonId }: AssignAssistanceInput) {
  const department = await loadDepartmentInScope(tx, departmentId);
  if (department.parkId !== parkId) throw notFound();
  const cadre = await tx.membership.findFirst({
    where: { userId: liaisonId, parkId, role: { in: ["LIAISON", "OFFICIAL", "PARK_ADMIN"] } },
    select: { id: true },
  });
  if (!cadre) throw invalidField("liaisonId", { code: "LIAISON_NOT_OF_PARK" });
}
