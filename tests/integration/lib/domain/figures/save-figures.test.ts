import { beforeAll, describe, expect, it } from "vitest";
import { saveFigures } from "@/lib/domain/figures/commands/save-figures";
import { verifyFigure } from "@/lib/domain/figures/commands/verify-figure";
import { getFigureForm, listFigureYears } from "@/lib/domain/figures/queries";
import { saveFiguresInput } from "@/lib/domain/figures/schema";
import type { Context } from "@/lib/kernel/context";
import { actingIn, anEnterprise, aPark, auditOf, select } from "@/tests/support/builders/world";

let park: string;
let official: Context;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
});

type Typed = Record<string, string | { value: string; source?: string; sourceDocument?: string }>;

/** Figures as the form sends them, in 万元. */
const inputFor = (enterpriseId: string, typed: Typed, values: Record<string, unknown> = {}) =>
  saveFiguresInput.parse({
    ...{ enterpriseId, year: 2025, unit: "wan", ...values },
    entries: Object.fromEntries(
      Object.entries(typed).map(([metric, said]) => [
        metric,
        { source: "AUDIT_REPORT", ...(typeof said === "string" ? { value: said } : said) },
      ]),
    ),
  });

const versionOf = async (enterpriseId: string, year = 2025) =>
  (await getFigureForm(official, { enterpriseId, year, unit: "wan" })).version;

const rowsOf = (enterpriseId: string) =>
  select<Record<string, unknown>>(
    `SELECT metric, value::text, unit, source, source_document, as_of::text, verified_at, version
       FROM figure WHERE enterprise_id = $1 ORDER BY metric`,
    [enterpriseId],
  );

