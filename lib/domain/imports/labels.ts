/** Message keys of what an import is and did. */
import type { ImportKind, ImportOutcome, ImportState } from "./schema";

export const kindLabel = (kind: ImportKind) => `imports.kind.${kind}` as const;
export const stateLabel = (state: ImportState) => `imports.state.${state}` as const;
export const outcomeLabel = (outcome: ImportOutcome) => `imports.outcome.${outcome}` as const;
/** A reason or a warning about one row. */
export const issueLabel = (code: string) => `imports.issue.${code}` as const;
/** Why a whole file was refused. */
export const refusalLabel = (code: string) => `imports.reasons.${code}` as const;
