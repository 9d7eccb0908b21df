/** The one shape in which an action answers. */
import type { ErrorCode } from "./errors";

/** A reason with its wording in the reader's language. */
export interface WordedReason {
  code: string;
  message: string;
}

export interface ActionSuccess<T = unknown> {
  ok: true;
  data: T;
}

export interface ActionFailure {
  ok: false;
  code: ErrorCode;
  /** A sentence in the reader's language that says what to do. */
  message: string;
  reasons: WordedReason[];
  fieldErrors: Record<string, string[]>;
  /** What was typed, without secrets, so that a failed form keeps it. */
  values: Record<string, unknown>;
  /** For CONFLICT: the record as it stands now. */
  current?: Readonly<Record<string, unknown>>;
  /** To be quoted to the operator; stands in the log. */
  requestId: string;
}

export type ActionState<T = unknown> = ActionSuccess<T> | ActionFailure;

/** A server action as components receive it (as a prop): works with useActionState and when called directly. */
export type Action<T = unknown> = (
  previous: ActionState | null,
  payload: FormData | Readonly<Record<string, unknown>>,
) => Promise<ActionState<T>>;
