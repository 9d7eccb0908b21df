/** Message keys of what stands in the audit trail. */

export const OUTCOMES = ["OK", "DENIED", "FAILED"] as const;

export type Outcome = (typeof OUTCOMES)[number];

export const outcomeKey = (outcome: Outcome) => `audit.outcomes.${outcome}` as const;

const NOUNS = [
  "account",
  "application",
  "assignment",
  "assistance",
  "certificate",
  "claim",
  "coaching",
  "consultancy",
  "demo",
  "department",
  "enterprise",
  "figure",
  "file",
  "import",
  "session",
  "statistics",
  "visit",
] as const;

/** The word for the noun of an action; null for one without a word, which is then shown as it is. */
export function nounKey(noun: string) {
  const known = NOUNS.find((one) => one === noun);
  return known ? (`audit.nouns.${known}` as const) : null;
}
