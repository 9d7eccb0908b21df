/** Who applies when, with whose help, and what becomes of it: year by year, so that the published totals come out. */
import type { PipelineState } from "@/lib/rules/pipeline/states";
import type { CohortPlan } from "../parks";
import { randomOf, type Random } from "../random";
import type { Agency } from "./agencies";
import type { Firm } from "./firms";
import { heroesOf } from "./heroes";
import type { Schedule } from "./schedules";
import { runningYearOf, type Telling } from "./telling";

/** One firm's application of one year, as fate has it; what lies after the story's last day has not happened. */
export interface Course {
  firm: Firm;
  year: number;
  /** How it ends, or how far it comes. */
  end: PipelineState;
  schedule: Schedule;
  /** Who coaches it; null = nobody. */
  coach: Coach | null;
}

export interface Coach {
  agency: Agency;
  mentorId: string;
}

/** Firms and the years of their last outcomes. */
type Tracks = Map<Firm, { certifiedIn: number | null; rejectedIn: number | null }>;

interface Year {
  year: number;
  tracks: Tracks;
  /** What the heroes do in it. */
  fixed: readonly Course[];
}

const FIRST_YEAR = 2021;
/** The last year with a plan of its own; later past years are like it. */
const LAST_PLANNED_YEAR = 2025;
const VALID_YEARS = 3;
const FILED = new Set<PipelineState>(["CERTIFIED", "REJECTED"]);

/** All courses of a park's firms, oldest first. */
export function planCareers(telling: Telling, firms: readonly Firm[]): readonly Course[] {
  const heroes = heroesOf(telling.plan, firms);
  const tracks: Tracks = new Map(
    firms
      .filter((firm) => !heroes.has(firm))
      .map((firm) => [firm, { certifiedIn: firm.certifiedBefore, rejectedIn: null }]),
  );
  const running = runningYearOf(telling.today);
  const courses: Course[] = [];
  for (let year = FIRST_YEAR; year <= running; year += 1) {
    const fixed = heroCourses(telling, firms, year);
    const plan = year === running ? runningCourses : pastCourses;
    const others = plan(telling, { year, tracks, fixed });
    for (const { firm, end } of others) {
      if (end === "CERTIFIED") tracks.set(firm, { certifiedIn: year, rejectedIn: null });
      if (end === "REJECTED") tracks.get(firm)!.rejectedIn = year;
    }
    courses.push(...fixed, ...others);
  }
  return courses;
}

function heroCourses(telling: Telling, firms: readonly Firm[], year: number): Course[] {
  const [agency] = telling.agencies;
  const coach = agency ? coachOf(agency, 0) : null;
  return [...heroesOf(telling.plan, firms)].flatMap(
    ([firm, { outcome2023, running }]): Course[] => {
      if (year === runningYearOf(telling.today)) {
        return [{ firm, year, coach, end: "CERTIFIED", schedule: { daysAgo: running } }];
      }
      if (year !== 2023 || !outcome2023) return [];
      return [{ firm, year, coach, end: outcome2023, schedule: "main" }];
    },
  );
}

/** A year that is over: as many filed, certified and rejected as its plan says. */
function pastCourses(telling: Telling, { year, tracks, fixed }: Year): Course[] {
  const plan = telling.plan.cohorts[Math.min(year, LAST_PLANNED_YEAR)];
  if (!plan) return [];
  const random = randomOf(`careers/${telling.plan.slug}/${year}`);
  const queue = queueOf(tracks, year, random);
  const take = (count: number) => queue.splice(0, count);
  const start = (firm: Firm, end: PipelineState): Course => {
    const coach = end === "SURVEYED" ? null : chooseCoach(telling, random);
    return { firm, year, end, schedule: "main", coach };
  };
  const filed = take(plan.filed - count(fixed, "CERTIFIED") - count(fixed, "REJECTED"));
  const unfinished = unfinishedEnds(plan).flatMap(([end, many]) =>
    take(many).map((firm) => start(firm, end)),
  );
  const decided = decide(
    filed.map((firm) => start(firm, "CERTIFIED")),
    plan.rejected - count(fixed, "REJECTED"),
    random,
  );
  return [...decided, ...unfinished];
}

