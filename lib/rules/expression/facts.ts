// What is known about one enterprise when a policy is applied to it. What is not in here is unknown.
import type { Certification, PipelineState } from "@/lib/rules/pipeline/states";
import type { PlainDate } from "@/lib/rules/values/plain-date";

import type { FactName } from "./types";
import type { Value } from "./values";

/** On whose word a fact stands. */
export interface Provenance {
  /** Code of the source: a figure source such as `TAX_RETURN`, or `REGISTRY`, `PIPELINE`, `CERTIFICATES`. */
  readonly source: string;
  /** The day for which the source vouches; null = not said. */
  readonly asOf: PlainDate | null;
}

/** One known fact. */
export interface Fact extends Provenance {
  readonly value: Value;
}

/** One application of the enterprise. */
export interface ApplicationFact {
  readonly certification: Certification;
  /** Calendar year of the application. */
  readonly year: number;
  readonly state: PipelineState;
  /** Day of filing; null = not filed, or sent back and not filed again. */
  readonly submittedOn: PlainDate | null;
}

/** One certificate the enterprise holds or held. */
export interface CertificateFact {
  readonly certification: Certification;
  readonly issuedOn: PlainDate;
}

/** A list known to be complete, so that what it does not hold is known not to exist. */
export interface CompleteList<T> extends Provenance {
  readonly items: readonly T[];
}

export interface Facts {
  /** Known facts by name; an absent name is unknown. */
  readonly values: ReadonlyMap<FactName, Fact>;
  /** All applications of the enterprise; null = not known. */
  readonly applications: CompleteList<ApplicationFact> | null;
  /** All certificates the enterprise ever held; null = its history is not known. */
  readonly certificates: CompleteList<CertificateFact> | null;
}

/** What an evaluation is about. */
export interface EvaluationContext {
  readonly facts: Facts;
  /** The day on which the condition is judged; relative dates count from it. */
  readonly asOf: PlainDate;
  /** The calendar year that the policy rewards; relative years count from it. */
  readonly year: number;
}
