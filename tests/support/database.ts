import pg from "pg";
import { afterAll, inject } from "vitest";
import { withDatabase } from "../../scripts/lib/connection.mjs";

/** A connection as the role that owns the tables; row-level security binds it too. */
export const ownerClient = (): Promise<pg.Client> => connect(setting("DATABASE_OWNER_URL"));

/** A connection as the application's role, without any tenant context. */
export const appClient = (): Promise<pg.Client> => connect(setting("DATABASE_URL"));

/** A connection that sees and may do everything: to arrange and to inspect. */
export function superuserClient(): Promise<pg.Client> {
  const database = new URL(setting("DATABASE_URL")).pathname.slice(1);
  return connect(withDatabase(inject("postgres").superuserUrl, database));
}

/** Closed after the test file, unless the test closes it before. */
async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  opened.push(client);
  await client.connect();
  return client;
}

const opened: pg.Client[] = [];
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
});

function setting(name: "DATABASE_URL" | "DATABASE_OWNER_URL"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: only integration tests have a database.`);
  return value;
}
