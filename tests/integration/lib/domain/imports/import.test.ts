import { beforeEach, describe, expect, it } from "vitest";

import { changeMapping } from "@/lib/domain/imports/commands/change-mapping";
import { commitImport } from "@/lib/domain/imports/commands/commit-import";
import { exportErrors } from "@/lib/domain/imports/commands/export-errors";
import { resumeImport } from "@/lib/domain/imports/commands/resume-import";
import { startImport } from "@/lib/domain/imports/commands/start-import";
import { chooseSheet } from "@/lib/domain/imports/commands/choose-sheet";
import { getImport, listImportRows, listImports } from "@/lib/domain/imports/queries";
import { commitRows } from "@/lib/domain/imports/tasks/commit-rows";
import { parseImport } from "@/lib/domain/imports/tasks/parse-import";
import { layOutReport } from "@/lib/domain/imports/error-report";
import type { Context } from "@/lib/kernel/context";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";
import { actingIn, aPark, auditOf, aUscc, select } from "@/tests/support/builders/world";
import { listFile } from "../../../../unit/lib/domain/imports/reading/read-list";
import { committed, csv, fileBytes, uploaded } from "./steps";

let parkId: string;
let official: Context;

beforeEach(async () => {
  parkId = await aPark();
  official = await actingIn(parkId, "OFFICIAL");
});

const HEADER = "企业名称,统一社会信用代码,2024年营业收入（万元）,行业";

const upload = (bytes: Uint8Array, name = "名单.csv") => ({ parkId, name, bytes });

const firms = () =>
  select<{ name: string; version: number }>(
    "SELECT name, version FROM enterprise WHERE park_id = $1 ORDER BY name",
    [parkId],
  );

const counts = (batch: Awaited<ReturnType<typeof getImport>>) => [
  batch.createdRows,
  batch.updatedRows,
  batch.unchangedRows,
  batch.rejectedRows,
  batch.skippedRows,
];

describe("the dry run", () => {
  it("judges every row and writes nothing into the registry", async () => {
    const bytes = fileBytes(listFile("01_高企年报_合并两行表头_万元.xlsx"));
    const batch = await uploaded(official, upload(bytes, "年报.xlsx"));
    expect(batch.state).toBe("READY");
    expect(counts(batch)).toEqual([28, 0, 0, 14, 11]);
    expect(await firms()).toEqual([]);
    const { items } = await listImportRows(official, {
      id: batch.id,
      outcome: "REJECTED",
      after: 0,
    });
    expect(items[0]).toMatchObject({
      sheet: "高企年报",
      row: 11,
      issues: [{ code: "USCC_CHECKSUM", column: "C", raw: "91330109MAE16TUT3G" }],
    });
  });

  it("refuses a page of the web that calls itself a workbook", async () => {
    const bytes = fileBytes(listFile("07_网页表格冒充.xls"));
    const batch = await uploaded(official, upload(bytes, "名单.xls"));
    expect(batch).toMatchObject({ state: "REFUSED", refusalCode: "FILE_TYPE_MISMATCH" });
  });

  it("refuses a file without a list", async () => {
    const batch = await uploaded(official, upload(csv("甲,乙", "1,2")));
    expect(batch).toMatchObject({ state: "REFUSED", refusalCode: "NO_LIST_FOUND" });
  });

  it("runs again with a changed mapping, which the audit remembers", async () => {
    const batch = await uploaded(
      official,
      upload(csv(HEADER, `甲有限公司,${aUscc()},12.5,批发业`)),
    );
    const mapping = { ...batch.mapping!, columns: [...batch.mapping!.columns] };
    mapping.columns[2] = { ...mapping.columns[2]!, field: null };
    const { version } = batch;
    await changeMapping(official, { id: batch.id, version, mapping });
    await parseImport(official, batch.id);
    const again = await getImport(official, batch.id);
    expect(again.state).toBe("READY");
    const { items } = await listImportRows(official, {
      id: batch.id,
      after: 0,
      outcome: "CREATED",
    });
    expect(items[0]?.values).not.toHaveProperty("revenue2024");
    expect((await auditOf(batch.id)).map(({ action }) => action)).toEqual([
      "import.start",
      "import.map",
    ]);
    await expect(changeMapping(official, { id: batch.id, version, mapping })).rejects.toMatchObject(
      {
        code: "CONFLICT",
      },
    );
  });

  it("waits for a person when the code has no column", async () => {
    const batch = await uploaded(official, upload(csv("企业名称,地址", "甲有限公司,一路")));
    expect(batch).toMatchObject({
      state: "READY",
      totalRows: 0,
      problems: [{ code: "MAPPING_WITHOUT_USCC" }],
    });
    const { id, version, mapping } = batch;
    await expect(changeMapping(official, { id, version, mapping: mapping! })).rejects.toMatchObject(
      {
        code: "RULE_VIOLATION",
      },
    );
    await expect(chooseSheet(official, { id, version, sheet: "没有" })).rejects.toMatchObject({
      reasons: [{ code: "SHEET_WITHOUT_LIST" }],
    });
  });
});

