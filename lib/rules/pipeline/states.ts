// The states an application passes through from survey to outcome, and their order.

/** States still on the way, in order. An application is never ahead of its state. */
export const STAGES = [
  /** 已摸底: the enterprise was visited and surveyed. */
  "SURVEYED",
  /** 已入培育库: in the nursery library. */
  "NURTURING",
  /** 辅导中: being coached. */
  "COACHING",
  /** 编制材料: writing the application. */
  "DRAFTING",
  /** 已申报: filed online with the authority. */
  "SUBMITTED",
  /** 专家评审 */
  "EXPERT_REVIEW",
  /** 公示: published for objections. */
  "PUBLICITY",
] as const;

/** How an application ends. */
export const OUTCOMES = ["CERTIFIED", "REJECTED", "WITHDRAWN"] as const;

/** Every state, in the order in which boards and tables show them. */
export const PIPELINE_STATES = [...STAGES, ...OUTCOMES] as const;

/** What the funnel counts, in order: every stage and, at its end, certification. */
export const FUNNEL_STAGES = [...STAGES, "CERTIFIED"] as const;

export type Stage = (typeof STAGES)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type PipelineState = (typeof PIPELINE_STATES)[number];
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** Titles an enterprise can apply for. HNTE: 高新技术企业, 国科发火〔2016〕32号. */
export const CERTIFICATIONS = ["HNTE"] as const;

export type Certification = (typeof CERTIFICATIONS)[number];

const OUTCOME_SET: ReadonlySet<PipelineState> = new Set<PipelineState>(OUTCOMES);
const FILED_SET: ReadonlySet<PipelineState> = new Set<PipelineState>([
  "SUBMITTED",
  "EXPERT_REVIEW",
  "PUBLICITY",
  "CERTIFIED",
  "REJECTED",
]);

/** Whether the application has ended. Only a park administrator can reopen it. */
export function isTerminal(state: PipelineState): state is Outcome {
  return OUTCOME_SET.has(state);
}

/**
 * Whether the state alone proves that the application was filed (申报). WITHDRAWN proves nothing, since a firm
 * can withdraw before and after filing: ask `isFiled` of lib/rules/metrics/cohort where that matters.
 */
export function isSubmittedOrLater(state: PipelineState): boolean {
  return FILED_SET.has(state);
}

/** 0 for SURVEYED up to 6 for PUBLICITY; every outcome is 7. */
export function stageIndex(state: PipelineState): number {
  return isTerminal(state) ? STAGES.length : STAGES.indexOf(state);
}
