// What became of the enterprise's application of a year.
import type { ApplicationFact, EvaluationContext } from "@/lib/rules/expression/facts";
import { oneOf } from "@/lib/rules/expression/parsing";
import { APPLICATION_RESULTS } from "@/lib/rules/expression/types";
import type { ApplicationResult, OutcomeInYear } from "@/lib/rules/expression/types";
import { CERTIFICATIONS, isSubmittedOrLater } from "@/lib/rules/pipeline/states";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import type { Verdict } from "@/lib/rules/values/three-valued";

import { node } from "./kind";
import type { CriterionKind, FindingReason, Judgement } from "./kind";
import { resolveYear, yearReference } from "./year";

type Answer = readonly [Verdict, FindingReason];

const YES: Answer = ["met", "FULFILLED"];
const NO: Answer = ["unmet", "NOT_FULFILLED"];

const ANSWERS: Readonly<Record<ApplicationResult, (state: PipelineState) => Answer>> = {
  completed: () => YES,
  certified: (state) => decided(state, "CERTIFIED"),
  rejected: (state) => decided(state, "REJECTED"),
};

/**
 * An application still before its authority is neither certified nor refused: unknown, not unmet. One that was
 * withdrawn or never filed has no result.
 */
function answer({ state }: ApplicationFact, result: ApplicationResult): Answer {
  if (state === "WITHDRAWN") return ["unmet", "WITHDRAWN"];
  return isSubmittedOrLater(state) ? ANSWERS[result](state) : ["unmet", "NOT_FILED"];
}

function decided(state: PipelineState, wanted: "CERTIFIED" | "REJECTED"): Answer {
  if (state === wanted) return YES;
  return state === "CERTIFIED" || state === "REJECTED" ? NO : ["unknown", "OUTCOME_PENDING"];
}

function judge(criterion: OutcomeInYear, { facts, year }: EvaluationContext): Judgement {
  const { applications } = facts;
  if (!applications) {
    return { verdict: "unknown", reason: "APPLICATIONS_UNKNOWN", observed: null, source: null };
  }
  const source = { source: applications.source, asOf: applications.asOf };
  const application = applications.items.find(
    (item) =>
      item.certification === criterion.certification &&
      item.year === resolveYear(criterion.year, year),
  );
  if (!application) return { verdict: "unmet", reason: "NO_APPLICATION", observed: null, source };
  const [verdict, reason] = answer(application, criterion.result);
  return { verdict, reason, observed: { kind: "choice", value: application.state }, source };
}

export const outcome: CriterionKind<OutcomeInYear> = Object.freeze({
  kind: "criterion",
  judge,
  gap: ({ certification, year }, context) => ({
    kind: "application",
    certification,
    year: resolveYear(year, context.year),
  }),
  describe: ({ certification, year, result }) => ({
    key: `outcome.${result}`,
    params: {
      certification: { kind: "certification", value: certification },
      year: { kind: "year", value: year },
    },
  }),
  parser: () =>
    node(
      "outcome",
      {
        certification: oneOf(CERTIFICATIONS),
        year: yearReference,
        result: oneOf(APPLICATION_RESULTS),
      },
      {},
    ),
} satisfies CriterionKind<OutcomeInYear>);
