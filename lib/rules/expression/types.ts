// The policy language: a condition is a tree of small typed criteria. Plain data, kept as JSON with the policy.
import type { Certification } from "@/lib/rules/pipeline/states";
import type { PlainDate } from "@/lib/rules/values/plain-date";

import type { OrderedValue, Value } from "./values";

/** Where a criterion stands written. */
export interface Clause {
  /** Title or number of the document, e.g. 国科发火〔2016〕32号. */
  readonly document: string;
  /** Article, section or paragraph, e.g. 第十一条(三). */
  readonly article?: string;
  /** The words themselves. */
  readonly text?: string;
}

/** What every node may carry. */
interface Node {
  readonly clause?: Clause;
  /** What the policy's author calls this criterion; shown instead of the generated wording. */
  readonly label?: string;
}

/** Name of a fact, see `facts.ts`. */
export type FactName = string;

export const OPERATORS = ["<", "<=", "=", "!=", ">=", ">"] as const;
export type Operator = (typeof OPERATORS)[number];

/** A fact against a value of its own kind. Choices and booleans know only `=` and `!=`. */
export interface Comparison extends Node {
  readonly kind: "comparison";
  readonly fact: FactName;
  readonly operator: Operator;
  readonly value: Value;
}

/** A fact between two bounds; 以上/以下 include the bound (the default), 超过/不满 exclude it. */
export interface Between extends Node {
  readonly kind: "between";
  readonly fact: FactName;
  readonly low: OrderedValue;
  readonly high: OrderedValue;
  readonly excludeLow?: boolean;
  readonly excludeHigh?: boolean;
}

/** A fact equal to one of the values. */
export interface InSet extends Node {
  readonly kind: "in-set";
  readonly fact: FactName;
  readonly values: readonly Value[];
}

/** A day fixed by the policy, or counted from the day of the evaluation (years first, then days). */
export type DateBound =
  | { readonly kind: "fixed"; readonly date: PlainDate }
  | { readonly kind: "relative"; readonly years?: number; readonly days?: number };

/** A date fact within bounds, both included; a missing bound is open. */
export interface DateWithin extends Node {
  readonly kind: "date-within";
  readonly fact: FactName;
  readonly from?: DateBound;
  readonly to?: DateBound;
}

/** A calendar year, or one counted from the year that the evaluation is about (0 that year, -1 the one before). */
export type YearReference =
  | { readonly kind: "fixed"; readonly year: number }
  | { readonly kind: "relative"; readonly offset: number };

export const APPLICATION_RESULTS = ["completed", "certified", "rejected"] as const;

/** completed: filed and not withdrawn, whatever came of it · certified · rejected: decided against. */
export type ApplicationResult = (typeof APPLICATION_RESULTS)[number];

/** The enterprise's application of a year came to this result. */
export interface OutcomeInYear extends Node {
  readonly kind: "outcome";
  readonly certification: Certification;
  readonly year: YearReference;
  readonly result: ApplicationResult;
}

export const OCCASIONS = ["first", "again"] as const;

/** first: never certified before that year (首次) · again: certified before (非首次、重新认定). */
export type Occasion = (typeof OCCASIONS)[number];

/** Whether certification in a year is the first ever or a repeated one. Says nothing about that year's own outcome. */
export interface CertifiedBefore extends Node {
  readonly kind: "occasion";
  readonly certification: Certification;
  readonly year: YearReference;
  readonly occasion: Occasion;
}

/** 同时满足 */
export interface All extends Node {
  readonly kind: "all";
  readonly of: readonly Expression[];
}

/** 满足其一 */
export interface Any extends Node {
  readonly kind: "any";
  readonly of: readonly Expression[];
}

/** 满足其中 n 项 */
export interface AtLeast extends Node {
  readonly kind: "at-least";
  readonly count: number;
  readonly of: readonly Expression[];
}

export interface Not extends Node {
  readonly kind: "not";
  readonly of: Expression;
}

/** Criteria that look at facts. */
export type Criterion = Comparison | Between | InSet | DateWithin | OutcomeInYear | CertifiedBefore;

/** Ways to combine criteria. */
export type Group = All | Any | AtLeast | Not;

export type Expression = Criterion | Group;

export type ExpressionKind = Expression["kind"];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { kind: K }>;
