/**
 * Records a survey visit and ties it to the application it is about, if there is one. Sending the same visit again,
 * after a lost connection, finds it recorded. Opening an application afterwards takes up the visits that wait for it.
 */
import "server-only";
import { getSubject } from "@/lib/domain/enterprises/queries/subject";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { yearOf } from "@/lib/rules/values/plain-date";
import { canRecordVisit } from "../access";
import type { RecordVisitInput } from "../schema";

interface RecordedVisit {
  id: string;
  enterpriseId: string;
  /** The application that the visit is tied to; null while there is none. */
  applicationId: string | null;
}

export async function recordVisit(
  context: Context,
  input: RecordVisitInput,
): Promise<RecordedVisit> {
  try {
    return await transact(context, (tx) => record(tx, context, input));
  } catch (error) {
    // Both tries of an impatient device arrived at once: the other one recorded it.
    if (!isUniqueViolation(error)) throw error;
    return transact(context, (tx) => record(tx, context, input));
  }
}

async function record(tx: Tx, context: Context, input: RecordVisitInput): Promise<RecordedVisit> {
  const { visitedOn, enterpriseId, clientToken, rdCost, ...noted } = input;
  const { parkId } = await getSubject(tx, enterpriseId);
  allow(canRecordVisit(context.actor, { parkId, enterpriseId }));
  const recorded = await tx.visit.findUnique({
    where: { parkId_clientToken: { parkId, clientToken } },
    select: { id: true, enterpriseId: true, applicationId: true },
  });
  if (recorded) return recorded;
  if (visitedOn > context.today) {
    throw invalidField("visitedOn", { code: "VISIT_IN_FUTURE" });
  }

  const id = newId(context.now);
  const applicationId = await applicationOf(tx, input);
  await tx.visit.create({
    data: {
      ...noted,
      ...{ id, parkId, enterpriseId, applicationId, clientToken, rdCostFen: rdCost },
      ...{ visitedOn: toDate(visitedOn), visitorId: context.actor.userId, createdAt: context.now },
    },
  });
  await recordAudit(tx, context, {
    action: "visit.record",
    subject: "visit",
    subjectId: id,
    parkId,
    enterpriseId,
    detail: { visitedOn, applicationId, rdCostFen: rdCost, ...noted },
  });
  return { id, enterpriseId, applicationId };
}

/** The application of the year that the enterprise plans for; without a plan, of the year of the visit. */
async function applicationOf(
  tx: Tx,
  { enterpriseId, plannedYear, visitedOn }: RecordVisitInput,
): Promise<string | null> {
  const year = plannedYear ?? yearOf(visitedOn);
  const application = await tx.application.findUnique({
    where: {
      enterpriseId_certification_year: { enterpriseId, certification: "HNTE", year },
    },
    select: { id: true },
  });
  return application?.id ?? null;
}
