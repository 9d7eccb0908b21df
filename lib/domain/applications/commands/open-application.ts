/**
 * Opens the application of an enterprise for a certification and a year, and takes up the survey visits that led to it.
 *
 * Commands of other modules do not call this one (modules meet at queries only): recording a visit links it to the
 * application that exists already, and opening one afterwards adopts the visits that were waiting for it. Neither
 * order loses anything, and a visit is kept even when its application cannot be opened.
 */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, DomainError, invalidField } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { read, transact, type Tx } from "@/lib/platform/db/scope";
import { START_STATE } from "@/lib/rules/pipeline/transitions";
import { canOpenApplication } from "../access";
import { loadApplicantInScope, type Applicant } from "../loaders";
import type { OpenApplicationInput } from "../schema";

/** A firm is surveyed in the year of its application or in the one before. */
const SURVEY_YEARS_BEFORE = 1;
/** Applications are prepared ahead, but not further than the next year. */
const YEARS_AHEAD = 1;

export async function openApplication(context: Context, input: OpenApplicationInput) {
  try {
    return await transact(context, (tx) => open(tx, context, input));
  } catch (error) {
    if (isUniqueViolation(error)) throw await alreadyOpen(context, input);
    throw error;
  }
}

async function open(tx: Tx, context: Context, input: OpenApplicationInput) {
  const applicant = await loadApplicantInScope(tx, input.enterpriseId);
  allow(canOpenApplication(context.actor, applicant));
  const latest = Number(context.today.slice(0, 4)) + YEARS_AHEAD;
  if (input.year > latest) throw invalidField("year", { code: "YEAR_TOO_FAR", params: { latest } });

  const id = newId(context.now);
  await create(tx, context, { ...applicant, ...input, id });
  const visits = await adoptVisits(tx, applicant, { id, year: input.year });
  await recordAudit(tx, context, {
    action: "application.open",
    subject: "application",
    subjectId: id,
    parkId: applicant.parkId,
    enterpriseId: applicant.enterpriseId,
    detail: {
      certification: input.certification,
      year: input.year,
      state: { from: null, to: START_STATE },
      note: input.note,
      visits,
    },
  });
  return { id, version: 1 };
}

async function create(
  tx: Tx,
  { actor, now }: Context,
  {
    id,
    parkId,
    enterpriseId,
    certification,
    year,
    note,
  }: OpenApplicationInput & Applicant & { id: string },
): Promise<void> {
  await tx.application.create({
    data: {
      ...{ id, parkId, enterpriseId, certification, year, state: START_STATE },
      ...{ stateSince: now, createdAt: now, updatedAt: now },
    },
  });
  await tx.applicationTransition.create({
    data: {
      ...{ parkId, enterpriseId, applicationId: id, version: 1, note },
      ...{ fromState: null, toState: START_STATE, at: now, byId: actor.userId },
    },
  });
}

/** Visits without an application, from the years that count; returns how many were taken up. */
async function adoptVisits(
  tx: Tx,
  { enterpriseId }: Applicant,
  { id, year }: { id: string; year: number },
): Promise<number> {
  const { count } = await tx.visit.updateMany({
    where: {
      enterpriseId,
      applicationId: null,
      visitedOn: {
        gte: toDate(`${year - SURVEY_YEARS_BEFORE}-01-01`),
        lte: toDate(`${year}-12-31`),
      },
    },
    data: { applicationId: id },
  });
  return count;
}

/** One application per enterprise, certification and year: says so and names the one that is there. */
async function alreadyOpen(
  context: Context,
  { enterpriseId, certification, year }: OpenApplicationInput,
): Promise<DomainError> {
  const existing = await read(context, (tx) =>
    tx.application.findUnique({
      where: { enterpriseId_certification_year: { enterpriseId, certification, year } },
      select: { id: true, state: true },
    }),
  );
  return new DomainError("RULE_VIOLATION", [{ code: "APPLICATION_EXISTS", params: { year } }], {
    current: { ...existing },
  });
}
