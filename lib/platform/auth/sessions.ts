/** Sessions live in the database; the cookie only names one. Ending the row ends the session on the next request. */
import "server-only";
import { newId } from "@/lib/kernel/ids";
import { prisma } from "@/lib/platform/db/client";
import type { Tx } from "@/lib/platform/db/scope";

const MINUTE = 60_000;
/** Absolute life of a session, however busy. */
const ABSOLUTE = 12 * 60 * MINUTE;
/** Life without a request. */
const IDLE = 30 * MINUTE;
/** A request notes its time at most this often: reading pages should not write rows. */
const TOUCH_EVERY = MINUTE;

export type SessionEnd = "sign-out" | "password-change" | "disabled" | "role-change";

export interface SessionUser {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
}

/** Opens a session for somebody whose password fitted. */
export async function openSession(tx: Tx, userId: string, at: Date): Promise<string> {
  const id = newId(at);
  await tx.session.create({
    data: {
      id,
      userId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + ABSOLUTE),
    },
  });
  return id;
}

/** The person behind a session that is still good at this instant; null otherwise. */
export async function findSessionUser(sessionId: string, at: Date): Promise<SessionUser | null> {
  const session = await prisma().session.findUnique({
    where: { id: sessionId },
    select: {
      lastSeenAt: true,
      expiresAt: true,
      endedAt: true,
      user: { select: { id: true, name: true, email: true, status: true } },
    },
  });
  if (!session || session.endedAt || session.user.status !== "ACTIVE") return null;
  const idleFor = at.getTime() - session.lastSeenAt.getTime();
  if (session.expiresAt <= at || idleFor > IDLE) return null;
  if (idleFor > TOUCH_EVERY) {
    await prisma().session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { lastSeenAt: at },
    });
  }
  const { id, name, email } = session.user;
  return { sessionId, userId: id, name, email };
}

/** Ends one session. */
export async function endSession(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: at, endReason: "sign-out" },
  });
}

/** Ends every session of a person: password change, disabling, role change. */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  { reason, at }: { reason: SessionEnd; at: Date },
): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null },
    data: { endedAt: at, endReason: reason },
  });
}
