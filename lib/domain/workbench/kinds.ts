/**
 * What waits for somebody: each kind is one count over records, and the address of the list that shows exactly them.
 * Row-level security narrows the rows to what the person reaches.
 */
import "server-only";
import type { Permission } from "@/lib/kernel/permissions";
import { sql, type Sql } from "@/lib/platform/db/sql";

/** A stay this long in a stage in which we act, not the authority, is late. Days. */
const STAGE_LATE_AFTER = 60;
/** A coaching log or a proposal unanswered for this long is late. Days. */
const ANSWER_LATE_AFTER = 7;

export interface WorkKind {
  key: string;
  /** Only for those who can do something about it. */
  permission: Permission;
  /** `park`: counted for each park that the person reaches; `own`: once, over everything they reach. */
  reach: "park" | "own";
  /** SELECT of one row: count, the day since which the oldest waits, and how many are late. */
  select: (question: WorkQuestion) => Sql;
  /** Address of the list; below `/parks/{slug}` for `park`. `{year}` stands for the present year. */
  path: string;
}

export interface WorkQuestion {
  today: string;
  /** Of the park asked about; null for `own`. */
  parkId: string | null;
}

/** This year's applications in one stage: what is left over from earlier years waits for nobody. */
const inStage =
  (state: string) =>
  ({ parkId, today }: WorkQuestion) => sql`
  SELECT count(*)::int AS count, to_char(min(state_since), 'YYYY-MM-DD') AS since,
         count(*) FILTER (WHERE state_since < ${today}::date - ${STAGE_LATE_AFTER}::int)::int AS late
    FROM application
   WHERE park_id = ${parkId}::uuid AND state::text = ${state}
     AND year = extract(year FROM ${today}::date)`;

const claimsIn =
  (state: string) =>
  ({ parkId, today }: WorkQuestion) => sql`
  SELECT count(*)::int AS count, to_char(min(claimed_at), 'YYYY-MM-DD') AS since,
         count(*) FILTER (WHERE claimed_at < ${today}::date - ${ANSWER_LATE_AFTER}::int)::int AS late
    FROM claim WHERE park_id = ${parkId}::uuid AND state::text = ${state}`;

const unansweredProposals = ({ today }: WorkQuestion) => sql`
  SELECT count(*)::int AS count, to_char(min(created_at), 'YYYY-MM-DD') AS since,
         count(*) FILTER (WHERE created_at < ${today}::date - ${ANSWER_LATE_AFTER}::int)::int AS late
    FROM mentor_assignment WHERE status = 'PROPOSED'`;

const unconfirmedLogs = ({ today }: WorkQuestion) => sql`
  SELECT count(*)::int AS count, to_char(min(created_at), 'YYYY-MM-DD') AS since,
         count(*) FILTER (WHERE created_at < ${today}::date - ${ANSWER_LATE_AFTER}::int)::int AS late
    FROM coaching_log WHERE confirmed_at IS NULL`;

export const workKinds: readonly WorkKind[] = [
  {
    key: "importsReady",
    permission: "import.manage",
    reach: "park",
    path: "imports?state=READY",
    select: ({ parkId }) => sql`
      SELECT count(*)::int AS count, to_char(min(created_at), 'YYYY-MM-DD') AS since, 0 AS late
        FROM import_batch WHERE park_id = ${parkId}::uuid AND state = 'READY'`,
  },
  {
    key: "surveyed",
    permission: "application.open",
    reach: "park",
    path: "applications?view=table&year={year}&state=SURVEYED",
    select: inStage("SURVEYED"),
  },
  {
    key: "nurturing",
    permission: "application.open",
    reach: "park",
    path: "applications?view=table&year={year}&state=NURTURING",
    select: inStage("NURTURING"),
  },
  {
    key: "submitted",
    permission: "enterprise.create",
    reach: "park",
    path: "applications?view=table&year={year}&state=SUBMITTED",
    select: inStage("SUBMITTED"),
  },
  {
    key: "expertReview",
    permission: "enterprise.create",
    reach: "park",
    path: "applications?view=table&year={year}&state=EXPERT_REVIEW",
    select: inStage("EXPERT_REVIEW"),
  },
  {
    key: "publicity",
    permission: "enterprise.create",
    reach: "park",
    path: "applications?view=table&year={year}&state=PUBLICITY",
    select: inStage("PUBLICITY"),
  },
  {
    key: "claimsToDecide",
    permission: "claim.decide",
    reach: "park",
    path: "claims?state=SUBMITTED",
    select: claimsIn("SUBMITTED"),
  },
  {
    key: "claimsToPay",
    permission: "claim.pay",
    reach: "park",
    path: "claims?state=APPROVED",
    select: claimsIn("APPROVED"),
  },
  {
    key: "assignmentsToAnswer",
    permission: "assignment.answer",
    reach: "own",
    path: "/my/coaching",
    select: unansweredProposals,
  },
  {
    key: "logsToConfirm",
    permission: "coaching.confirm",
    reach: "own",
    path: "/my/coaching",
    select: unconfirmedLogs,
  },
  {
    key: "ownDrafts",
    permission: "enterprise.portal",
    reach: "own",
    path: "/my",
    select: ({ today }) => sql`
      SELECT count(*)::int AS count, to_char(min(state_since), 'YYYY-MM-DD') AS since,
             count(*) FILTER (WHERE state_since < ${today}::date - ${STAGE_LATE_AFTER}::int)::int AS late
        FROM application WHERE state IN ('COACHING', 'DRAFTING')`,
  },
  {
    key: "clientsToCoach",
    permission: "agency.portal",
    reach: "own",
    path: "/agency",
    select: ({ today }) => sql`
      SELECT count(*)::int AS count, to_char(min(state_since), 'YYYY-MM-DD') AS since,
             count(*) FILTER (WHERE state_since < ${today}::date - ${STAGE_LATE_AFTER}::int)::int AS late
        FROM application WHERE state IN ('COACHING', 'DRAFTING')`,
  },
  {
    key: "logsUnconfirmed",
    permission: "coaching.log",
    reach: "own",
    path: "/agency/coaching?confirmed=no",
    select: unconfirmedLogs,
  },
];
