import { randomUUID } from "node:crypto";
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anchorFile } from "../../../scripts/lib/audit-anchors.mjs";
import { verifyAudit } from "../../../scripts/lib/audit-chains.mjs";
import { ownerClient } from "../../support/database";

const owner = await ownerClient();
const key = "the anchors' key";

let dataDir: string;
let park: string;
let slug: string;

/** Every case has a park, and so a chain, of its own: six events, anchored, and two more. */
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "yumiao-anchors-"));
  park = randomUUID();
  slug = `park-${park.slice(0, 8)}`;
  await owner.query(
    "INSERT INTO park (id, slug, name_zh, name_en, region_code) VALUES ($1, $2, '园区', 'Park', '360704')",
    [park, slug],
  );
  await append(6);
  await verify();
  await append(2);
});
afterEach(async () => {
  rmSync(dataDir, { recursive: true });
  await owner.query("DELETE FROM audit_event; DELETE FROM audit.head;");
});

async function append(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const event = {
      id: randomUUID(),
      at: `2026-11-23T08:0${index}:00.000Z`,
      parkId: park,
      action: "enterprise.edit",
      outcome: "OK",
      subject: "enterprise",
      detail: { staffCount: { from: index, to: index + 1 } },
      source: "action",
      requestId: "request",
    };
    await owner.query("SELECT audit.append($1::jsonb)", [JSON.stringify(event)]);
  }
}

const verify = () => verifyAudit({ ownerUrl: process.env.DATABASE_OWNER_URL ?? "", dataDir, key });

const anchors = (): string => readFileSync(anchorFile(dataDir), "utf8");

/** What somebody with the owner's rights and the chain's key can do: make everything after a change fit again. */
const COMPUTE_ANEW = `
  DO $$
  DECLARE e audit_event; previous char(64) := repeat('0', 64); place bigint := 0;
  BEGIN
    FOR e IN SELECT * FROM audit_event WHERE park_id = '%park%' ORDER BY seq LOOP
      place := place + 1;
      e.prev_hash := previous;
      UPDATE audit_event SET seq = -place WHERE id = e.id;
      e.seq := place;
      e.hash := encode(hmac(audit.canonical(e), (SELECT key FROM audit.secret), 'sha256'), 'hex');
      UPDATE audit_event SET seq = e.seq, prev_hash = e.prev_hash, hash = e.hash WHERE id = e.id;
      previous := e.hash;
    END LOOP;
    UPDATE audit.head SET seq = place, hash = previous WHERE chain = '%park%';
  END $$;`;

const ANOTHER = `
  INSERT INTO audit_event (id, park_id, seq, at, action, outcome, subject, detail, source, request_id, prev_hash, hash)
  SELECT gen_random_uuid(), park_id, 9, at, action, outcome, subject, detail, source, request_id, hash, hash
    FROM audit_event WHERE park_id = '%park%' AND seq = 8;`;

const CASES: [deed: string, sql: string, problem: string, seq: number][] = [
  [
    "edits what happened",
    `UPDATE audit_event SET detail = '{"staffCount": 1}' WHERE %3%`,
    "altered",
    3,
  ],
  ["edits who did it", `UPDATE audit_event SET actor_name = '别人' WHERE %3%`, "altered", 3],
  ["edits when", `UPDATE audit_event SET at = at - interval '1 ms' WHERE %8%`, "altered", 8],
  [
    "moves it to another enterprise",
    `UPDATE audit_event SET enterprise_id = gen_random_uuid() WHERE %1%`,
    "altered",
    1,
  ],
  ["deletes the first", `DELETE FROM audit_event WHERE %1%`, "missing", 1],
  ["deletes one in the middle", `DELETE FROM audit_event WHERE %3%`, "missing", 3],
  ["deletes the last", `DELETE FROM audit_event WHERE %8%`, "tail", 8],
  ["deletes all", `DELETE FROM audit_event WHERE park_id = '%park%'`, "tail", 1],
  ["inserts one behind the last", ANOTHER, "altered", 9],
  [
    "inserts one that fits, behind the head's back",
    `${ANOTHER} UPDATE audit_event e SET hash =
       encode(hmac(audit.canonical(e), (SELECT key FROM audit.secret), 'sha256'), 'hex') WHERE %9%`,
    "tail",
    9,
  ],
  [
    "swaps two",
    `UPDATE audit_event SET seq = -3 WHERE %3%; UPDATE audit_event SET seq = 3 WHERE %4%;
     UPDATE audit_event SET seq = 4 WHERE park_id = '%park%' AND seq = -3;`,
    "altered",
    3,
  ],
  ["takes the head away", `DELETE FROM audit.head WHERE chain = '%park%'`, "headless", 1],
  [
    "edits one and computes the chain anew, with its key",
    `UPDATE audit_event SET detail = '{}' WHERE %2%; ${COMPUTE_ANEW}`,
    "rewritten",
    6,
  ],
  [
    "deletes one in the middle and computes the chain anew",
    `DELETE FROM audit_event WHERE %4%; ${COMPUTE_ANEW}`,
    "rewritten",
    6,
  ],
  [
    "cuts the tail and winds the head back",
    `DELETE FROM audit_event WHERE park_id = '%park%' AND seq > 4; ${COMPUTE_ANEW}`,
    "cut",
    6,
  ],
  [
    "deletes the whole chain with its head",
    `DELETE FROM audit_event WHERE park_id = '%park%'; DELETE FROM audit.head WHERE chain = '%park%'`,
    "cut",
    6,
  ],
];

