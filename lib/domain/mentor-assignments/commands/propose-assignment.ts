/** Proposes a consultancy, its mentor and a liaison cadre for an application; the enterprise answers. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDateOrNull, toDay } from "@/lib/platform/db/dates";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { isTerminal } from "@/lib/rules/pipeline/states";
import { canProposeAssignment } from "../access";
import { holdCoachedApplicationInScope } from "../loaders";
import type { ProposeAssignmentInput } from "../schema";

export async function proposeAssignment(context: Context, input: ProposeAssignmentInput) {
  return transact(context, async (tx) => {
    const application = await holdCoachedApplicationInScope(tx, input.applicationId);
    allow(canProposeAssignment(context.actor, application));
    if (isTerminal(application.state)) throw ruleViolation({ code: "APPLICATION_ENDED" });
    await checkAdmission(tx, application.parkId, input);
    await checkMentor(tx, application.parkId, input);
    await checkLiaison(tx, application.parkId, input.liaisonId);
    await refuseSecond(tx, input);

    const { parkId, enterpriseId } = application;
    const id = newId(context.now);
    const { startsOn, endsOn, ...who } = input;
    const dates = { startsOn: toDate(startsOn), endsOn: toDateOrNull(endsOn) };
    const by = { proposedById: context.actor.userId, createdAt: context.now };
    await tx.mentorAssignment.create({
      data: { id, parkId, enterpriseId, ...who, ...dates, ...by },
    });
    await recordAudit(tx, context, {
      action: "assignment.propose",
      subject: "mentor-assignment",
      subjectId: id,
      parkId,
      enterpriseId,
      detail: { ...input },
    });
    return { id, version: 1 };
  });
}

/** The agency is admitted to the park on the day on which the assignment begins. */
async function checkAdmission(
  tx: Tx,
  parkId: string,
  { consultancyId, startsOn }: ProposeAssignmentInput,
) {
  const admission = await tx.consultancyPark.findUnique({
    where: { parkId_consultancyId: { parkId, consultancyId } },
    select: { until: true },
  });
  const isAdmitted = admission && (!admission.until || toDay(admission.until) >= startsOn);
  if (!isAdmitted) throw invalidField("consultancyId", { code: "CONSULTANCY_NOT_ADMITTED" });
}

/** The mentor works for that agency. */
async function checkMentor(
  tx: Tx,
  parkId: string,
  { consultancyId, mentorId }: ProposeAssignmentInput,
) {
  const mentors = await tx.$queryRaw<{ user_id: string }[]>`
    SELECT user_id FROM consultancy_mentors(${parkId}::uuid)
     WHERE consultancy_id = ${consultancyId}::uuid AND user_id = ${mentorId}::uuid`;
  if (mentors.length === 0) throw invalidField("mentorId", { code: "MENTOR_NOT_OF_CONSULTANCY" });
}

async function checkLiaison(tx: Tx, parkId: string, liaisonId: string | null) {
  if (liaisonId === null) return;
  const cadre = await tx.membership.findFirst({
    where: { userId: liaisonId, parkId, role: { in: ["LIAISON", "OFFICIAL", "PARK_ADMIN"] } },
    select: { id: true },
  });
  if (!cadre) throw invalidField("liaisonId", { code: "LIAISON_NOT_OF_PARK" });
}

/** One agency is assigned once to an application at a time. */
async function refuseSecond(tx: Tx, { applicationId, consultancyId }: ProposeAssignmentInput) {
  const standing = await tx.mentorAssignment.findFirst({
    where: { applicationId, consultancyId, status: { in: ["PROPOSED", "ACTIVE"] } },
    select: { id: true },
  });
  if (standing) throw ruleViolation({ code: "ALREADY_ASSIGNED" });
}
