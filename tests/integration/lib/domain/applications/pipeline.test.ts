/** Random people make random moves against the real database; a model that knows only the rules predicts each answer. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { moveApplication } from "@/lib/domain/applications/commands/move-application";
import { moveApplicationInput } from "@/lib/domain/applications/schema";
import type { Context } from "@/lib/kernel/context";
import type { MentorStanding, MoveInput, PipelineRole } from "@/lib/rules/pipeline/facts";
import type { PipelineFacts, SurveyConclusion } from "@/lib/rules/pipeline/facts";
import { endedFrom, replayHistory, type RecordedMove } from "@/lib/rules/pipeline/history";
import { checkMove } from "@/lib/rules/pipeline/moves";
import {
  isSubmittedOrLater,
  PIPELINE_STATES,
  stageIndex,
  STAGES,
} from "@/lib/rules/pipeline/states";
import type { PipelineState, Stage } from "@/lib/rules/pipeline/states";
import { transitionsFrom } from "@/lib/rules/pipeline/transitions";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { moveInputs, pipelineStates } from "@/tests/support/arbitraries/pipeline";
import {
  anApplication,
  anAssignment,
  aVisit,
  type ApplicationRef,
} from "@/tests/support/builders/applications";
import {
  aConsultancy,
  actingIn,
  anEnterprise,
  aPark,
  aPerson,
  contextOf,
  select,
} from "@/tests/support/builders/world";

const YEAR = 2023;
const SEQUENCES = 120;
const LONGEST = 12;

/** What the rules say must be true after everything that was accepted so far. */
interface Model {
  state: PipelineState;
  moves: RecordedMove[];
  /** How many of them were there before the test began. */
  given: number;
  survey: SurveyConclusion;
  visits: number;
  mentor: MentorStanding;
  submittedOn: PlainDate | null;
  certificate: PlainDate | null;
}

/** The application in the database and the people around it. */
interface Real {
  application: ApplicationRef;
  consultancyId: string;
  actor: (role: PipelineRole) => Promise<Context>;
}

type Command = fc.AsyncCommand<Model, Real>;

const park = await aPark();
const parkPeople = {
  PARK_ADMIN: await actingIn(park, "PARK_ADMIN"),
  OFFICIAL: await actingIn(park, "OFFICIAL"),
  LIAISON: await actingIn(park, "LIAISON"),
};
const consultancyId = await aConsultancy();
const consultant = await aPerson("CONSULTANT", { consultancy_id: consultancyId });

/** An application at some stage, so that short sequences reach every state. */
async function setup(state: Stage): Promise<{ model: Model; real: Real }> {
  const enterpriseId = await anEnterprise(park);
  const application = await anApplication({ parkId: park, enterpriseId }, { year: YEAR, state });
  const reach = { enterprise_id: enterpriseId };
  const people: Partial<Record<PipelineRole, Context>> = {
    ...parkPeople,
    ENTERPRISE_OWNER: await actingIn(park, "ENTERPRISE_OWNER", reach),
    ENTERPRISE_STAFF: await actingIn(park, "ENTERPRISE_STAFF", reach),
  };
  return {
    model: {
      ...{ state, survey: "NOT_VISITED", visits: 0, mentor: "NONE", certificate: null },
      submittedOn: isSubmittedOrLater(state) ? (`${YEAR}-07-10` as PlainDate) : null,
      given: stageIndex(state) + 1,
      moves: STAGES.slice(0, stageIndex(state) + 1).map((to, index) => ({
        ...{ from: STAGES[index - 1] ?? null, to, version: index + 1 },
      })),
    },
    real: {
      ...{ application, consultancyId },
      // What a consultant reaches changes with every assignment.
      actor: async (role) => people[role] ?? contextOf(consultant),
    },
  };
}

const reached = new Set<PipelineState>();

const versionOf = (model: Model): number => model.moves.at(-1)!.version;

const factsOf = (model: Model, today: string): PipelineFacts => ({
  ...{ certification: "HNTE", year: YEAR, today: today as PlainDate, subsidyCommitted: false },
  ...{ survey: model.survey, mentor: model.mentor, submittedOn: model.submittedOn },
  endedFrom: endedFrom(model.moves.at(-1)!),
});

type Answer = { code: string; reasons?: readonly string[] } | "ACCEPTED";

interface Attempt {
  role: PipelineRole;
  to: PipelineState;
  input: MoveInput;
}

