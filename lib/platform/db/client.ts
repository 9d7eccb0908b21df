/** One Prisma client and one pool per process, as the application role. */
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/platform/env";
import { PrismaClient } from "./generated/client";

// On globalThis: Next.js gives routes their own copies of a module, and development reloads modules.
const kept = globalThis as unknown as { yumiaoPrisma?: PrismaClient };

/** The client. Tenant tables show nothing through it; use `read` and `transact` of scope.ts. */
export const prisma = (): PrismaClient => (kept.yumiaoPrisma ??= open());

function open(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      application_name: "yumiao",
    }),
    omit: { user: { passwordHash: true } },
  });
}

/** Closes the pool: for processes that end, and for tests. */
export async function closeDatabase(): Promise<void> {
  await kept.yumiaoPrisma?.$disconnect();
  kept.yumiaoPrisma = undefined;
}