describe("a chain is found bad when somebody with the owner's rights", () => {
  test.each(CASES)("%s", async (_deed, sql, problem, seq) => {
    const filled = sql
      .replaceAll(/%(\d)%/g, "park_id = '%park%' AND seq = $1")
      .replaceAll("%park%", park);
    await owner.query(filled);
    const { faults, anchored } = await verify();
    expect(faults[0]).toMatchObject({ name: slug, problem, seq });
    expect(anchored).toBe(0);
  });
});

describe("when all is well", () => {
  test("the chain is counted, and anchored where it has grown", async () => {
    expect(await verify()).toMatchObject({
      chains: [{ name: slug, seq: 8 }],
      faults: [],
      anchored: 1,
    });
    expect(anchors().trim().split("\n")).toHaveLength(2);
    expect(await verify()).toMatchObject({ faults: [], anchored: 0 });
    expect(anchors().trim().split("\n")).toHaveLength(2);
  });

  test("a chain computed anew is not anchored over the old anchor", async () => {
    await owner.query(COMPUTE_ANEW.replaceAll("%park%", park));
    expect((await verify()).faults).toEqual([]);
    await owner.query(
      `UPDATE audit_event SET detail = '{}' WHERE park_id = '${park}' AND seq = 2;
       ${COMPUTE_ANEW.replaceAll("%park%", park)}`,
    );
    expect((await verify()).faults).toHaveLength(1);
    expect((await verify()).faults).toHaveLength(1);
  });
});

describe("the anchors are refused when", () => {
  test.each<[string, (text: string) => string]>([
    ["a hash was changed", (text) => text.replace(/"hash":"./, '"hash":"x')],
    ["one was taken out", (text) => text.split("\n").slice(1).join("\n")],
    ["one was repeated", (text) => text + text.split("\n")[0] + "\n"],
    ["a line is no anchor", (text) => `${text}nonsense\n`],
  ])("%s", async (_what, tamper) => {
    await verify();
    writeFileSync(anchorFile(dataDir), tamper(anchors()));
    await expect(verify()).rejects.toThrow(/was not written by us/);
  });
});

describe("npm run audit:verify", () => {
  const run = () => {
    const { status, stdout, stderr } = spawnSync("node", ["scripts/audit-verify.mjs"], {
      encoding: "utf8",
      env: { ...process.env, DATA_DIR: dataDir },
    });
    return { status, stdout, stderr };
  };

  test("prints counts and ends well", () => {
    rmSync(anchorFile(dataDir));
    const { status, stdout } = run();
    expect(stdout).toContain(`✓ ${slug}: 8 events`);
    expect(status).toBe(0);
  });

  test("names the first bad event and fails", async () => {
    rmSync(anchorFile(dataDir));
    await owner.query("UPDATE audit_event SET subject = 'claim' WHERE park_id = $1 AND seq = 5", [
      park,
    ]);
    const { status, stderr } = run();
    expect(stderr).toContain(`✗ ${slug}: event 5 was altered.`);
    expect(status).toBe(1);
  });

  test("refuses anchors that another hand wrote", () => {
    appendFileSync(anchorFile(dataDir), "{}\n");
    const { status, stderr } = run();
    expect(stderr).toMatch(/^✗ .*line 1: this anchor was not written by us/);
    expect(status).toBe(1);
  });
});
