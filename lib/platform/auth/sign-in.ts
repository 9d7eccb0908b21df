/** Signing in and out, each with its audit row. */
import "server-only";
import { newId } from "@/lib/kernel/ids";
import { recordAudit, type AuditContext } from "@/lib/platform/audit/record";
import { now } from "@/lib/platform/clock";
import { prisma } from "@/lib/platform/db/client";
import { emptyScope, withScope, type Tx } from "@/lib/platform/db/scope";
import { passwordFits } from "./passwords";
import { endSession, openSession } from "./sessions";

export interface SignedIn {
  userId: string;
  sessionId: string;
}

/** Opens a session when e-mail and password fit; null otherwise, alike for unknown, disabled and wrong. */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<SignedIn | null> {
  const user = await prisma().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, name: true, status: true, passwordHash: true },
  });
  const fits = await passwordFits(password, user?.passwordHash ?? null);
  const accepted = user && fits && user.status === "ACTIVE" ? user : null;
  return withScope({ ...emptyScope, userId: user?.id ?? null }, async (tx) => {
    const at = now();
    const sessionId = accepted ? await openSession(tx, accepted.id, at) : null;
    await recordAudit(tx, signInContext(user, at), {
      action: "session.open",
      subject: "user",
      subjectId: user?.id ?? null,
      parkId: user ? await homePark(tx, user.id) : null,
      outcome: accepted ? "OK" : "DENIED",
    });
    return accepted && sessionId ? { userId: accepted.id, sessionId } : null;
  });
}

/** Ends a session; safe to repeat. */
export async function signOut(sessionId: string): Promise<void> {
  const session = await prisma().session.findUnique({
    where: { id: sessionId },
    select: { endedAt: true, user: { select: { id: true, name: true } } },
  });
  if (!session || session.endedAt) return;
  await withScope({ ...emptyScope, userId: session.user.id }, async (tx) => {
    const at = now();
    await endSession(tx, sessionId, at);
    await recordAudit(tx, signInContext(session.user, at), {
      action: "session.end",
      subject: "user",
      subjectId: session.user.id,
      parkId: await homePark(tx, session.user.id),
    });
  });
}

function signInContext(user: { id: string; name: string } | null, at: Date): AuditContext {
  return {
    actor: user && { userId: user.id, name: user.name },
    now: at,
    requestId: newId(at),
    source: "page",
  };
}

/** The park in whose chain a person's comings and goings stand; null for people of no single park. */
async function homePark(tx: Tx, userId: string): Promise<string | null> {
  const member = await tx.membership.findFirst({
    where: { userId, parkId: { not: null } },
    orderBy: { id: "asc" },
    select: { parkId: true },
  });
  return member?.parkId ?? null;
}
