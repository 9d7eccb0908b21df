import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { assessmentFrom } from "@/lib/domain/claims/assessment";
import { getEligibility } from "@/lib/domain/eligibility/queries";
import { getPassRate } from "@/lib/domain/dashboards/queries/pass-rate";
import { findIndustry, findRegion, technologyFieldLabel } from "@/lib/domain/references/queries";
import { contextOfUser } from "@/lib/platform/auth/user-context";
import { passwordFits } from "@/lib/platform/auth/passwords";
import { listReachableParks } from "@/lib/platform/tenancy/parks";
import { replayHistory, type RecordedMove } from "@/lib/rules/pipeline/history";
import { START_STATE, TRANSITIONS } from "@/lib/rules/pipeline/transitions";
import { parseExpression } from "@/lib/rules/expression/parse";
import { parseCertificateNumber } from "@/lib/rules/standards/identifiers/certificate-number";
import { checkUscc } from "@/lib/rules/standards/identifiers/uscc";
import { loadDemonstration, type Outcome } from "../../../../prisma/seed/main";
import { withClient, withDatabase } from "../../../../scripts/lib/connection.mjs";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../../../../scripts/lib/demo-accounts.mjs";
import { DATABASE, createDatabase } from "../../../../scripts/lib/database-roles.mjs";
import { superuserClient } from "../../../support/database";

const NOW = new Date("2026-11-24T02:00:00.000Z");
const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
const client = await superuserClient();

const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query(sql, values)).rows as T[];

