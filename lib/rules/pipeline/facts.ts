// What the pipeline's guards look at. The domain gathers it; null always means "not known".
import type { PlainDate } from "@/lib/rules/values/plain-date";

import type { Certification, Stage } from "./states";

/** Roles as held towards this very application: a consultant is one whom this enterprise engaged. */
export const PIPELINE_ROLES = [
  "PARK_ADMIN",
  "OFFICIAL",
  "LIAISON",
  "ENTERPRISE_OWNER",
  "ENTERPRISE_STAFF",
  "CONSULTANT",
] as const;

export type PipelineRole = (typeof PIPELINE_ROLES)[number];

/** Conclusion of the latest survey visit; `NOT_VISITED` when there has been none. */
export type SurveyConclusion = "SUITABLE" | "LATER" | "UNSUITABLE" | "NOT_VISITED";

/** The best state of the application's mentor assignments today; `NONE` when there is none. */
export type MentorStanding = "ACTIVE" | "PROPOSED" | "NONE";

/** Facts about the application that exist before anybody moves it. */
export interface PipelineFacts {
  readonly certification: Certification;
  /** Calendar year of the application (申报年度). */
  readonly year: number;
  /** The day on which the move is made. */
  readonly today: PlainDate;
  /** Conclusion of the latest survey visit to the enterprise for this application. */
  readonly survey: SurveyConclusion | null;
  /** ACTIVE only when the enterprise agreed and today lies between start and end. */
  readonly mentor: MentorStanding | null;
  /** Day on which the application was filed; null before that. */
  readonly submittedOn: PlainDate | null;
  /** The stage the application was in when its outcome was recorded; null when not known or not ended. */
  readonly endedFrom: Stage | null;
  /** Whether a subsidy was paid, or is approved for payment, on the strength of the outcome. */
  readonly subsidyCommitted: boolean | null;
}

/** What a person enters together with the move. */
export interface MoveInput {
  readonly note?: string | null;
  /** Day of filing on the authority's website. */
  readonly submittedOn?: PlainDate | null;
  /** Day on the certificate. */
  readonly certificateDate?: PlainDate | null;
  /** Certificate number, e.g. `GR202336000123`. */
  readonly certificateNumber?: string | null;
}
