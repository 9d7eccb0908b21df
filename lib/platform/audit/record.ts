/** Writes the audit row of a command inside its transaction. If it fails, everything rolls back. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/scope";

export interface AuditEntry {
  /** `noun.verb` */
  action: string;
  /** Kind of the record it concerns, e.g. `application`. */
  subject: string;
  subjectId?: string | null;
  /** Chain it belongs to; null = the platform's own. */
  parkId: string | null;
  enterpriseId?: string | null;
  outcome?: "OK" | "DENIED" | "FAILED";
  /** From → to of what changed, and what explains it. No secrets; bigint and dates become text. */
  detail?: Record<string, unknown>;
}

/** The part of a context that an audit row needs; sign-in has no more than this. */
export interface AuditContext {
  actor: { userId: string; name: string } | null;
  now: Date;
  requestId: string;
  source: string;
}

/** Appends one event to the chain of its park. Keep it last in a command: it holds the chain until commit. */
export async function recordAudit(
  tx: Tx,
  context: Context | AuditContext,
  entry: AuditEntry,
): Promise<void> {
  await recordAudits(tx, context, [entry]);
}

/** Appends the events of a bulk command in their order, in one statement. */
export async function recordAudits(
  tx: Tx,
  context: Context | AuditContext,
  entries: readonly AuditEntry[],
): Promise<void> {
  const events = entries.map((entry) => eventOf(context, entry));
  await tx.$queryRaw`
    SELECT audit.append(event)
      FROM jsonb_array_elements(${JSON.stringify(events, plain)}::jsonb) WITH ORDINALITY AS given(event, place)
     ORDER BY place`;
}

function eventOf(context: Context | AuditContext, entry: AuditEntry) {
  return {
    id: newId(context.now),
    at: context.now.toISOString(),
    actorId: context.actor?.userId ?? null,
    actorName: context.actor?.name ?? null,
    action: entry.action,
    outcome: entry.outcome ?? "OK",
    subject: entry.subject,
    subjectId: entry.subjectId ?? null,
    parkId: entry.parkId,
    enterpriseId: entry.enterpriseId ?? null,
    detail: entry.detail ?? {},
    source: context.source,
    requestId: context.requestId,
  };
}

const plain = (_key: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value;

type Fields = Readonly<Record<string, unknown>>;

/** The fields that differ, each with its value before and after. */
export function changes(
  before: Fields,
  after: Fields,
): Record<string, { from: unknown; to: unknown }> {
  const changed = Object.keys(after).filter(
    (key) => after[key] !== undefined && text(before[key]) !== text(after[key]),
  );
  return Object.fromEntries(
    changed.map((key) => [key, { from: before[key] ?? null, to: after[key] ?? null }]),
  );
}

const text = (value: unknown): string => JSON.stringify(value ?? null, plain);
