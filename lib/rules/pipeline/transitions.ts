// The one table of the pipeline: which state follows which, who may move it, and what the move needs.
import type { PipelineRole } from "./facts";
import type { GuardName } from "./guards";
import { STAGES } from "./states";
import type { PipelineState } from "./states";

/** forward: the next step · back: returned to an earlier step · outcome: it ends · reopen: a wrong outcome undone. */
export type MoveKind = "forward" | "back" | "outcome" | "reopen";

/** Facts that a move makes untrue: the command empties them with the move. */
export type Cleared = "submittedOn" | "decision" | "certificate";

export interface Transition {
  readonly kind: MoveKind;
  readonly from: PipelineState;
  readonly to: PipelineState;
  /** Distinguishes two ways between the same states; the first that is open is taken. */
  readonly route: "ordinary" | "without-mentor";
  readonly roles: readonly PipelineRole[];
  readonly guards: readonly GuardName[];
  readonly clears: readonly Cleared[];
}

const AUTHORITY = ["PARK_ADMIN", "OFFICIAL"] as const;
const CADRES = ["PARK_ADMIN", "OFFICIAL", "LIAISON"] as const;
const HELPERS = [...CADRES, "CONSULTANT"] as const;
const OWNER_OR_CADRES = [...CADRES, "ENTERPRISE_OWNER"] as const;
const EVERYBODY = [...HELPERS, "ENTERPRISE_OWNER", "ENTERPRISE_STAFF"] as const;
const OWNER_OR_AUTHORITY = [...AUTHORITY, "ENTERPRISE_OWNER"] as const;
const ADMINISTRATOR = ["PARK_ADMIN"] as const;

const forward = step("forward");
const back = step("back");
const outcome = step("outcome");
const reopen = step("reopen");

const STEPS: readonly Transition[] = [
  forward(["SURVEYED", "NURTURING"], { roles: CADRES, guards: ["surveySuitable"] }),
  forward(["NURTURING", "COACHING"], { roles: CADRES, guards: ["mentorActive"] }),
  // Some firms write their application alone; that is the park's decision, with its reason.
  forward(["NURTURING", "COACHING"], {
    roles: AUTHORITY,
    guards: ["note"],
    route: "without-mentor",
  }),
  forward(["COACHING", "DRAFTING"], { roles: EVERYBODY }),
  // Filing is the enterprise's declaration: its consultancy and its clerk prepare, they do not declare.
  forward(["DRAFTING", "SUBMITTED"], { roles: OWNER_OR_CADRES, guards: ["submissionDate"] }),
  forward(["SUBMITTED", "EXPERT_REVIEW"], { roles: AUTHORITY }),
  forward(["EXPERT_REVIEW", "PUBLICITY"], { roles: AUTHORITY }),
];

const RETURNS: readonly Transition[] = [
  back(["NURTURING", "SURVEYED"], { roles: AUTHORITY, guards: ["note"] }),
  back(["COACHING", "NURTURING"], { roles: CADRES, guards: ["note"] }),
  back(["DRAFTING", "COACHING"], { roles: HELPERS, guards: ["note"] }),
  // 退回修改: the authority hands the file back; until it is filed again it does not count as filed.
  back(["SUBMITTED", "DRAFTING"], {
    roles: AUTHORITY,
    guards: ["note"],
    clears: ["submittedOn"],
  }),
  back(["EXPERT_REVIEW", "SUBMITTED"], { roles: AUTHORITY, guards: ["note"] }),
  // 公示有异议: an objection sends it back for verification.
  back(["PUBLICITY", "EXPERT_REVIEW"], { roles: AUTHORITY, guards: ["note"] }),
];

const DECISIONS: readonly Transition[] = [
  outcome(["PUBLICITY", "CERTIFIED"], {
    roles: AUTHORITY,
    guards: ["certificateDate", "certificateNumber"],
  }),
  // 形式审查不通过、专家评审不通过、公示异议成立: refused at any point after filing.
  ...(["SUBMITTED", "EXPERT_REVIEW", "PUBLICITY"] as const).map((from) =>
    outcome([from, "REJECTED"], { roles: AUTHORITY, guards: ["note"] }),
  ),
];

const WITHDRAWALS: readonly Transition[] = STAGES.map((from) =>
  outcome([from, "WITHDRAWN"], { roles: OWNER_OR_AUTHORITY, guards: ["note"] }),
);

const REOPENINGS: readonly Transition[] = [
  reopen(["CERTIFIED", "PUBLICITY"], {
    roles: ADMINISTRATOR,
    guards: ["sameStageAsBefore", "noSubsidyCommitted", "note"],
    clears: ["decision", "certificate"],
  }),
  ...(["SUBMITTED", "EXPERT_REVIEW", "PUBLICITY"] as const).map((to) =>
    reopen(["REJECTED", to], {
      roles: ADMINISTRATOR,
      guards: ["sameStageAsBefore", "noSubsidyCommitted", "note"],
      clears: ["decision"],
    }),
  ),
  ...STAGES.map((to) =>
    reopen(["WITHDRAWN", to], {
      roles: ADMINISTRATOR,
      guards: ["sameStageAsBefore", "note"],
    }),
  ),
];

/** Every move there is. What is not in this table cannot happen. */
export const TRANSITIONS: readonly Transition[] = Object.freeze([
  ...STEPS,
  ...DECISIONS,
  ...RETURNS,
  ...WITHDRAWALS,
  ...REOPENINGS,
]);

/** The state in which every application begins. */
export const START_STATE = "SURVEYED" satisfies PipelineState;

/** The transitions that leave a state, in the order in which they are offered. */
export function transitionsFrom(state: PipelineState): readonly Transition[] {
  return TRANSITIONS.filter((transition) => transition.from === state);
}

type Terms = Pick<Transition, "roles"> & Partial<Pick<Transition, "guards" | "clears" | "route">>;

function step(kind: MoveKind) {
  return ([from, to]: readonly [PipelineState, PipelineState], terms: Terms): Transition =>
    Object.freeze({ kind, from, to, route: "ordinary", guards: [], clears: [], ...terms });
}
