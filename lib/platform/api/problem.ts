/** Errors of the HTTP API: application/problem+json, RFC 9457. */
import type { ErrorCode } from "@/lib/kernel/errors";
import type { WordedReason } from "@/lib/kernel/result";

const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  RULE_VIOLATION: 422,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

export interface Problem {
  code: ErrorCode;
  title: string;
  requestId: string;
  reasons?: readonly WordedReason[];
  errors?: Readonly<Record<string, readonly string[]>>;
}

export const problemResponse = ({
  code,
  title,
  requestId,
  reasons = [],
  errors,
}: Problem): Response =>
  Response.json(
    {
      type: "about:blank",
      title,
      status: statusOf[code],
      code,
      requestId,
      reasons,
      ...(errors && { errors }),
    },
    {
      status: statusOf[code],
      headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    },
  );
