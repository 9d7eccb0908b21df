import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { FieldCatalogue } from "@/lib/domain/imports/reading/fields";
import { enterpriseFields } from "@/lib/domain/imports/reading/fields";
import type { FieldValues, Issue, ReadRow } from "@/lib/domain/imports/reading/types";
import type { ListOptions } from "./read-list";
import { listFile, listJson, readList, REGISTER_EXTRACT, sha256OfLines } from "./read-list";

type Expected = Readonly<{
  file: string;
  format: "xlsx" | "csv";
  policy: { asOf: string };
  headerRows: number[];
  firstDataRow: number;
  counts: Record<string, unknown>;
  accepted?: unknown[];
  rejected: unknown[];
  skipped?: unknown[];
  warnings?: unknown[];
  acceptedSha256: string;
}>;

/** Names of the expectations for our field keys, in their order. */
type Projection = Readonly<Record<string, string>>;

const ANNUAL_REPORT: Projection = {
  name: "name",
  uscc: "uscc",
  street: "street",
  revenue2023Fen: "revenue2023",
  revenue2024Fen: "revenue2024",
  rd2023Fen: "rd2023",
  rd2024Fen: "rd2024",
  netProfit2024Fen: "netProfit",
  rdRatioBp: "rdRatio",
  employees: "employees",
  certNo: "certNo",
  certDate: "certDate",
  aboveScale: "aboveScale",
};

const NAME_VARIANTS: Projection = { name: "name", uscc: "uscc", revenueFen: "revenue2024" };

const DIRECTORY: Projection = {
  name: "name",
  uscc: "uscc",
  industry: "industry",
  founded: "founded",
  revenueFen: "revenue2024",
  employees: "employees",
};

const SUBSIDY_LIST: Projection = {
  name: "name",
  uscc: "uscc",
  type: "type",
  amountFen: "amount",
  paidOn: "paidOn",
};

/** A list of another kind, read by the same reader. */
const subsidyFields: FieldCatalogue = {
  name: enterpriseFields.name,
  uscc: enterpriseFields.uscc,
  type: { kind: "text", synonyms: ["奖补类型"] },
  amount: { kind: "money", synonyms: ["补助金额"], warnsOnZero: true },
  paidOn: { kind: "date", synonyms: ["拨付日期"] },
};

function project(values: FieldValues, projection: Projection) {
  return Object.fromEntries(
    Object.entries(projection).map(([theirs, ours]) => [theirs, values[ours] ?? null]),
  );
}

function place({ row, record }: ReadRow, format: string) {
  return format === "csv" && record !== null ? { row, record } : { row };
}

function asRejected(row: ReadRow & { status: "rejected" }, format: string) {
  const [first] = row.issues as readonly Issue[];
  return {
    ...place(row, format),
    code: first?.code,
    field: first?.field,
    raw: first?.raw,
    ...first?.params,
    codes: row.issues.map(({ code }) => code),
  };
}

async function outcome(expected: Expected, projection: Projection, options: Partial<ListOptions>) {
  const reading = await readList(listFile(expected.file), {
    today: expected.policy.asOf,
    ...options,
  });
  const { format } = expected;
  const accepted = reading.rows.filter((row) => row.status === "accepted");
  return {
    ...reading,
    accepted: accepted.map((row) => ({
      ...place(row, format),
      ...project(row.values, projection),
    })),
    rejected: reading.rows
      .filter((row) => row.status === "rejected")
      .map((row) => asRejected(row, format)),
    skipped: reading.rows
      .filter((row) => row.status === "skipped")
      .map(({ row, kind }) => ({ row, kind })),
    warnings: accepted.flatMap((row) =>
      row.issues.map(({ code, field, params }) => ({
        ...place(row, format),
        code,
        field,
        ...params,
      })),
    ),
  };
}

const CASES: readonly (readonly [string, Projection, Partial<ListOptions>])[] = [
  ["01_高企年报_合并两行表头_万元", ANNUAL_REPORT, {}],
  [
    "03_拟补助名单_UTF8BOM",
    SUBSIDY_LIST,
    {
      catalogue: subsidyFields,
      businessKey: ["uscc", "type"],
      change: (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((one) => ({ ...one, required: one.field !== "paidOn" })),
      }),
    },
  ],
  ["04_名称变体与重复", NAME_VARIANTS, {}],
];

describe("the messy files give exactly their expected outcome", () => {
  it.each(CASES)("%s", async (name, projection, options) => {
    const expected = listJson<Expected>(`${name}.expected.json`);
    const actual = await outcome(expected, projection, options);
    expect(actual.layout.headerRows).toEqual(expected.headerRows);
    expect(actual.layout.firstDataRow).toBe(expected.firstDataRow);
    expect(actual.skipped).toEqual(expected.skipped);
    expect(actual.rejected).toEqual(expected.rejected);
    expect(actual.warnings).toEqual(expected.warnings);
    expect(actual.accepted).toEqual(expected.accepted);
    expect(sha256OfLines(actual.accepted)).toBe(expected.acceptedSha256);
    expect({
      ...expected.counts,
      dataRows: actual.accepted.length + actual.rejected.length,
      accepted: actual.accepted.length,
      rejected: actual.rejected.length,
      skipped: actual.skipped.length,
    }).toEqual(expected.counts);
  });

  it("06_两万行企业名录", async () => {
    const expected = listJson<Expected & { sums: Record<string, unknown> }>(
      "06_两万行企业名录.expected.json",
    );
    const actual = await outcome(expected, DIRECTORY, {});
    expect(actual.rejected).toEqual(expected.rejected);
    expect(actual.skipped).toHaveLength(expected.counts.skipped as number);
    expect(sha256OfLines(actual.accepted)).toBe(expected.acceptedSha256);
  });
});

describe("a real register extract of 7,551 rows", () => {
  // Only where the extract lies beside the checkout: it must not be carried in it.
  it.runIf(existsSync(REGISTER_EXTRACT))(
    "is read whole, every refusal with its reason",
    async () => {
      const { rows, layout } = await readList(REGISTER_EXTRACT, { today: "2026-11-23" });
      expect(layout.headerRows).toEqual([1]);
      const of = (status: string) => rows.filter((row) => row.status === status);
      expect(of("accepted").length + of("rejected").length).toBe(7_551);
      const reasons = new Set(
        of("rejected").map((row) => (row.status === "rejected" ? row.issues[0]?.code : null)),
      );
      expect([...reasons].sort()).toEqual(["DUP_IN_FILE", "NAME_MISSING", "USCC_MISSING"]);
      // The codes that the manifest counted, less the repeated ones.
      expect(of("accepted").length).toBeGreaterThan(4_500);
    },
  );
});
