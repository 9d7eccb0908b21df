/** G5 and T10: without a context nothing is seen, with one only what it reaches, whatever the connection did before. */
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { aConsultancy, anEnterprise, aPark, insert, select } from "@/tests/support/builders/world";
import { appClient } from "@/tests/support/database";

let here: string;
let there: string;
let ours: string;
let tenantTables: string[];

beforeAll(async () => {
  [here, there] = await Promise.all([aPark(), aPark()]);
  ours = await anEnterprise(here);
  for (const park of [here, there]) await aFullPark(park);
  const rows = await select<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity`);
  tenantTables = rows.map((row) => row.name);
});

/** A row in the tables that a leak would hurt most. */
async function aFullPark(park: string): Promise<void> {
  const enterprise = await anEnterprise(park);
  const keys = { park_id: park, enterprise_id: enterprise };
  const user = await insert("app_user", { email: `${park}@test`, name: "x", password_hash: "-" });
  const consultancy = await aConsultancy();
  const application = await insert("application", {
    ...keys,
    certification: "HNTE",
    year: 2026,
    state_since: "2026-01-01",
  });
  await insert("figure", {
    ...keys,
    year: 2025,
    metric: "REVENUE",
    value: 1,
    unit: "FEN",
    source: "OFFICIAL",
    as_of: "2026-01-01",
  });
  await insert("mentor_assignment", {
    ...keys,
    application_id: application,
    consultancy_id: consultancy,
    mentor_id: user,
    starts_on: "2026-01-01",
  });
  await insert("membership", { user_id: user, role: "OFFICIAL", park_id: park });
}

interface Settings {
  parks?: string[];
  enterprises?: string[];
}

async function setContext(
  client: pg.ClientBase,
  { parks = [], enterprises = [] }: Settings,
): Promise<void> {
  await client.query(
    "SELECT set_config('app.park_ids', $1, true), set_config('app.enterprise_ids', $2, true)",
    [`{${parks.join(",")}}`, `{${enterprises.join(",")}}`],
  );
}

async function countOf(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(rows[0]!.count);
}

describe("without a context", () => {
  it("shows no row of any tenant table, on a fresh connection and on a used one", async () => {
    const client = await appClient();
    const seen = async () => {
      const full: string[] = [];
      for (const table of tenantTables) if ((await countOf(client, table)) > 0) full.push(table);
      return full;
    };
    expect(await seen()).toEqual([]);
    await client.query("BEGIN");
    await setContext(client, { parks: [here] });
    expect(await countOf(client, "enterprise")).toBeGreaterThan(0);
    await client.query("COMMIT");
    expect(await seen()).toEqual([]);
  });

  it("inserts nothing", async () => {
    const client = await appClient();
    const insertion = client.query(
      "INSERT INTO department (id, park_id, name) VALUES (gen_random_uuid(), $1, 'x')",
      [here],
    );
    await expect(insertion).rejects.toMatchObject({ code: "42501" });
  });
});

describe("with a context", () => {
  it("sees its park only, and writes into no other", async () => {
    const client = await appClient();
    await client.query("BEGIN");
    await setContext(client, { parks: [here] });
    const { rows } = await client.query("SELECT DISTINCT park_id FROM enterprise");
    expect(rows).toEqual([{ park_id: here }]);
    const { rowCount } = await client.query("UPDATE enterprise SET name = 'x' WHERE park_id = $1", [
      there,
    ]);
    expect(rowCount).toBe(0);
    const move = client.query("UPDATE enterprise SET park_id = $1 WHERE id = $2", [there, ours]);
    await expect(move).rejects.toMatchObject({ code: "42501" });
    await client.query("ROLLBACK");
  });

  it("reaches single enterprises without their park", async () => {
    const client = await appClient();
    await client.query("BEGIN");
    await setContext(client, { enterprises: [ours] });
    expect((await client.query("SELECT id FROM enterprise")).rows).toEqual([{ id: ours }]);
    expect(await countOf(client, "import_batch")).toBe(0);
    await client.query("ROLLBACK");
  });

  it("leaks nothing to the next borrower of the only connection, aborts included", async () => {
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
    const parks = [here, there];
    const wrong: string[] = [];
    for (let turn = 0; turn < 2_000; turn += 1) {
      const park = parks[turn % 2]!;
      const client = await pool.connect();
      await client.query("BEGIN");
      if (turn % 3 !== 0) await setContext(client, { parks: [park] });
      const { rows } = await client.query<{ park_id: string }>(
        "SELECT park_id FROM enterprise LIMIT 3",
      );
      if (rows.some((row) => turn % 3 === 0 || row.park_id !== park)) wrong.push(`turn ${turn}`);
      await client.query(turn % 5 === 0 ? "ROLLBACK" : "COMMIT");
      client.release();
    }
    await pool.end();
    expect(wrong).toEqual([]);
  });
});

describe("the application's role", () => {
  it.each([
    ["SET ROLE yumiao_owner"],
    ["TRUNCATE enterprise"],
    ["DELETE FROM audit_event"],
    ["UPDATE audit_event SET action = 'x'"],
    ["INSERT INTO audit_event SELECT * FROM audit_event"],
    ["SELECT * FROM audit.secret"],
    ["UPDATE audit.head SET seq = 0"],
    ["UPDATE application_transition SET note = 'x'"],
    ["DELETE FROM subsidy_payment"],
  ])("may not: %s", async (statement) => {
    const client = await appClient();
    await expect(client.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});
