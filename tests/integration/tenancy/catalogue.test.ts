/** G4: the catalogue itself says that every tenant table is walled, and that the application cannot climb over. */
import { beforeAll, describe, expect, it } from "vitest";
import { select } from "@/tests/support/builders/world";
import { ownerClient } from "@/tests/support/database";

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  owner: string;
}

/** Tables that hold nothing of any park: identity, names of parks and agencies. */
const SHARED = ["_prisma_migrations", "app_user", "consultancy", "park", "session"];

const tables = () =>
  select<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
           pg_get_userbyid(c.relowner) AS owner
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);

/** What is wrong with the walls, by table. */
async function faults(): Promise<string[]> {
  const policies = await select<{
    table: string;
    command: string;
    roles: string;
    using: boolean;
    check: boolean;
  }>(`
    SELECT c.relname AS table, p.polcmd AS command, p.polroles::text AS roles,
           p.polqual IS NOT NULL AS using, p.polwithcheck IS NOT NULL AS check
      FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid`);
  const tenant = (await tables()).filter(({ name }) => !SHARED.includes(name));
  return tenant.flatMap(({ name, enabled, forced, owner }) => [
    ...(enabled && forced ? [] : [`${name}: row-level security is not enabled and forced`]),
    ...(owner === "yumiao_app" ? [`${name}: owned by the application`] : []),
    ...(policies.some((p) => p.table === name && p.using) ? [] : [`${name}: no policy`]),
    ...(name !== "audit_event" &&
    !policies.some((p) => p.table === name && p.command === "*" && p.using && p.check)
      ? [`${name}: no policy with USING and WITH CHECK for all commands`]
      : []),
  ]);
}

beforeAll(async () => {
  expect((await tables()).length).toBeGreaterThan(20);
});

describe("the catalogue", () => {
  it("walls every table that is not on the short list of shared ones", async () => {
    expect(await faults()).toEqual([]);
  });

  it("turns red on a tenant table without walls", async () => {
    const owner = await ownerClient();
    await owner.query("CREATE TABLE planted (id uuid, park_id uuid)");
    expect(await faults()).toEqual([
      "planted: row-level security is not enabled and forced",
      "planted: no policy",
      "planted: no policy with USING and WITH CHECK for all commands",
    ]);
    await owner.query("DROP TABLE planted");
  });

  it("carries park_id in a unique key of every table that has an id of its own", async () => {
    const without = await select(`
      SELECT c.relname FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'park_id' AND a.attnotnull)
         AND NOT EXISTS (
           SELECT FROM pg_index i
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) AND a.attname IN ('park_id', 'enterprise_id', 'application_id', 'batch_id', 'claim_id')
            WHERE i.indrelid = c.oid)`);
    expect(without).toEqual([]);
  });

  it("links tenant rows on park and id together, so that no row can point into another park", async () => {
    const loose = await select(`
      SELECT c.conrelid::regclass::text AS child, c.conname
        FROM pg_constraint c
       WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1
         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'park_id')
         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'park_id')`);
    expect(loose).toEqual([]);
  });

  it("gives the application no way around: not superuser, not owner, no TRUNCATE, no BYPASSRLS", async () => {
    const [role] = await select(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'yumiao_app'",
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    });
    const rights = await select(`
      SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee IN ('yumiao_app', 'PUBLIC') AND table_schema IN ('public', 'audit')
         AND (privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
              OR table_schema = 'audit' OR table_name = '_prisma_migrations'
              OR (table_name = 'audit_event' AND privilege_type <> 'SELECT'))`);
    expect(rights).toEqual([]);
  });

  it("has no view with its owner's rights, no readable matview, no SECURITY DEFINER function without a pinned path", async () => {
    const holes = await select(`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace
         AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)))
      UNION ALL
      SELECT p.proname FROM pg_proc p
       WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'audit'::regnamespace)
         AND NOT coalesce(p.proconfig::text LIKE '%search_path%', false)`);
    expect(holes).toEqual([]);
  });
});
