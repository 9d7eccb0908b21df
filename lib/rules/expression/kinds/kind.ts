// What every kind of criterion and every kind of group has to bring along.
import type { EvaluationContext, Provenance } from "@/lib/rules/expression/facts";
import { oneOf, record, text } from "@/lib/rules/expression/parsing";
import type { Parser } from "@/lib/rules/expression/parsing";
import type {
  Clause,
  Criterion,
  DateBound,
  Expression,
  ExpressionKind,
  FactName,
  Group,
  YearReference,
} from "@/lib/rules/expression/types";
import type { Value, ValueKind } from "@/lib/rules/expression/values";
import type { Certification } from "@/lib/rules/pipeline/states";
import type { Verdict } from "@/lib/rules/values/three-valued";

/** Why a criterion is met, unmet or unknown. */
export const FINDING_REASONS = [
  "FULFILLED",
  "NOT_FULFILLED",
  "FACT_UNKNOWN",
  "FACT_OF_ANOTHER_KIND",
  "APPLICATIONS_UNKNOWN",
  "NO_APPLICATION",
  "NOT_FILED",
  "WITHDRAWN",
  "OUTCOME_PENDING",
  "CERTIFICATES_UNKNOWN",
  "CERTIFIED_BEFORE",
  "NEVER_CERTIFIED_BEFORE",
] as const;

export type FindingReason = (typeof FINDING_REASONS)[number];

/** What a criterion says about the facts. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: FindingReason;
  /** What was found; null when nothing is there or known. */
  readonly observed: Value | null;
  readonly source: Provenance | null;
}

/** Something unknown that, once known, could change the verdict. */
export type Gap =
  | { readonly kind: "fact"; readonly fact: FactName }
  | {
      readonly kind: "application";
      readonly certification: Certification;
      readonly year: number;
    }
  | { readonly kind: "certificates"; readonly certification: Certification };

/** A value that a wording needs; formatting it is the page's business. */
export type WordingParam =
  | Value
  | { readonly kind: "fact"; readonly value: FactName }
  | { readonly kind: "list"; readonly value: readonly Value[] }
  | { readonly kind: "date-bound"; readonly value: DateBound }
  | { readonly kind: "year"; readonly value: YearReference }
  | { readonly kind: "certification"; readonly value: Certification };

/** A message key with its parameters, no words. */
export interface Wording {
  readonly key: string;
  readonly params: Readonly<Record<string, WordingParam>>;
}

/** What a kind may use to read itself from JSON. */
export interface ParseTools {
  readonly kindOf: (fact: FactName) => ValueKind | undefined;
  readonly expression: Parser<Expression>;
}

export interface CriterionKind<C extends Criterion> {
  readonly kind: "criterion";
  readonly judge: (criterion: C, context: EvaluationContext) => Judgement;
  /** What would have to become known; asked only when the judgement is unknown. */
  readonly gap: (criterion: C, context: EvaluationContext) => Gap;
  readonly describe: (criterion: C) => Wording;
  readonly parser: (tools: ParseTools) => Parser<C>;
}

export interface GroupKind<G extends Group> {
  readonly kind: "group";
  readonly children: (group: G) => readonly Expression[];
  readonly combine: (group: G, verdicts: readonly Verdict[]) => Verdict;
  /** Whether a child that is met counts against the group. */
  readonly negates: boolean;
  readonly describe: (group: G) => Wording;
  readonly parser: (tools: ParseTools) => Parser<G>;
}

type Fields = Readonly<Record<string, Parser<unknown>>>;

const clause: Parser<Clause> = record(
  { document: text(200) },
  { article: text(100), text: text(2000) },
);

/** An object of this kind with these fields, and the clause and label that every node may carry. */
export function node<const K extends ExpressionKind, R extends Fields, O extends Fields>(
  kind: K,
  required: R,
  optional: O,
) {
  return record({ kind: oneOf([kind]), ...required }, { clause, label: text(200), ...optional });
}

export const factName = text(100);