describe("saveFigures", () => {
  it("enters money exactly in fen, each figure with its source, and says so in the audit", async () => {
    const id = await anEnterprise(park);
    const saved = await saveFigures(
      official,
      inputFor(id, {
        REVENUE: { value: "8,750.091234", sourceDocument: "审计报告第 7 页" },
        NET_PROFIT: "-30",
        STAFF: { value: "1,204", source: "STATISTICS" },
        IP_COUNT: " ",
      }),
    );

    expect(saved).toEqual({ year: 2025, changed: 3 });
    expect(await rowsOf(id)).toMatchObject([
      {
        metric: "REVENUE",
        value: "8750091234.0000",
        unit: "FEN",
        source: "AUDIT_REPORT",
        source_document: "审计报告第 7 页",
        as_of: "2025-12-31",
        version: 1,
      },
      { metric: "NET_PROFIT", value: "-30000000.0000", unit: "FEN" },
      { metric: "STAFF", value: "1204.0000", unit: "PERSON", source: "STATISTICS" },
    ]);
    expect(await auditOf(id)).toMatchObject([
      {
        action: "figure.save",
        detail: {
          year: 2025,
          changes: { REVENUE: { from: null, to: { value: "8750091234", source: "AUDIT_REPORT" } } },
        },
      },
    ]);
  });

  it("leaves what did not change as it was, verification included; a change takes it back", async () => {
    const id = await anEnterprise(park);
    await saveFigures(official, inputFor(id, { REVENUE: "100", RD_COST: "5" }));
    for (const row of await select<{ id: string }>(
      "SELECT id FROM figure WHERE enterprise_id = $1",
      [id],
    )) {
      await verifyFigure(official, { id: row.id, version: 1 });
    }
    const version = await versionOf(id);
    const saved = await saveFigures(
      official,
      inputFor(id, { REVENUE: "100", RD_COST: "6" }, { version }),
    );

    expect(saved.changed).toBe(1);
    expect(await rowsOf(id)).toMatchObject([
      { metric: "REVENUE", verified_at: expect.any(Date), version: 2 },
      { metric: "RD_COST", verified_at: null, version: 3 },
    ]);
    expect((await auditOf(id)).at(-1)?.detail.changes).toEqual({
      RD_COST: {
        from: expect.objectContaining({ value: "5000000" }),
        to: expect.objectContaining({ value: "6000000" }),
      },
    });
  });

  it("shows the second of two editors what stands there now, and changes nothing", async () => {
    const id = await anEnterprise(park);
    await saveFigures(official, inputFor(id, { REVENUE: "100", STAFF: "10" }));
    const seen = await versionOf(id);
    await saveFigures(official, inputFor(id, { REVENUE: "200" }, { version: seen }));

    const now = await versionOf(id);
    const second = inputFor(id, { REVENUE: "300", STAFF: "11" }, { version: seen });
    await expect(saveFigures(official, second)).rejects.toMatchObject({
      code: "CONFLICT",
      current: { version: now, entries: { REVENUE: { value: "200" } } },
    });
    expect(await rowsOf(id)).toMatchObject([{ value: "200000000.0000" }, { value: "10.0000" }]);
  });

  it("two who enter the same figure for the first time: one is told", async () => {
    const id = await anEnterprise(park);
    const outcomes = await Promise.allSettled([
      saveFigures(official, inputFor(id, { REVENUE: "1" })),
      saveFigures(official, inputFor(id, { REVENUE: "2" })),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toMatchObject([{ reason: { code: "CONFLICT" } }]);
    expect(await rowsOf(id)).toHaveLength(1);
    expect(await auditOf(id)).toHaveLength(1);
  });

  it("refuses to unknow a figure, years to come and words that are not one's own", async () => {
    const id = await anEnterprise(park);
    await saveFigures(official, inputFor(id, { REVENUE: "1" }));
    const version = await versionOf(id);
    const owner = await actingIn(park, "ENTERPRISE_OWNER", { enterprise_id: id });
    const blank = inputFor(id, { REVENUE: "", STAFF: "3" }, { version });
    await expect(saveFigures(official, blank)).rejects.toMatchObject({
      fieldErrors: { "entries.REVENUE.value": [{ code: "FIGURE_CANNOT_BE_CLEARED" }] },
    });
    const early = inputFor(id, { REVENUE: "1" }, { year: 2099 });
    await expect(saveFigures(official, early)).rejects.toMatchObject({
      fieldErrors: { year: [{ code: "YEAR_IN_FUTURE" }] },
    });
    const foreign = inputFor(id, { STAFF: { value: "3", source: "STATISTICS" } }, { version });
    await expect(saveFigures(owner, foreign)).rejects.toMatchObject({
      fieldErrors: { "entries.STAFF.source": [{ code: "SOURCE_NOT_YOURS" }] },
    });
    expect(await rowsOf(id)).toHaveLength(1);

    const own = inputFor(id, { STAFF: { value: "3", source: "ENTERPRISE" } }, { version });
    expect(await saveFigures(owner, own)).toMatchObject({ changed: 1 });
  });

  it("is forbidden to a consultant and finds nothing in another park", async () => {
    const id = await anEnterprise(park);
    const finance = await actingIn(park, "FINANCE");
    await expect(saveFigures(finance, inputFor(id, { STAFF: "1" }))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const foreign = await anEnterprise(await aPark());
    await expect(saveFigures(official, inputFor(foreign, { STAFF: "1" }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("saveFiguresInput", () => {
  it.each([
    [{ REVENUE: "-1" }, "money"],
    [{ REVENUE: "1.0000001" }, "money"],
    [{ REVENUE: "100万美元" }, "money"],
    [{ REVENUE: "1".repeat(18) }, "money"],
    [{ STAFF: "1.5" }, "integer"],
  ])("refuses %j with the sentence %s", (typed, message) => {
    const [metric] = Object.keys(typed);
    expect(() => inputFor(crypto.randomUUID(), typed as Typed)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: ["entries", metric, "value"], message })],
      }),
    );
  });
});

describe("listFigureYears", () => {
  it("works the share of R&D out of the figures of the same year", async () => {
    const id = await anEnterprise(park);
    await saveFigures(official, inputFor(id, { REVENUE: "300", RD_COST: "16" }));
    await saveFigures(official, inputFor(id, { RD_COST: "20" }, { year: 2024 }));
    expect(await listFigureYears(official, id)).toMatchObject([
      { year: 2024, rdShare: null, figures: { RD_COST: { value: 20_000_000n } } },
      { year: 2025, rdShare: { numerator: 4n, denominator: 75n } },
    ]);
  });
});