describe("the error report", () => {
  it("holds the rejected rows with their reasons, imports again once corrected, and is audited", async () => {
    const bytes = fileBytes(listFile("01_高企年报_合并两行表头_万元.xlsx"));
    const first = await committed(official, await uploaded(official, upload(bytes, "年报.xlsx")));
    const report = await exportErrors(official, first);
    const words = { row: "原行号", reason: "问题", say: ({ code }: { code: string }) => code };
    const { columns, rows } = layOutReport(report, words);
    expect(columns.map(({ header }) => header)).toContain("营业收入 2024年（万元）");
    expect(rows).toHaveLength(14);
    expect(rows[0]!.slice(-2)).toEqual(["USCC_CHECKSUM", "11"]);

    const negative = rows.find((row) => row.at(-2) === "NEGATIVE_AMOUNT")!;
    const corrected = rows.map((row) =>
      row === negative ? row.map((text) => text.replace("-9784.77", "9784.77")) : row,
    );
    const stream = writeXlsx({ name: "错误明细", columns, rows: corrected });
    const written = new Uint8Array(await new Response(stream).arrayBuffer());
    const again = await uploaded(official, upload(written, "更正.xlsx"));
    // The duplicate of row 5 has become a correction of it: it stands alone in this file.
    expect(counts(again)).toEqual([1, 1, 0, 12, 1]);
    await committed(official, again);
    const [{ value }] = (await select(
      `SELECT value::text FROM figure f JOIN enterprise e ON e.id = f.enterprise_id
        WHERE e.park_id = $1 AND e.uscc = $2 AND f.metric = 'REVENUE' AND f.year = 2024`,
      [parkId, "91330109MANLCHLU9B"],
    )) as [{ value: string }];
    expect(value).toBe("9784770000.0000");
    expect((await auditOf(first.id)).at(-1)).toMatchObject({ action: "import.exportErrors" });
  });
});

