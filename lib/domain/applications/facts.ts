/** Gathers what the guards of the pipeline look at: for one application or for a board full of them, in four queries. */
import "server-only";
import { toDate, toDay, toDayOrNull } from "@/lib/platform/db/dates";
import type { Tx } from "@/lib/platform/db/scope";
import type { MentorStanding, PipelineFacts, SurveyConclusion } from "@/lib/rules/pipeline/facts";
import { endedFrom } from "@/lib/rules/pipeline/history";
import { isTerminal, type Stage } from "@/lib/rules/pipeline/states";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import type { LoadedApplication } from "./loaders";

export type Subject = Pick<
  LoadedApplication,
  "id" | "enterpriseId" | "certification" | "year" | "state" | "submittedOn"
>;

/** Each application with its facts, in the order given. `today` is a day of the clock. */
export async function withFacts<T extends Subject>(
  tx: Tx,
  applications: readonly T[],
  today: string,
): Promise<{ application: T; facts: PipelineFacts }[]> {
  const ids = applications.map(({ id }) => id);
  // Only an application that has ended can be reopened; the others need not be asked where they ended.
  const ended = applications.filter(({ state }) => isTerminal(state)).map(({ id }) => id);
  const surveys = await surveysOf(tx, ids);
  const mentors = await mentorsOf(tx, ids, today);
  const stages = await lastStagesOf(tx, ended);
  const committed = await committedAmong(tx, ended);
  return applications.map((application) => ({
    application,
    facts: {
      certification: application.certification,
      year: application.year,
      today: today as PlainDate,
      survey: surveys.get(application.id) ?? "NOT_VISITED",
      mentor: mentors.get(application.id) ?? "NONE",
      submittedOn: toDayOrNull(application.submittedOn) as PlainDate | null,
      endedFrom: stages.get(application.id) ?? null,
      subsidyCommitted: committed.has(application.id),
    },
  }));
}

/** The facts of one application. */
export async function pipelineFacts(
  tx: Tx,
  application: Subject,
  today: string,
): Promise<PipelineFacts> {
  const [found] = await withFacts(tx, [application], today);
  if (!found) throw new Error("one application has one set of facts");
  return found.facts;
}

/** Conclusion of the latest visit for each application. */
async function surveysOf(tx: Tx, ids: readonly string[]): Promise<Map<string, SurveyConclusion>> {
  const visits = await tx.visit.findMany({
    where: { applicationId: { in: [...ids] } },
    orderBy: [{ visitedOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { applicationId: true, conclusion: true },
  });
  return new Map(
    visits.flatMap(({ applicationId, conclusion }) =>
      applicationId ? [[applicationId, conclusion] as const] : [],
    ),
  );
}

/** The best standing of the mentors of each application on that day. */
async function mentorsOf(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<Map<string, MentorStanding>> {
  const assignments = await tx.mentorAssignment.findMany({
    where: {
      applicationId: { in: [...ids] },
      status: { in: ["ACTIVE", "PROPOSED"] },
      OR: [{ endsOn: null }, { endsOn: { gte: toDate(today) } }],
    },
    select: { applicationId: true, status: true, startsOn: true },
  });
  const standings = new Map<string, MentorStanding>();
  for (const { applicationId, status, startsOn } of assignments) {
    if (status === "ACTIVE" && toDay(startsOn) <= today) standings.set(applicationId, "ACTIVE");
    else if (!standings.has(applicationId) && status === "PROPOSED") {
      standings.set(applicationId, "PROPOSED");
    }
  }
  return standings;
}

/** The stage in which each application that ended stood before. */
async function lastStagesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Stage>> {
  const moves = await tx.applicationTransition.findMany({
    where: { applicationId: { in: [...ids] } },
    orderBy: { version: "asc" },
    select: { applicationId: true, fromState: true, toState: true },
  });
  const last = new Map(moves.map((move) => [move.applicationId, move]));
  return new Map(
    [...last].flatMap(([id, { fromState, toState }]) => {
      const stage = endedFrom({ from: fromState, to: toState });
      return stage ? [[id, stage] as const] : [];
    }),
  );
}

/** Applications on whose outcome money was approved or paid. */
async function committedAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const claims = await tx.claim.findMany({
    where: { applicationId: { in: [...ids] }, state: { in: ["APPROVED", "PAID"] } },
    select: { applicationId: true },
  });
  return new Set(claims.flatMap(({ applicationId }) => applicationId ?? []));
}
