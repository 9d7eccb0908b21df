// Kleene's strong three-valued logic: how verdicts of criteria combine when data may be missing.

/** The outcome of a criterion. `unknown` is neither a pass nor a failure and is never turned into one. */
export type Verdict = "met" | "unmet" | "unknown";

export const VERDICTS = ["met", "unmet", "unknown"] as const satisfies readonly Verdict[];

/** A plain yes or no as a verdict; `null` is unknown. */
export function verdictOf(answer: boolean | null): Verdict {
  if (answer === null) return "unknown";
  return answer ? "met" : "unmet";
}

/** 同时满足: one unmet decides; met only when every one is met (an empty list is met). */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return atLeast(verdicts.length, verdicts);
}

/** 满足其一: one met decides; unmet only when every one is unmet (an empty list is unmet). */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return atLeast(1, verdicts);
}

/** 满足其中 n 项: met once n are met, unmet once n can no longer be reached. */
export function atLeast(count: number, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((verdict) => verdict === "met").length;
  if (met >= count) return "met";
  const stillPossible = verdicts.filter((verdict) => verdict !== "unmet").length;
  return stillPossible < count ? "unmet" : "unknown";
}

/** Negation; the opposite of unknown is unknown. */
export function not(verdict: Verdict): Verdict {
  if (verdict === "unknown") return "unknown";
  return verdict === "met" ? "unmet" : "met";
}