describe("the commit", () => {
  it("creates firms with figures and certificates, and audits each", async () => {
    const bytes = fileBytes(listFile("01_高企年报_合并两行表头_万元.xlsx"));
    const batch = await uploaded(official, upload(bytes, "年报.xlsx"));
    const done = await committed(official, batch);
    expect(done).toMatchObject({ state: "COMMITTED", createdRows: 28, progress: 1 });
    expect(await firms()).toHaveLength(28);
    const figures = await select(
      `SELECT f.metric, f.year, f.value::text, f.source, f.source_document FROM figure f
         JOIN enterprise e ON e.id = f.enterprise_id
        WHERE e.park_id = $1 AND e.uscc = '91330109MABMJX721J' ORDER BY metric::text, year`,
      [parkId],
    );
    expect(figures).toContainEqual({
      metric: "REVENUE",
      year: 2024,
      value: "20351840000.0000",
      source: "IMPORT",
      source_document: "年报.xlsx",
    });
    const [certificate] = await select(
      `SELECT c.number, c.issued_on::text, c.valid_until::text FROM certificate c
         JOIN enterprise e ON e.id = c.enterprise_id WHERE e.park_id = $1 AND e.uscc = '91330109MABMJX721J'`,
      [parkId],
    );
    expect(certificate).toEqual({
      number: "GR202233195558",
      issued_on: "2022-11-01",
      valid_until: "2025-10-31",
    });
    const created = await select(
      "SELECT 1 FROM audit_event WHERE park_id = $1 AND action = 'enterprise.create' AND source = 'import'",
      [parkId],
    );
    expect(created).toHaveLength(28);
  });

  it("says of the same file that it changes nothing, and where it was imported", async () => {
    const bytes = fileBytes(listFile("04_名称变体与重复.xlsx"));
    const first = await committed(official, await uploaded(official, upload(bytes, "一.xlsx")));
    const before = await firms();
    const again = await uploaded(official, upload(bytes, "二.xlsx"));
    expect(counts(again)).toEqual([0, 0, 21, 12, 1]);
    expect(again.sameFile).toMatchObject({ id: first.id });
    await expect(commitImport(official, again)).rejects.toMatchObject({
      reasons: [{ code: "NOTHING_TO_IMPORT" }],
    });
    expect(await firms()).toEqual(before);
  });

  it("corrects what differs, keeps the former name, and leaves alone what the list does not say", async () => {
    const uscc = aUscc();
    await committed(
      official,
      await uploaded(
        official,
        upload(csv(`${HEADER},联系人,电话`, `甲有限公司,${uscc},100,批发业,张三,123456`)),
      ),
    );
    const batch = await uploaded(
      official,
      upload(csv(`${HEADER},联系人`, `乙有限公司,${uscc},120,,张三`)),
    );
    expect(counts(batch)).toEqual([0, 1, 0, 0, 1]);
    await committed(official, batch);
    const [row] = await select(
      "SELECT id, name, industry_code, version FROM enterprise WHERE park_id = $1",
      [parkId],
    );
    expect(row).toMatchObject({ name: "乙有限公司", industry_code: "F51", version: 2 });
    const id = row!.id as string;
    expect(await select("SELECT name FROM enterprise_name WHERE enterprise_id = $1", [id])).toEqual(
      [{ name: "甲有限公司" }],
    );
    expect(
      await select("SELECT phone FROM enterprise_contact WHERE enterprise_id = $1", [id]),
    ).toEqual([{ phone: "123456" }]);
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "enterprise.edit",
      detail: {
        name: { from: "甲有限公司", to: "乙有限公司" },
        "REVENUE.2024": { from: "100000000", to: "120000000" },
      },
    });
  });

  it("does not overwrite a verified figure", async () => {
    const uscc = aUscc();
    await committed(official, await uploaded(official, upload(csv(HEADER, `甲公司,${uscc},100,`))));
    await select("UPDATE figure SET verified_at = now(), verified_by_id = $2 WHERE park_id = $1", [
      parkId,
      official.actor.userId,
    ]);
    const again = await uploaded(official, upload(csv(HEADER, `甲公司,${uscc},999,`)));
    expect(counts(again)).toEqual([0, 0, 1, 0, 1]);
  });

  it("sees at the commit what changed since the dry run", async () => {
    const uscc = aUscc();
    const bytes = csv(HEADER, `甲公司,${uscc},100,`);
    const first = await uploaded(official, upload(bytes));
    const second = await uploaded(official, upload(bytes));
    await committed(official, first);
    const done = await committed(official, second);
    expect(counts(done)).toEqual([0, 0, 1, 0, 1]);
    expect(await firms()).toHaveLength(1);
  });

  it("is one result when two people import the same list at once", async () => {
    const bytes = fileBytes(listFile("04_名称变体与重复.xlsx"));
    const batches = await Promise.all(
      [1, 2].map((n) => uploaded(official, upload(bytes, `${n}.xlsx`))),
    );
    await Promise.all(batches.map((batch) => committed(official, batch)));
    expect(await firms()).toHaveLength(21);
    expect(new Set((await firms()).map(({ version }) => version))).toEqual(new Set([1]));
  });

  it("is one result when two workers commit the same import", async () => {
    const bytes = fileBytes(listFile("04_名称变体与重复.xlsx"));
    const batch = await uploaded(official, upload(bytes, "一.xlsx"));
    await commitImport(official, batch);
    await Promise.all([commitRows(official, batch.id), commitRows(official, batch.id)]);
    expect(await firms()).toHaveLength(21);
    const finished = (await auditOf(batch.id)).filter(({ action }) => action === "import.finish");
    expect(finished).toHaveLength(1);
  });

  it("is said yes to once: the second yes is a conflict or too late", async () => {
    const batch = await uploaded(official, upload(csv(HEADER, `甲公司,${aUscc()},100,`)));
    const answers = await Promise.allSettled([
      commitImport(official, batch),
      commitImport(official, batch),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("who may", () => {
  it("only officials and administrators of the park start, see and commit imports", async () => {
    const finance = await actingIn(parkId, "FINANCE");
    const stranger = await actingIn(await aPark(), "OFFICIAL");
    const input = { kind: "ENTERPRISES", ...upload(csv(HEADER, `甲公司,${aUscc()},1,`)) } as const;
    await expect(startImport(finance, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(startImport(stranger, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const batch = await uploaded(official, input);
    await expect(getImport(finance, batch.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const attempt of [
      () => getImport(stranger, batch.id),
      () => commitImport(stranger, batch),
      () => resumeImport(stranger, batch),
      () => changeMapping(stranger, { ...batch, mapping: batch.mapping! }),
      () => chooseSheet(stranger, { ...batch, sheet: "" }),
      () => listImportRows(stranger, { id: batch.id, after: 0, outcome: undefined }),
      () => exportErrors(stranger, batch),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect((await listImports(official, { parkId })).items).toHaveLength(1);
    await expect(listImports(stranger, { parkId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("keeps nothing of an upload whose record could not be written", async () => {
    const broken = { ...official, actor: { ...official.actor, userId: "not an id" } };
    const input = { kind: "ENTERPRISES", ...upload(csv(HEADER)) } as const;
    await expect(startImport(broken, input)).rejects.toThrow();
    expect(await select("SELECT 1 FROM stored_file WHERE park_id = $1", [parkId])).toEqual([]);
  });
});

describe("an import that broke off", () => {
  it("goes on where it stopped", async () => {
    const batch = await uploaded(official, upload(csv(HEADER, `甲公司,${aUscc()},100,`)));
    await commitImport(official, batch);
    await select("UPDATE import_batch SET state = 'FAILED' WHERE id = $1", [batch.id]);
    const failed = await getImport(official, batch.id);
    await resumeImport(official, failed);
    await commitRows(official, batch.id);
    expect((await getImport(official, batch.id)).state).toBe("COMMITTED");
    expect(await firms()).toHaveLength(1);
  });

  it("cannot be resumed while nothing is broken", async () => {
    const batch = await uploaded(official, upload(csv(HEADER, `甲公司,${aUscc()},100,`)));
    await expect(resumeImport(official, batch)).rejects.toMatchObject({
      reasons: [{ code: "IMPORT_NOT_BROKEN" }],
    });
  });
});
