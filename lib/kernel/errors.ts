/** What can go wrong in the domain, as codes; the wording lies in the messages `errors.*` and `reasons.*`. */

export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "CONFLICT"
  | "RULE_VIOLATION"
  | "TOO_LARGE"
  | "UNAVAILABLE"
  | "INTERNAL";

/** One reason of a refusal: a code with a message `reasons.<code>` and the values that the message names. */
export interface Reason {
  code: string;
  params?: Record<string, string | number>;
}

/** Thrown by domain code; translated at the door (action, route, page) and never shown raw. */
export class DomainError extends Error {
  /** For CONFLICT: the record as it stands now, to be laid beside what the person typed. */
  readonly current?: Readonly<Record<string, unknown>>;
  /** For INVALID: reasons by field. */
  readonly fieldErrors?: Readonly<Record<string, readonly Reason[]>>;

  constructor(
    readonly code: ErrorCode,
    readonly reasons: readonly Reason[] = [],
    more: Pick<DomainError, "current" | "fieldErrors"> = {},
  ) {
    super(`${code}${reasons.length > 0 ? `: ${reasons.map((r) => r.code).join(", ")}` : ""}`);
    this.name = "DomainError";
    this.current = more.current;
    this.fieldErrors = more.fieldErrors;
  }
}

/** Foreign and absent look the same: both are this. */
export const notFound = () => new DomainError("NOT_FOUND");

export const forbidden = (...reasons: Reason[]) => new DomainError("FORBIDDEN", reasons);

/** Somebody was faster: the version named by the edit is no longer the current one. */
export const conflict = (current?: Readonly<Record<string, unknown>>) =>
  new DomainError("CONFLICT", [], { current });

export const ruleViolation = (...reasons: Reason[]) => new DomainError("RULE_VIOLATION", reasons);

/** A field that the schema alone cannot judge (already taken, unknown reference). */
export const invalidField = (field: string, reason: Reason) =>
  new DomainError("INVALID", [reason], { fieldErrors: { [field]: [reason] } });

/** Throws FORBIDDEN with the reason unless `allowed`. */
export function allow(allowed: boolean, reason: Reason = { code: "ROLE_NOT_ALLOWED" }): void {
  if (!allowed) throw forbidden(reason);
}
