/** An application as far as it has come, and what follows from that. */
import type { PipelineState } from "@/lib/rules/pipeline/states";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import type { Course } from "./careers";
import type { Step } from "./schedules";
import { BEGINNING, runningYearOf, type Telling } from "./telling";

/** What has happened of a course by the last day of the story. */
export interface Told {
  course: Course;
  key: string;
  applicationId: string;
  /** At least the survey. */
  steps: readonly Step[];
  /** The day from which it is coached, or was going to be; null when it was never meant to get so far. */
  coachingFrom: PlainDate | null;
}

/** The step into a state, if it was made. */
export const stepTo = ({ steps }: Pick<Told, "steps">, state: PipelineState): Step | undefined =>
  steps.find((step) => step.state === state);

/** Whether the year of the application is over by the end of the story. */
export const isOver = (telling: Telling, { course }: Pick<Told, "course">): boolean =>
  course.year < runningYearOf(telling.today);

/** The day from which the platform knows a firm. */
export const firstDayOf = (tolds: readonly Told[]): PlainDate =>
  tolds.map(({ steps }) => steps[0]!.on).sort()[0] ?? BEGINNING;