/** Of Ganzhou unless told otherwise. */
const count = async (table: string, condition = "true"): Promise<number> => {
  const [row] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} t JOIN park ON park.id = t.park_id
      WHERE park.slug = 'ganzhou' AND ${condition}`,
  );
  return row!.n;
};

async function contextOfAccount(email: string) {
  const [user] = await rows<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [email]);
  const context = user && (await contextOfUser(user.id, { source: "page", locale: "zh-CN" }));
  if (!context) throw new Error(`${email} cannot sign in`);
  return context;
}

let outcome: Outcome;
beforeAll(async () => {
  outcome = await loadDemonstration(ownerUrl, NOW);
}, 120_000);

describe("loading", () => {
  test("fills an empty database", () => {
    expect(outcome).toBe("loaded");
  });

  test("a second time does nothing", async () => {
    const before = await fingerprint();
    expect(await loadDemonstration(ownerUrl, NOW)).toBe("present");
    expect(await fingerprint()).toEqual(before);
  });

  test("leaves one event in the chain of each park", async () => {
    const events = await rows(
      `SELECT p.slug, e.action, e.source, e.seq::int FROM audit_event e JOIN park p ON p.id = e.park_id ORDER BY 1`,
    );
    expect(events).toHaveLength(7);
    expect(events[0]).toEqual({ slug: "ganzhou", action: "demo.load", source: "seed", seq: 1 });
  });

  test("gives the same rows in another database, by the script", async () => {
    const name = `demonstration_${process.pid}`;
    const { superuserUrl, appUrl } = inject("postgres");
    const elsewhere = withDatabase(superuserUrl, name);
    await withClient(superuserUrl, (admin) => createDatabase(admin, name, { template: DATABASE }));
    const seed = spawnSync(
      "node",
      ["--import", "tsx", "--conditions=react-server", "scripts/seed.ts"],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          DATABASE_URL: withDatabase(appUrl, name),
          DATABASE_OWNER_URL: withDatabase(ownerUrl, name),
          CLOCK: NOW.toISOString(),
        },
      },
    );
    expect(seed.stdout).toBe("Loaded seven parks.\n");
    expect(await withClient(elsewhere, (other) => fingerprintOf(other))).toEqual(
      await fingerprint(),
    );
    await withClient(superuserUrl, (admin) => admin.query(`DROP DATABASE ${name}`));
  }, 120_000);
});

type Client = Awaited<ReturnType<typeof superuserClient>>;

/** One hash per table; passwords are salted, audit events have ids of their own. */
async function fingerprintOf(of: Client): Promise<Record<string, string>> {
  const { rows: tables } = await of.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^_|^audit_event$' ORDER BY 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows: found } = await of.query<{ hash: string }>(
      `SELECT md5(coalesce(string_agg((to_jsonb(t) - 'password_hash')::text, ',' ORDER BY to_jsonb(t)->>'id', t::text), '')) AS hash
         FROM "${name}" t`,
    );
    hashes[name] = found[0]!.hash;
  }
  return hashes;
}

const fingerprint = () => fingerprintOf(client);

describe("the published figures", () => {
  test("157 above-scale and 203 below-scale enterprises, each visited in early 2023", async () => {
    expect(await count("enterprise", "above_scale")).toBe(157);
    expect(await count("enterprise", "NOT above_scale")).toBe(203);
    const [visited] = await rows<{ n: number }>(
      `SELECT count(DISTINCT v.enterprise_id)::int AS n FROM visit v JOIN park p ON p.id = v.park_id
        WHERE p.slug = 'ganzhou' AND v.visited_on BETWEEN '2023-01-01' AND '2023-04-03'`,
    );
    expect(visited!.n).toBe(360);
  });

  test("45 filed, 39 certified, 6 rejected for 2023, by the platform's own query", async () => {
    const context = await contextOfAccount("official@ganzhou.demo");
    const [park] = await listReachableParks(context);
    const { total } = await getPassRate(context, park!, { year: 2023, by: "none" });
    expect(total).toMatchObject({ submitted: 45, certified: 39, rejected: 6, pending: 0 });
  });

  test.each([
    [2021, 28, 20],
    [2022, 36, 29],
    [2024, 50, 42],
    [2025, 54, 45],
  ])("%i: %i filed, %i certified", async (year, filed, certified) => {
    expect(await count("application", `t.year = ${year} AND submitted_on IS NOT NULL`)).toBe(filed);
    expect(await count("application", `t.year = ${year} AND state = 'CERTIFIED'`)).toBe(certified);
  });

  test.each(["department", "consultancy", "industry", "size"] as const)(
    "the rates of 2023 differ by %s",
    async (by) => {
      const context = await contextOfAccount("official@ganzhou.demo");
      const [park] = await listReachableParks(context);
      const { groups } = await getPassRate(context, park!, { year: 2023, by });
      const rates = groups.map(({ figures }) => figures.passRate.rate).filter((r) => r !== null);
      expect(new Set(rates).size).toBeGreaterThan(1);
    },
  );

  test("the running year has applications in every state", async () => {
    const states = await rows<{ state: string }>(
      `SELECT DISTINCT state FROM application a JOIN park p ON p.id = a.park_id
        WHERE p.slug = 'ganzhou' AND a.year = 2026`,
    );
    expect(states).toHaveLength(10);
  });
});

describe("the accounts of the contract", () => {
  const emails = DEMO_ACCOUNTS.flatMap(([email, who]) =>
    email.startsWith("official@PARK")
      ? who.split(", ").map((slug) => `official@${slug}.demo`)
      : [email],
  );

  test.each(emails)("%s can sign in", async (email) => {
    const [user] = await rows<{ password_hash: string; is_demo: boolean }>(
      "SELECT password_hash, is_demo FROM app_user WHERE email = $1 AND status = 'ACTIVE'",
      [email],
    );
    expect(user!.is_demo).toBe(true);
    expect(await passwordFits(DEMO_PASSWORD, user!.password_hash)).toBe(true);
    const { actor } = await contextOfAccount(email);
    expect(actor.grants).toHaveLength(1);
  });

  test.each([
    ["admin@platform.demo", []],
    ["city@supervisor.demo", ["ganzhou"]],
    ["official@ganzhou.demo", ["ganzhou"]],
    ["official@zigong.demo", ["zigong"]],
    ["owner@enterprise.demo", ["ganzhou"]],
    ["consultant@agency.demo", ["ganzhou", "lianyungang"]],
  ])("%s reaches %j", async (email, slugs) => {
    const parks = await listReachableParks(await contextOfAccount(email));
    expect(parks.map(({ slug }) => slug)).toEqual(slugs);
  });

  test("everybody is marked as invented, and so is every enterprise", async () => {
    expect(await rows("SELECT FROM app_user WHERE NOT is_demo")).toHaveLength(0);
    expect(await rows("SELECT FROM enterprise WHERE NOT is_demo")).toHaveLength(0);
  });
});

describe("the firms with accounts", () => {
  const of2023 = (email: string) =>
    rows<{ state: string; earlier: number; claims: number }>(
      `SELECT a.state,
              (SELECT count(*)::int FROM certificate c
                WHERE c.enterprise_id = e.id AND c.issued_on < '2023-01-01') AS earlier,
              (SELECT count(*)::int FROM claim c WHERE c.enterprise_id = e.id) AS claims
         FROM app_user u JOIN membership m ON m.user_id = u.id JOIN enterprise e ON e.id = m.enterprise_id
         JOIN application a ON a.enterprise_id = e.id AND a.year = 2023
        WHERE u.email = $1`,
      [email],
    );

  test.each([
    ["owner@enterprise.demo", { state: "CERTIFIED", earlier: 0, claims: 0 }],
    ["staff@enterprise.demo", { state: "CERTIFIED", earlier: 0, claims: 0 }],
    ["owner2@enterprise.demo", { state: "CERTIFIED", earlier: 1, claims: 0 }],
    ["owner3@enterprise.demo", { state: "REJECTED", earlier: 0, claims: 0 }],
  ])("%s", async (email, expected) => {
    expect(await of2023(email)).toEqual([expected]);
  });

  test.each([
    ["owner@enterprise.demo", 30_000_000n],
    ["owner2@enterprise.demo", 20_000_000n],
    ["owner3@enterprise.demo", 2_000_000n],
  ])("%s may claim %i fen for 2023", async (email, fen) => {
    const context = await contextOfAccount(email);
    const [grant] = context.actor.grants;
    if (grant?.reach !== "enterprise") throw new Error("not of an enterprise");
    const { years } = await getEligibility(context, grant.enterpriseId);
    const items = years.find(({ year }) => year === 2023)!.items;
    const claimable = items.filter(({ isClaimable }) => isClaimable);
    expect(claimable.map(({ amountFen }) => amountFen)).toEqual([fen]);
  });

  test("the first is being coached by the agency's known consultant and has a log to confirm", async () => {
    const logs = await rows<{ confirmed: boolean }>(
      `SELECT l.confirmed_at IS NOT NULL AS confirmed
         FROM coaching_log l JOIN mentor_assignment ma ON ma.id = l.assignment_id
         JOIN app_user mentor ON mentor.id = ma.mentor_id
         JOIN membership m ON m.enterprise_id = l.enterprise_id JOIN app_user u ON u.id = m.user_id
        WHERE u.email = 'owner@enterprise.demo' AND mentor.email = 'consultant@agency.demo'
          AND ma.status = 'ACTIVE'`,
    );
    expect(logs.filter(({ confirmed }) => !confirmed).length).toBeGreaterThan(0);
  });

  test("the second has been offered a consultancy", async () => {
    const assignments = await rows(
      `SELECT ma.status FROM mentor_assignment ma
         JOIN membership m ON m.enterprise_id = ma.enterprise_id JOIN app_user u ON u.id = m.user_id
        WHERE u.email = 'owner2@enterprise.demo' AND ma.status <> 'ENDED'`,
    );
    expect(assignments).toEqual([{ status: "PROPOSED" }]);
  });
});

describe("every record obeys the rules", () => {
  test("credit codes, certificate numbers, industries, fields and regions exist", async () => {
    const firms = await rows<
      Record<"uscc" | "industry_code" | "technology_field" | "region_code", string>
    >("SELECT uscc, industry_code, technology_field, region_code FROM enterprise");
    const wrong = firms.filter(
      (firm) =>
        !checkUscc(firm.uscc).ok ||
        !findIndustry(firm.industry_code) ||
        !findRegion(firm.region_code) ||
        (firm.technology_field && !technologyFieldLabel(firm.technology_field)),
    );
    expect(wrong).toEqual([]);
    const numbers = await rows<{ number: string }>("SELECT number FROM certificate");
    expect(numbers.filter(({ number }) => !parseCertificateNumber(number).ok)).toEqual([]);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });

  test("names are distinct, even for the finder of duplicates", async () => {
    expect(await rows("SELECT name_key FROM enterprise GROUP BY 1 HAVING count(*) > 1")).toEqual(
      [],
    );
  });

  test("the moves of each application lead to its state, by the pipeline's table", async () => {
    const applications = await rows<{
      id: string;
      state: string;
      version: number;
      moves: (RecordedMove & { note: string | null })[];
    }>(
      `SELECT a.id, a.state, a.version,
              json_agg(json_build_object('from', t.from_state, 'to', t.to_state, 'version', t.version, 'note', t.note)
                       ORDER BY t.version) AS moves
         FROM application a JOIN application_transition t ON t.application_id = a.id GROUP BY a.id`,
    );
    expect(applications.length).toBeGreaterThan(600);
    const faulty = applications.filter(({ state, version, moves }) => {
      const replay = replayHistory(moves);
      return (
        !replay.ok || replay.state !== state || replay.version !== version || moves.some(lacksNote)
      );
    });
    expect(faulty).toEqual([]);
  });

  /** Whether every way between the two states asks for a reason in writing, and there is none. */
  const lacksNote = ({ from, to, note }: RecordedMove & { note: string | null }): boolean =>
    from !== null &&
    !note &&
    TRANSITIONS.filter((way) => way.from === from && way.to === to).every(({ guards }) =>
      guards.includes("note"),
    );

  test("days follow each other, and nothing lies in the future", async () => {
    const wrong = await rows(
      `SELECT id FROM application WHERE submitted_on > decided_on OR extract(year FROM submitted_on) <> year
        UNION ALL
       SELECT t.id FROM application_transition t
         LEFT JOIN application_transition b ON b.application_id = t.application_id AND b.version = t.version - 1
        WHERE t.at <= b.at OR t.at > $1 OR (b.id IS NULL AND t.to_state <> $2)
        UNION ALL
       SELECT id FROM visit WHERE visited_on > $1
        UNION ALL
       SELECT id FROM coaching_log WHERE coached_on > $1 OR confirmed_at > $1
        UNION ALL
       SELECT id FROM subsidy_payment WHERE paid_on > $1`,
      ["2026-11-24T10:00:00Z", START_STATE],
    );
    expect(wrong).toEqual([]);
  });

  test("who entered the nursery library was found suitable; who was coached had agreed", async () => {
    const unvisited = await rows(
      `SELECT a.id FROM application a WHERE state <> 'SURVEYED' AND NOT EXISTS (
         SELECT FROM visit v WHERE v.application_id = a.id AND v.conclusion = 'SUITABLE')`,
    );
    const uncoached = await rows(
      `SELECT t.id FROM application_transition t WHERE to_state = 'COACHING' AND note IS NULL AND NOT EXISTS (
         SELECT FROM mentor_assignment m WHERE m.application_id = t.application_id
            AND m.starts_on <= t.at::date AND m.status IN ('ACTIVE', 'ENDED'))`,
    );
    expect([...unvisited, ...uncoached]).toEqual([]);
  });

  test("the three policies are conditions of the policy language, each criterion with its clause", async () => {
    const policies = await rows<{ condition: { of: { clause: unknown }[] }; amount: string }>(
      "SELECT condition, amount_fen::text AS amount FROM policy ORDER BY amount_fen",
    );
    expect(policies.map(({ amount }) => amount)).toEqual(["2000000", "20000000", "30000000"]);
    for (const { condition } of policies) {
      expect(parseExpression(condition)).toMatchObject({ ok: true });
      expect(condition.of.every(({ clause }) => clause)).toBe(true);
    }
  });

  test("claims keep the assessment on which they were made, as the platform reads it", async () => {
    const claims = await rows<{ assessment: unknown }>("SELECT assessment FROM claim");
    const verdicts = claims.map(({ assessment }) => assessmentFrom(assessment).verdict);
    expect(new Set(verdicts)).toEqual(new Set(["met"]));
  });

  test("claims are in every state, none for what the firms with accounts achieved in 2023", async () => {
    const states = await rows<{ state: string }>("SELECT DISTINCT state FROM claim ORDER BY 1");
    expect(states.map(({ state }) => state).sort()).toEqual([
      "APPROVED",
      "PAID",
      "REFUSED",
      "SUBMITTED",
      "WITHDRAWN",
    ]);
    const paid = await count("claim", "state = 'PAID'");
    expect(await count("subsidy_payment")).toBe(paid);
  });
});
