/** next-auth: credentials only, a cookie that carries nothing but the session's id (docs/decisions/0005-sessions.md). */
import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { signInWithPassword, signOut } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/** The options, made on first use: the secret is not there while the app is being built. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const { email, password } = credentials ?? {};
        if (typeof email !== "string" || typeof password !== "string") return null;
        const signedIn = await signInWithPassword(email, password);
        return signedIn && { id: signedIn.userId, sessionId: signedIn.sessionId };
      },
    }),
  ],
  callbacks: {
    // `trigger: "update"` carries JSON of the client's making: nothing of it is ever copied.
    jwt: ({ token, user }) =>
      user ? { sub: user.id, sid: user.sessionId } : { sub: token.sub, sid: token.sid },
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string") await signOut(token.sid);
    },
  },
});

/** An address of this site, or its front page. */
function ownAddress(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}