/** The answer that the rules demand. */
function predict(model: Model, { role, to, input }: Attempt, today: string): Answer {
  if (role === "CONSULTANT" && model.mentor !== "ACTIVE") return { code: "NOT_FOUND" };
  const facts = factsOf(model, today);
  const check = checkMove({ state: model.state, actorRoles: [role], facts, to, input });
  return check.allowed ? "ACCEPTED" : { code: "RULE_VIOLATION", reasons: check.reasons };
}

function advance(model: Model, { to, input }: Attempt): void {
  const transition = transitionsFrom(model.state).find((one) => one.to === to)!;
  model.moves.push({ from: model.state, to, version: versionOf(model) + 1 });
  if (to === "SUBMITTED" && transition.kind === "forward") model.submittedOn = input.submittedOn!;
  if (transition.clears.includes("submittedOn")) model.submittedOn = null;
  if (to === "CERTIFIED") model.certificate = input.certificateDate!;
  if (transition.clears.includes("certificate")) model.certificate = null;
  model.state = to;
  reached.add(to);
}

async function make(real: Real, attempt: Attempt, version: number): Promise<Answer> {
  const { role, to, input } = attempt;
  const parsed = moveApplicationInput.parse({ id: real.application.id, version, to, ...input });
  try {
    await moveApplication(await real.actor(role), parsed);
    return "ACCEPTED";
  } catch (error) {
    const { code, reasons } = error as { code: string; reasons: { code: string }[] };
    const codes = reasons?.map((reason) => reason.code) ?? [];
    return codes.length > 0 ? { code, reasons: codes } : { code };
  }
}

const attempts: fc.Arbitrary<Attempt> = fc.record({
  role: fc.oneof(
    { weight: 3, arbitrary: fc.constant<PipelineRole>("PARK_ADMIN") },
    { weight: 2, arbitrary: fc.constantFrom<PipelineRole>("OFFICIAL", "LIAISON") },
    {
      weight: 1,
      arbitrary: fc.constantFrom<PipelineRole>(
        ...(["ENTERPRISE_OWNER", "ENTERPRISE_STAFF", "CONSULTANT"] as const),
      ),
    },
  ),
  to: pipelineStates,
  input: moveInputs,
});

/** Mostly a move that the table knows from here: wholly random ones are nearly always refused. */
const steered = (attempt: Attempt, model: Model, choice: number): Attempt => {
  const targets = transitionsFrom(model.state).map(({ to }) => to);
  // Every fifth stays as it was; forwards come first in the table and are tried most often.
  const index = Math.floor((choice % 7) / 2);
  return choice % 5 === 0 ? attempt : { ...attempt, to: targets[index % targets.length]! };
};

const moves: fc.Arbitrary<Command> = fc.tuple(attempts, fc.nat(34)).map(([random, choice]) => ({
  check: () => true,
  toString: () => `move ${JSON.stringify(random)} ${choice}`,
  run: async (model, real) => {
    const attempt = steered(random, model, choice);
    const expected = predict(model, attempt, parkPeople.OFFICIAL.today);
    expect(await make(real, attempt, versionOf(model))).toEqual(expected);
    if (expected === "ACCEPTED") advance(model, attempt);
    await verify(model, real);
  },
}));

const staleMoves: fc.Arbitrary<Command> = attempts.map((attempt) => ({
  check: (model) => versionOf(model) > 1,
  toString: () => `stale move ${JSON.stringify(attempt)}`,
  run: async (model, real) => {
    const official = { ...attempt, role: "OFFICIAL" as const };
    expect(await make(real, official, versionOf(model) - 1)).toEqual({ code: "CONFLICT" });
    await verify(model, real);
  },
}));

const races: fc.Arbitrary<Command> = fc
  .tuple(attempts, attempts, fc.nat(34), fc.nat(34))
  .map(([first, second, ...choices]) => ({
    check: () => true,
    toString: () => `race ${JSON.stringify([first, second])} ${choices}`,
    run: async (model, real) => {
      const both = [first, second].map((one, index) => steered(one, model, choices[index]!));
      const expected = both.map((one) => predict(model, one, parkPeople.OFFICIAL.today));
      const version = versionOf(model);
      const answers = await Promise.all(both.map((one) => make(real, one, version)));
      const winner = answers.indexOf("ACCEPTED");
      expect(answers.filter((answer) => answer === "ACCEPTED")).toHaveLength(
        expected.includes("ACCEPTED") ? 1 : 0,
      );
      answers.forEach((answer, index) => {
        // Whoever comes second is told of the conflict, or of what barred them anyway.
        if (index !== winner)
          expect([{ code: "CONFLICT" }, expected[index]]).toContainEqual(answer);
      });
      if (winner >= 0) advance(model, both[winner]!);
      await verify(model, real);
    },
  }));