const count = (courses: readonly Course[], end: PipelineState): number =>
  courses.filter((course) => course.end === end && FILED.has(end)).length;

const unfinishedEnds = (plan: CohortPlan): [PipelineState, number][] => [
  ["DRAFTING", plan.drafting],
  ["COACHING", plan.coaching],
  ["WITHDRAWN", plan.withdrawn],
  ["NURTURING", plan.nurturing],
  ["SURVEYED", plan.surveyed],
];

/** Share of filed applications that will be refused this year. */
const RUNNING_REFUSALS = 0.15;
/** One in so many of those that begin for the next filing had begun earlier and given up. */
const GIVEN_UP = 15;

function runningCourses(telling: Telling, { year, tracks }: Year): Course[] {
  const random = randomOf(`careers/${telling.plan.slug}/${year}`);
  const { early, main, late, next } = telling.plan.runningYear;
  const queue = random.shuffled(queueOf(tracks, year, random).slice(0, early + main + late + next));
  const start =
    (schedule: Schedule) =>
    (firm: Firm): Course => ({
      ...{ firm, year, schedule },
      end: "CERTIFIED",
      coach: chooseCoach(telling, random),
    });
  const batches = (
    [
      ["early", early],
      ["main", main],
      ["late", late],
    ] as const
  ).flatMap(([season, many]) => {
    const batch = queue.splice(0, many).map(start(season));
    return decide(batch, Math.round(batch.length * RUNNING_REFUSALS), random);
  });
  const givenUp = queue.splice(0, Math.floor(next / GIVEN_UP)).map(start("main"));
  const begun = queue.map(start("next"));
  return [...batches, ...ending(givenUp, "WITHDRAWN"), ...ending(begun, "DRAFTING")];
}

const ending = (courses: readonly Course[], end: PipelineState): Course[] =>
  courses.map((course) => ({ ...course, end }));

/** Firms in the order in which they come forward: certificates that run out, second attempts, then the strongest. */
function queueOf(tracks: Tracks, year: number, random: Random): Firm[] {
  const all = [...tracks];
  const due = all.filter(([, { certifiedIn }]) => certifiedIn === year - VALID_YEARS);
  const again = all.filter(
    ([, { certifiedIn, rejectedIn }]) =>
      rejectedIn !== null && !isCertified(certifiedIn, year) && random.chance(0.5),
  );
  const fresh = all
    .filter(([, track]) => track.certifiedIn === null && track.rejectedIn === null)
    .map(([firm]) => ({ firm, rank: firm.quality + random.next() * 0.9 }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ firm }) => firm);
  const first = [...due.filter(() => random.chance(0.93)), ...again].map(([firm]) => firm);
  return [...new Set([...first, ...fresh])];
}

const isCertified = (certifiedIn: number | null, year: number): boolean =>
  certifiedIn !== null && certifiedIn > year - VALID_YEARS;

/** The weakest are refused: help and coaching show in the rates without being the whole story. */
function decide(courses: readonly Course[], rejected: number, random: Random): Course[] {
  return courses
    .map((course) => ({ course, score: chancesOf(course) + random.next() * 0.8 }))
    .sort((a, b) => a.score - b.score)
    .map(({ course }, place) => (place < rejected ? { ...course, end: "REJECTED" } : course));
}

const UNCOACHED = -0.15;

const chancesOf = ({ firm, coach }: Course): number =>
  firm.quality + firm.department.skill + (coach?.agency.skill ?? UNCOACHED);

const UNCOACHED_SHARE = 3;

/** By their shares; some firms write their application alone. */
function chooseCoach({ agencies }: Telling, random: Random): Coach | null {
  const total = agencies.reduce((sum, { share }) => sum + share, UNCOACHED_SHARE);
  let ticket = random.next() * total;
  for (const agency of agencies) {
    ticket -= agency.share;
    if (ticket < 0) return coachOf(agency, random.whole(0, agency.mentorIds.length - 1));
  }
  return null;
}

const coachOf = (agency: Agency, mentor: number): Coach => ({
  agency,
  mentorId: agency.mentorIds[mentor]!,
});
