/** The context of a person without a request: for work that they ordered, and for tests. */
import "server-only";
import type { Context, Locale, Source } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { dayOf, now } from "@/lib/platform/clock";
import { prisma } from "@/lib/platform/db/client";
import { loadGrants } from "./grants";

/** The context of a person with the rights of this moment; null when they may not sign in. */
export async function contextOfUser(
  userId: string,
  { source, locale }: { source: Source; locale: Locale },
): Promise<Context | null> {
  const user = await prisma().user.findUnique({
    where: { id: userId, status: "ACTIVE" },
    select: { name: true, email: true },
  });
  if (!user) return null;
  const at = now();
  const today = dayOf(at);
  const grants = await loadGrants(userId, today);
  return {
    actor: { userId, ...user, grants },
    now: at,
    today,
    requestId: newId(at),
    locale,
    source,
  };
}