const visits: fc.Arbitrary<Command> = fc
  .constantFrom("SUITABLE", "SUITABLE", "LATER", "UNSUITABLE")
  .map((conclusion) => ({
    check: () => true,
    toString: () => `visit ${conclusion}`,
    run: async (model, { application }) => {
      model.visits += 1;
      const visited_on = `2023-02-${String(model.visits).padStart(2, "0")}`;
      await aVisit(application, { conclusion, visited_on });
      model.survey = conclusion as SurveyConclusion;
    },
  }));

const mentors: fc.Arbitrary<Command> = fc
  .constantFrom<MentorStanding>("ACTIVE", "PROPOSED", "NONE")
  .map((standing) => ({
    check: () => true,
    toString: () => `mentor ${standing}`,
    run: async (model, real) => {
      await select("UPDATE mentor_assignment SET status = 'ENDED' WHERE application_id = $1", [
        real.application.id,
      ]);
      if (standing !== "NONE") {
        await anAssignment(real.application, { consultancyId, status: standing });
      }
      model.mentor = standing;
    },
  }));

interface Row {
  state: PipelineState;
  version: number;
  submitted: string | null;
  decided: string | null;
  since: Date;
  moves: (RecordedMove & { park: string; at: Date })[];
  audits: { state: { from: string; to: string }; version: number }[];
  certificates: { issued: string; until: string }[];
}

/** One look at everything that belongs to the application. */
async function look(id: string): Promise<Row> {
  const [row] = await select<Row>(
    `SELECT a.state, a.version, a.submitted_on::text AS submitted, a.decided_on::text AS decided,
            a.state_since AS since,
            (SELECT json_agg(json_build_object('from', from_state, 'to', to_state, 'version', version,
                    'park', park_id, 'at', at) ORDER BY version)
               FROM application_transition WHERE application_id = a.id) AS moves,
            (SELECT coalesce(json_agg(detail ORDER BY seq), '[]') FROM audit_event
              WHERE subject_id = a.id::text AND action = 'application.move') AS audits,
            (SELECT coalesce(json_agg(json_build_object('issued', issued_on, 'until', valid_until)), '[]')
               FROM certificate WHERE application_id = a.id) AS certificates
       FROM application a WHERE a.id = $1`,
    [id],
  );
  return row!;
}

async function verify(model: Model, { application }: Real): Promise<void> {
  const row = await look(application.id);
  expect({ state: row.state, version: row.version }).toEqual({
    state: model.state,
    version: versionOf(model),
  });
  expect(row.submitted).toBe(model.submittedOn);
  expect(row.moves.map(({ from, to, version }) => ({ from, to, version }))).toEqual(model.moves);
  // Replaying names any move outside the table, any gap, any version that does not increase.
  expect(replayHistory(row.moves)).toMatchObject({
    ok: true,
    state: row.state,
    version: row.version,
  });
  expect(new Set(row.moves.map((move) => move.park))).toEqual(new Set([application.parkId]));
  expect(new Date(row.moves.at(-1)!.at)).toEqual(row.since);
  // One audit row for each move, and the trail alone tells the same story.
  expect(row.audits.map(({ state, version }) => ({ ...state, version }))).toEqual(
    model.moves.slice(model.given),
  );
  expect(row.decided !== null).toBe(row.state === "CERTIFIED" || row.state === "REJECTED");
  expect(row.certificates.map(({ issued }) => issued)).toEqual(
    model.certificate ? [model.certificate] : [],
  );
  expect(row.certificates.length === 1).toBe(row.state === "CERTIFIED");
}

it(
  "does exactly what the rules say, whoever moves what, also two at once",
  { timeout: 300_000 },
  async () => {
    const commands = fc.commands([moves, moves, moves, moves, staleMoves, races, visits, mentors], {
      maxCommands: LONGEST,
      size: "max",
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STAGES), commands, async (stage, sequence) => {
        const { model, real } = await setup(stage);
        await fc.asyncModelRun(() => ({ model, real }), sequence);
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
    expect([...reached].sort()).toEqual([...PIPELINE_STATES].sort());
  },
);
