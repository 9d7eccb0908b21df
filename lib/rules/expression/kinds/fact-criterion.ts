// What all criteria about one fact share: looking it up, and being unknown when it is not there.
import type { EvaluationContext } from "@/lib/rules/expression/facts";
import type { ParseFault } from "@/lib/rules/expression/parsing";
import type { FactName } from "@/lib/rules/expression/types";
import type { Value, ValueKind } from "@/lib/rules/expression/values";
import { verdictOf } from "@/lib/rules/values/three-valued";

import type { Gap, Judgement, ParseTools } from "./kind";

/** Judges the value of a fact; `test` answers null when it cannot compare a value of that kind. */
export function judgeFact(
  fact: FactName,
  { facts }: EvaluationContext,
  test: (value: Value) => boolean | null,
): Judgement {
  const known = facts.values.get(fact);
  if (!known) return { verdict: "unknown", reason: "FACT_UNKNOWN", observed: null, source: null };
  const { value: observed, source, asOf } = known;
  const answer = test(observed);
  const shown = { observed, source: { source, asOf } };
  if (answer === null) return { verdict: "unknown", reason: "FACT_OF_ANOTHER_KIND", ...shown };
  const reason = answer ? "FULFILLED" : "NOT_FULFILLED";
  return { verdict: verdictOf(answer), reason, ...shown };
}

export function factGap({ fact }: { readonly fact: FactName }): Gap {
  return { kind: "fact", fact };
}

/** Objects to a fact that nobody knows of, and to a value that is not of the fact's kind. */
export function objectToFact(
  { kindOf }: ParseTools,
  fact: FactName,
  used: { readonly field: string; readonly kind: ValueKind },
): readonly [string, ParseFault] | null {
  const kind = kindOf(fact);
  if (kind === undefined) return ["fact", "FACT_NOT_IN_CATALOGUE"];
  return kind === used.kind ? null : [used.field, "VALUE_OF_ANOTHER_KIND"];
}
