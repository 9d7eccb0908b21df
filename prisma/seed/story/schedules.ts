/** When an application takes which step: the filing seasons of a year. */
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { addDays, type PlainDate } from "@/lib/rules/values/plain-date";
import { day, someDay, workday } from "../calendar";
import type { Random } from "../random";

/** First and last day of a span of the year, `MM-DD`. */
type Span = readonly [string, string];

interface Season {
  survey: Span;
  submitted: Span;
  review: Span;
  publicity: Span;
  /** Days on which certificates are issued. */
  decided: readonly string[];
}

const SEASONS = {
  early: {
    survey: ["01-04", "02-20"],
    submitted: ["05-25", "06-30"],
    review: ["07-06", "07-25"],
    publicity: ["08-20", "09-10"],
    decided: ["10-16", "10-30"],
  },
  /** The season of every past year. */
  main: {
    survey: ["01-04", "03-31"],
    submitted: ["07-03", "08-28"],
    review: ["09-04", "09-28"],
    publicity: ["10-16", "11-08"],
    decided: ["11-22", "12-08", "12-22"],
  },
  late: {
    survey: ["04-15", "06-30"],
    submitted: ["09-25", "11-27"],
    review: ["11-04", "12-04"],
    publicity: ["12-09", "12-16"],
    decided: ["12-29"],
  },
  /** Begun for the next filing: it does not come to one this year. */
  next: {
    survey: ["08-24", "11-22"],
    submitted: ["12-31", "12-31"],
    review: ["12-31", "12-31"],
    publicity: ["12-31", "12-31"],
    decided: ["12-31"],
  },
} as const satisfies Record<string, Season>;

/** A season, or days before the end of the story on which the first stages were entered. */
export type Schedule = keyof typeof SEASONS | { daysAgo: readonly number[] };

export interface Step {
  state: PipelineState;
  on: PlainDate;
}

const WAY: readonly PipelineState[] = [
  ...(["SURVEYED", "NURTURING", "COACHING", "DRAFTING"] as const),
  ...(["SUBMITTED", "EXPERT_REVIEW", "PUBLICITY", "CERTIFIED"] as const),
];

/** The steps of a course in order, each on a later day than the one before. */
export function stepsOf(
  { year, end, schedule }: { year: number; end: PipelineState; schedule: Schedule },
  today: PlainDate,
  random: Random,
): readonly Step[] {
  const days =
    typeof schedule === "string"
      ? seasonDays(SEASONS[schedule], year, random)
      : schedule.daysAgo.map((days) => workday(addDays(today, -days)));
  const way = WAY.slice(0, days.length).map((state, index) => ({ state, on: days[index]! }));
  return endingWith(way, end, random);
}

function seasonDays(season: Season, year: number, random: Random): PlainDate[] {
  const inYear = ([from, to]: Span) => [day(`${year}-${from}`), day(`${year}-${to}`)] as const;
  const survey = someDay(random, inYear(season.survey));
  const nurturing = workday(addDays(survey, random.whole(5, 24)));
  const coaching = workday(addDays(nurturing, random.whole(8, 34)));
  const submitted = latest(someDay(random, inYear(season.submitted)), addDays(coaching, 42));
  const drafting = workday(addDays(coaching, random.whole(14, 40)));
  const review = latest(someDay(random, inYear(season.review)), addDays(submitted, 5));
  const publicity = latest(someDay(random, inYear(season.publicity)), addDays(review, 12));
  const decided = latest(day(`${year}-${random.pick(season.decided)}`), addDays(publicity, 10));
  const ordered = [survey, nurturing, coaching, drafting, submitted, review, publicity, decided];
  return rising(ordered);
}

const latest = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : workday(b));

/** Pushes every day that does not follow the one before it to the next working day after that. */
const rising = (days: readonly PlainDate[]): PlainDate[] =>
  days.reduce<PlainDate[]>((risen, date) => {
    const before = risen.at(-1);
    return [...risen, before && date <= before ? workday(addDays(before, 1)) : date];
  }, []);

/** Cuts the way at its end; a refusal comes in place of the publicity, a withdrawal after the last stage kept. */
function endingWith(way: readonly Step[], end: PipelineState, random: Random): readonly Step[] {
  if (end === "REJECTED") {
    const review = way.slice(0, WAY.indexOf("PUBLICITY"));
    return [
      ...review,
      { state: end, on: workday(addDays(review.at(-1)!.on, random.whole(14, 30))) },
    ];
  }
  if (end === "WITHDRAWN") {
    const kept = way.slice(0, random.whole(2, 4));
    return [...kept, { state: end, on: workday(addDays(kept.at(-1)!.on, random.whole(10, 40))) }];
  }
  return way.slice(0, WAY.indexOf(end) + 1);
}
