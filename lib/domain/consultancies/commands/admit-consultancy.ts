/** Admits an agency to a park, known to the platform or new; one that left before is admitted again. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDay } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { canManageConsultancies } from "../access";
import type { AdmitConsultancyInput } from "../schema";

export async function admitConsultancy(context: Context, input: AdmitConsultancyInput) {
  allow(canManageConsultancies(context.actor, { parkId: input.parkId }));
  try {
    return await transact(context, (tx) => admit(tx, context, input));
  } catch (error) {
    // Somebody entered or admitted the same agency at the same moment.
    if (isUniqueViolation(error)) throw ruleViolation({ code: "ALREADY_ADMITTED" });
    throw error;
  }
}

async function admit(tx: Tx, context: Context, input: AdmitConsultancyInput) {
  const { parkId, since } = input;
  const consultancy = await knownOrNew(tx, context, input);
  const key = { parkId, consultancyId: consultancy.id };
  const earlier = await tx.consultancyPark.findUnique({
    where: { parkId_consultancyId: key },
    select: { until: true },
  });
  if (earlier && (!earlier.until || toDay(earlier.until) >= since)) {
    throw ruleViolation({ code: "ALREADY_ADMITTED" });
  }
  const admission = { since: toDate(since), until: null };
  if (earlier) {
    await tx.consultancyPark.updateMany({ where: key, data: admission });
  } else {
    await tx.consultancyPark.create({ data: { ...key, ...admission }, select: { since: true } });
  }
  await recordAudit(tx, context, {
    action: "consultancy.admit",
    subject: "consultancy",
    subjectId: consultancy.id,
    parkId,
    detail: { name: consultancy.name, since, again: Boolean(earlier) },
  });
  return { id: consultancy.id };
}

/** An agency is one for all parks: a new one of a known name is the known one. */
async function knownOrNew(tx: Tx, context: Context, input: AdmitConsultancyInput) {
  const { consultancyId, name, kinds } = input;
  const select = { id: true, name: true };
  if (consultancyId) {
    const known = await tx.consultancy.findUnique({ where: { id: consultancyId }, select });
    if (!known) throw invalidField("consultancyId", { code: "CONSULTANCY_UNKNOWN" });
    return known;
  }
  if (!name) throw invalidField("name", { code: "CONSULTANCY_UNKNOWN" });
  const named = await tx.consultancy.findUnique({ where: { name }, select });
  if (named) return named;
  const id = newId(context.now);
  const data = { id, name, kinds, createdAt: context.now };
  return tx.consultancy.create({ data, select });
}
