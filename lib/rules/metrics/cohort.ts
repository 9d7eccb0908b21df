// Who counts as filed, certified or pending in a year: the one definition behind every pass rate.
import { isSubmittedOrLater } from "@/lib/rules/pipeline/states";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import { rateOf } from "./rate";
import type { Rate } from "./rate";

/** What the count needs of an application. Its cohort is its application year, whenever it was decided. */
export interface CohortApplication {
  readonly year: number;
  readonly state: PipelineState;
  /** Whether it bears a filing date. */
  readonly hasSubmissionDate: boolean;
}

/** Where an application stands in its cohort; every application is in exactly one of these. */
export const COHORT_STANDINGS = [
  "not-filed",
  "pending",
  "certified",
  "rejected",
  "withdrawn-after-filing",
] as const;

export type CohortStanding = (typeof COHORT_STANDINGS)[number];

/** The figures of one cohort. `submitted` = certified + rejected + withdrawnAfterFiling + pending. */
export interface CohortFigures {
  readonly applications: number;
  readonly submitted: number;
  readonly certified: number;
  readonly rejected: number;
  readonly withdrawnAfterFiling: number;
  readonly pending: number;
  /** certified / submitted. A lower bound as long as anything is pending. */
  readonly passRate: Rate;
  /** Whether every filed application has its outcome, so that the rate can no longer change. */
  readonly isFinal: boolean;
}

/**
 * Whether an application was filed (申报): it is SUBMITTED or later, or it was withdrawn after filing. The latter
 * still counts, so that withdrawing a weak application does not improve anybody's rate; one that was sent back for
 * correction (退回修改) does not, until it is filed again.
 */
export function isFiled(
  application: Pick<CohortApplication, "state" | "hasSubmissionDate">,
): boolean {
  if (application.state === "WITHDRAWN") return application.hasSubmissionDate;
  return isSubmittedOrLater(application.state);
}

/** The place of an application in the cohort of its year. */
export function standingOf(
  application: Pick<CohortApplication, "state" | "hasSubmissionDate">,
): CohortStanding {
  if (!isFiled(application)) return "not-filed";
  switch (application.state) {
    case "CERTIFIED":
      return "certified";
    case "REJECTED":
      return "rejected";
    case "WITHDRAWN":
      return "withdrawn-after-filing";
    default:
      return "pending";
  }
}

/** How many applications share a state and the presence of a filing date, as a database groups them. */
export interface CohortGroup extends Pick<CohortApplication, "state" | "hasSubmissionDate"> {
  readonly count: number;
}

/** The figures of a cohort from counted groups. */
export function cohortFigures(groups: readonly CohortGroup[]): CohortFigures {
  const count = (standing: CohortStanding) =>
    sum(groups.filter((group) => standingOf(group) === standing));
  const certified = count("certified");
  const pending = count("pending");
  const applications = sum(groups);
  const submitted = applications - count("not-filed");
  return {
    applications,
    submitted,
    certified,
    rejected: count("rejected"),
    withdrawnAfterFiling: count("withdrawn-after-filing"),
    pending,
    passRate: rateOf(certified, submitted),
    isFinal: pending === 0,
  };
}

/** The figures of the cohort of one year out of single applications of any years. */
export function cohortOfYear(
  applications: readonly CohortApplication[],
  year: number,
): CohortFigures {
  return cohortFigures(
    applications
      .filter((application) => application.year === year)
      .map((application) => ({ ...application, count: 1 })),
  );
}

function sum(groups: readonly CohortGroup[]): number {
  return groups.reduce((total, group) => total + group.count, 0);
}
