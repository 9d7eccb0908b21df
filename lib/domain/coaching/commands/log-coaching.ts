/** The consultant logs a coaching session. The same log sent twice (a phone with a bad line) is one log. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDateOrNull, toDay } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { read, transact, type Tx } from "@/lib/platform/db/scope";
import { canLogCoaching } from "../access";
import { holdEngagementInScope } from "../loaders";
import type { LogCoachingInput } from "../schema";

export interface LoggedCoaching {
  id: string;
  /** The log had arrived before; nothing was written now. */
  repeated: boolean;
}

export async function logCoaching(
  context: Context,
  input: LogCoachingInput,
): Promise<LoggedCoaching> {
  const earlier = await read(context, (tx) => findByToken(tx, context, input.clientToken));
  if (earlier) return { id: earlier, repeated: true };
  try {
    return await transact(context, (tx) => write(tx, context, input));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const winner = await read(context, (tx) => findByToken(tx, context, input.clientToken));
    if (!winner) throw error;
    return { id: winner, repeated: true };
  }
}

async function findByToken(
  tx: Tx,
  { actor }: Context,
  clientToken: string,
): Promise<string | null> {
  const log = await tx.coachingLog.findFirst({
    where: { clientToken, authorId: actor.userId },
    select: { id: true },
  });
  return log?.id ?? null;
}

async function write(tx: Tx, context: Context, input: LogCoachingInput): Promise<LoggedCoaching> {
  const { assignmentId, coachedOn, nextDueOn, ...said } = input;
  const engagement = await holdEngagementInScope(tx, assignmentId);
  const { parkId, enterpriseId, applicationId } = engagement;
  allow(canLogCoaching(context.actor, engagement));
  if (engagement.status !== "ACTIVE") throw ruleViolation({ code: "ASSIGNMENT_NOT_ACTIVE" });
  if (coachedOn > context.today) throw invalidField("coachedOn", { code: "COACHED_IN_FUTURE" });
  if (coachedOn < toDay(engagement.startsOn)) {
    throw invalidField("coachedOn", { code: "COACHED_BEFORE_ASSIGNMENT" });
  }
  if (engagement.endsOn && coachedOn > toDay(engagement.endsOn)) {
    throw invalidField("coachedOn", { code: "COACHED_AFTER_ASSIGNMENT" });
  }
  const id = newId(context.now);
  await tx.coachingLog.create({
    data: {
      ...{ id, parkId, enterpriseId, applicationId, assignmentId, ...said },
      ...{ coachedOn: toDate(coachedOn), nextDueOn: toDateOrNull(nextDueOn) },
      ...{ authorId: context.actor.userId, createdAt: context.now },
    },
  });
  await recordAudit(tx, context, {
    action: "coaching.log",
    subject: "coaching-log",
    subjectId: id,
    parkId,
    enterpriseId,
    detail: { assignmentId, applicationId, coachedOn, topics: input.topics },
  });
  return { id, repeated: false };
}
