/** Builds the context of a request: cookie → session row → person → grants. Nothing comes from the client but the cookie. */
import "server-only";
import { getToken } from "next-auth/jwt";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { NextRequest } from "next/server";
import type { Context, Locale, Source } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { dayOf, now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { loadGrants } from "./grants";
import { findSessionUser } from "./sessions";

/** The context of this request, or null when nobody is signed in. Built once per request. */
export const findContext = cache(async (): Promise<Context | null> => buildContext("page"));

/** The context of this page, or off to the sign-in page. */
export async function requireContext(): Promise<Context> {
  const context = await findContext();
  if (!context) redirect("/sign-in");
  return context;
}

/** For actions and routes, which are requests of their own. */
export async function buildContext(source: Source): Promise<Context | null> {
  const jar = await cookies();
  const all = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));
  const token = await getToken({
    req: { cookies: all, headers: {} } as unknown as NextRequest,
    secret: env().NEXTAUTH_SECRET,
    secureCookie: env().NEXTAUTH_URL.startsWith("https:"),
  });
  if (typeof token?.sid !== "string") return null;
  return contextOfSession(token.sid, { source, locale: all.locale === "en" ? "en" : "zh-CN" });
}

/** The context of a session that is still good; null otherwise. */
async function contextOfSession(
  sessionId: string,
  { source, locale }: { source: Source; locale: Locale },
): Promise<Context | null> {
  const at = now();
  const user = await findSessionUser(sessionId, at);
  if (!user) return null;
  const today = dayOf(at);
  const grants = await loadGrants(user.userId, today);
  const { userId, name, email } = user;
  return {
    actor: { userId, name, email, grants },
    now: at,
    today,
    requestId: newId(at),
    locale,
    source,
  };
}
