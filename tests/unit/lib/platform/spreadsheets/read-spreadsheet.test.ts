import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import type { SpreadsheetEvent } from "@/lib/platform/spreadsheets/grid";
import { readSpreadsheet } from "@/lib/platform/spreadsheets/read-spreadsheet";
import { SpreadsheetRefused } from "@/lib/platform/spreadsheets/refusal";
import { readXlsx } from "@/lib/platform/spreadsheets/xlsx/read-xlsx";
import { makeZip, sheetXml, workbookParts, type Part } from "./make-zip";

const folder = mkdtempSync(path.join(tmpdir(), "yumiao-sheets-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function stored(bytes: string | Uint8Array): string {
  files += 1;
  const file = path.join(folder, String(files));
  writeFileSync(file, bytes);
  return file;
}

async function eventsOf(source: AsyncIterable<SpreadsheetEvent>): Promise<SpreadsheetEvent[]> {
  const events: SpreadsheetEvent[] = [];
  for await (const event of source) events.push(event);
  return events;
}

/** The texts of a file, row by row. */
async function textsOf(bytes: string | Uint8Array): Promise<string[][]> {
  const events = await eventsOf(readSpreadsheet(stored(bytes)));
  return events.flatMap((event) =>
    event.type === "row" ? [event.row.cells.map(({ text }) => text)] : [],
  );
}

async function refusalOf(bytes: string | Uint8Array) {
  const error = await eventsOf(readSpreadsheet(stored(bytes))).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SpreadsheetRefused);
  const { code, params } = error as SpreadsheetRefused;
  return { code, params };
}

const workbook = (xml: string, more: readonly Part[] = []) => makeZip(workbookParts(xml, more));

const LIST = [
  ["企业名称", "信用代码"],
  ["甲公司", "1"],
];

describe("csv", () => {
  const text = '企业名称,备注\r\n甲公司,"一,\n二"\r\n\r\n乙公司,三\r\n';
  const rows = [["企业名称", "备注"], ["甲公司", "一,\n二"], [""], ["乙公司", "三"]];
  // 企业名称 甲公司 in GBK.
  const gbk = Buffer.from("c6f3d2b5c3fbb3c62cb1b8d7a20d0abcd7b9abcbbe2cd2bb0d0a", "hex");

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("%s", async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual(rows);
  });

  it("GBK", async () => {
    expect(await textsOf(gbk)).toEqual([
      ["企业名称", "备注"],
      ["甲公司", "一"],
    ]);
  });

  it("numbers rows by the physical line on which they begin", async () => {
    const events = await eventsOf(readSpreadsheet(stored(text)));
    expect(events.flatMap((event) => (event.type === "row" ? [event.row.row] : []))).toEqual([
      1, 2, 4, 5,
    ]);
  });

  it("with tabs or semicolons", async () => {
    expect(await textsOf("甲\t乙\n1\t2\n")).toEqual([
      ["甲", "乙"],
      ["1", "2"],
    ]);
    expect(await textsOf("甲;乙\n1,5;2\n")).toEqual([
      ["甲", "乙"],
      ["1,5", "2"],
    ]);
  });
});

describe("xlsx", () => {
  it("reads texts, numbers, dates, shares, errors and formulas for what they are", async () => {
    const xml = `<worksheet><sheetData><row r="3">
      <c r="B3" t="s"><v>0</v></c><c r="C3"><v>8214.5599999999995</v></c><c r="D3" s="1"><v>44866</v></c>
      <c r="E3" s="2"><v>0.0593</v></c><c r="F3" t="e"><f>1/0</f><v>#DIV/0!</v></c>
      <c r="G3" t="b"><v>1</v></c><c r="H3"><f>SUM(A1:A2)</f><v>3</v></c></row></sheetData>
      <mergeCells><mergeCell ref="B3:B9"/></mergeCells></worksheet>`;
    const styles = `<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const strings = `<sst><si><r><t>甲&amp;</t></r><r><t>乙</t></r><rPh><t>yi</t></rPh></si></sst>`;
    const file = workbook(xml, [
      { name: "xl/styles.xml", data: styles },
      { name: "xl/sharedStrings.xml", data: strings },
    ]);
    const [info, row] = await eventsOf(readSpreadsheet(stored(file)));
    expect(info).toMatchObject({
      sheets: [{ name: "名单", hidden: false, merges: [{ top: 3, left: 2, bottom: 9, right: 2 }] }],
    });
    expect(row).toEqual({
      type: "row",
      sheet: "名单",
      row: {
        row: 3,
        cells: [
          { column: "B", text: "甲&乙", kind: "text" },
          { column: "C", text: "8214.56", kind: "number" },
          { column: "D", text: "2022-11-01", kind: "date" },
          { column: "E", text: "0.0593", kind: "percent" },
          { column: "F", text: "#DIV/0!", kind: "error", formula: "1/0" },
          { column: "G", text: "TRUE", kind: "boolean" },
          { column: "H", text: "3", kind: "number", formula: "SUM(A1:A2)" },
        ],
      },
    });
  });

  it("reads rows of a sheet that is only asked for its head", async () => {
    const file = stored(workbook(sheetXml([...LIST, ...LIST])));
    const events = await eventsOf(readSpreadsheet(file, { maxRows: 2 }));
    expect(events.filter(({ type }) => type === "row")).toHaveLength(2);
  });

  it("takes a merge of the whole sheet for what it is: one range", async () => {
    const merged = sheetXml(LIST, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>');
    expect(await textsOf(workbook(merged))).toEqual(LIST);
  });
});

const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const farCell =
  '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
const inflating = `<sst><si><t>${"0".repeat(90 * 1024 * 1024)}</t></si></sst>`;
const manyRows = sheetXml(Array.from({ length: 50_001 }, () => ["1"]));
const manyColumns = sheetXml([Array.from({ length: 300 }, () => "1")]);

const HOSTILE: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ["nothing", "FILE_EMPTY", () => ""],
  ["a web page", "FILE_TYPE_MISMATCH", () => "\uFEFF <html><script>alert(1)</script></html>"],
  ["a picture with a script", "FILE_TYPE_MISMATCH", () => '<svg onload="alert(1)"/>'],
  ["a program", "FILE_TYPE_UNSUPPORTED", () => Buffer.from("4d5a900003000000", "hex")],
  ["a PDF", "FILE_TYPE_UNSUPPORTED", () => "%PDF-1.7"],
  ["an old workbook", "FILE_LEGACY_XLS", () => Buffer.from("d0cf11e0a1b11ae1", "hex")],
  [
    "a workbook with a password",
    "FILE_ENCRYPTED",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
  ],
  ["half a workbook", "FILE_CORRUPT", () => workbook(sheetXml(LIST)).subarray(0, 400)],
  [
    "a zip of something else",
    "FILE_TYPE_UNSUPPORTED",
    () => makeZip([{ name: "a.txt", data: "1" }]),
  ],
  ["a workbook without its sheet", "FILE_CORRUPT", () => makeZip(workbookParts("").slice(0, 4))],
  ["a DOCTYPE in the sheet", "FILE_HAS_DOCTYPE", () => workbook(doctype + sheetXml(LIST))],
  [
    "a DOCTYPE in a part that nobody reads",
    "FILE_HAS_DOCTYPE",
    () => workbook(sheetXml(LIST), [{ name: "docProps/app.xml", data: doctype }]),
  ],
  [
    "macros",
    "FILE_HAS_MACROS",
    () => workbook(sheetXml(LIST), [{ name: "xl/vbaProject.bin", data: "1" }]),
  ],
  [
    "links to other workbooks",
    "FILE_HAS_EXTERNAL_LINKS",
    () => workbook(sheetXml(LIST), [{ name: "xl/externalLinks/externalLink1.xml", data: "<a/>" }]),
  ],
  [
    "two parts of one name",
    "FILE_CORRUPT",
    () => makeZip([...workbookParts(sheetXml(LIST)), { name: "XL/workbook.xml", data: "<a/>" }]),
  ],
  [
    "a path out of the archive",
    "FILE_CORRUPT",
    () => workbook(sheetXml(LIST), [{ name: "../../etc/passwd", data: "1" }]),
  ],
  [
    "too many parts",
    "ZIP_TOO_MANY_ENTRIES",
    () =>
      workbook(
        sheetXml(LIST),
        Array.from({ length: 200 }, (_, i) => ({ name: `x/${i}`, data: "" })),
      ),
  ],
  [
    "a bomb",
    "ZIP_RATIO",
    () => workbook(sheetXml(LIST), [{ name: "xl/sharedStrings.xml", data: inflating }]),
  ],
  [
    "a bomb with a lying header",
    "FILE_CORRUPT",
    () =>
      workbook(sheetXml(LIST), [
        { name: "xl/sharedStrings.xml", data: inflating, declaredSize: 100 },
      ]),
  ],
  ["a cell in the farthest corner", "TOO_MANY_COLUMNS", () => workbook(farCell)],
  ["too many rows", "TOO_MANY_ROWS", () => workbook(manyRows)],
  ["too many rows in a csv", "TOO_MANY_ROWS", () => "1\n".repeat(50_001)],
  ["too many columns", "TOO_MANY_COLUMNS", () => workbook(manyColumns)],
  ["too many columns in a csv", "TOO_MANY_COLUMNS", () => "1,".repeat(300)],
  ["a text without end", "CELL_TEXT_TOO_LONG", () => workbook(sheetXml([["长".repeat(40_000)]]))],
  [
    "rows that go backwards",
    "FILE_CORRUPT",
    () =>
      workbook(
        '<worksheet><sheetData><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row></sheetData></worksheet>',
      ),
  ],
  ["a tag without end", "FILE_CORRUPT", () => workbook("<worksheet><sheetData><row")],
  [
    "bytes that are no text",
    "FILE_CORRUPT",
    () =>
      workbook("", [
        { name: "xl/worksheets/sheet1.xml", data: Buffer.from([0x3c, 0xff, 0xfe, 0x3e]) },
      ]),
  ],
];

describe("hostile files are refused with their reason", () => {
  it.each(HOSTILE)("%s: %s", async (_, code, make) => {
    expect((await refusalOf(make())).code).toBe(code);
  });

  it("and the limit, the sheet and the cell are named", async () => {
    expect((await refusalOf(workbook(manyColumns))).params).toEqual({
      sheet: "名单",
      cell: "GS1",
      limit: 200,
    });
  });

  it("a workbook with any byte changed is read or refused, and nothing else happens", async () => {
    const honest = workbook(
      sheetXml(Array.from({ length: 30 }, (_, i) => [`第${i}公司`, String(i)])),
    );
    let seed = 42;
    const random = (below: number) =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let run = 0; run < 300; run++) {
      const mutant = Buffer.from(honest);
      for (let change = 0; change <= run % 4; change++) mutant[random(mutant.length)] = random(256);
      const outcome = await eventsOf(readXlsx(stored(mutant), {})).then(
        () => "read",
        (error: unknown) => (error instanceof Error ? "refused" : "broken"),
      );
      expect(outcome).not.toBe("broken");
    }
  });
});
