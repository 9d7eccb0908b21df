import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, test } from "vitest";

import { ROOT, listFiles, readText } from "./repository";

/**
 * The lists of the code that name the members of an enum of the database. Rules and screens declare their own, so that
 * they need no database; here each is held against what the database knows.
 */
const LISTS: [enumName: string, file: string, list: string][] = [
  ["ApplicationState", "lib/rules/pipeline/states.ts", "PIPELINE_STATES"],
  ["Certification", "lib/rules/pipeline/states.ts", "CERTIFICATIONS"],
  ["Role", "lib/kernel/permissions.ts", "roles"],
  ["ImportKind", "lib/domain/imports/schema.ts", "IMPORT_KINDS"],
  ["ImportState", "lib/domain/imports/schema.ts", "IMPORT_STATES"],
  ["ImportOutcome", "lib/domain/imports/schema.ts", "IMPORT_OUTCOMES"],
  ["FigureMetric", "lib/rules/expression/catalogue.ts", "FIGURE_METRICS"],
];

/** Every enum of a Prisma schema with its members, in order. */
function enumsOf(schema: string): Map<string, string[]> {
  const blocks = schema.matchAll(/^enum (\w+) \{\n([\s\S]*?)^\}/gm);
  const members = (body: string) => body.match(/^ {2}[A-Z][A-Z0-9_]*$/gm) ?? [];
  return new Map(
    [...blocks].map(([, name, body]) => [name!, members(body!).map((line) => line.trim())]),
  );
}

const enums = enumsOf(
  listFiles("prisma/schema", /\.prisma$/)
    .map(readText)
    .join("\n"),
);

/** The members that an exported list names, or the keys of an exported table; null for anything else. */
function membersOf(value: unknown): string[] | null {
  const names = Array.isArray(value) ? (value as unknown[]) : Object.keys(value ?? {});
  const isList = names.length > 1 && names.every((name) => /^[A-Z][A-Z0-9_]*$/.test(String(name)));
  return isList ? (names as string[]) : null;
}

async function exportsOf(file: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, unknown>;
}

/** The enum of which a list has most members, with those that the enum does not know. */
function strangersIn(list: string[]): string[] {
  const kin = [...enums].filter(
    ([, members]) => list.filter((name) => members.includes(name)).length > list.length / 2,
  );
  const best = kin.map(([name, members]) => ({
    name,
    strangers: list.filter((member) => !members.includes(member)),
  }));
  best.sort((a, b) => a.strangers.length - b.strangers.length);
  return best[0]?.strangers.map((stranger) => `${best[0]!.name} knows no ${stranger}`) ?? [];
}

test.each(LISTS)("the enum %s is the list of %s: %s", async (enumName, file, list) => {
  const members = (await exportsOf(file))[list];
  const names = Array.isArray(members) ? (members as string[]) : Object.keys(members!);
  expect([...names].sort()).toEqual([...enums.get(enumName)!].sort());
});

test("no list of the rules or of a schema adds to an enum", async () => {
  const files = [
    ...listFiles("lib/rules", /\.ts$/),
    ...listFiles("lib/domain", /\/(?:schema|labels)\.ts$/),
  ];
  const found: string[] = [];
  for (const file of files) {
    for (const [name, value] of Object.entries(await exportsOf(file))) {
      const strangers = strangersIn(membersOf(value) ?? []);
      found.push(...strangers.map((stranger) => `${file}: ${name}: ${stranger}`));
    }
  }
  expect(found).toEqual([]);
});

test("a list that adds to an enum is seen, a part of one is not", () => {
  expect(strangersIn(["SURVEYED", "NURTURING", "HARVESTED"])).toEqual([
    "ApplicationState knows no HARVESTED",
  ]);
  expect(strangersIn(["SURVEYED", "NURTURING"])).toEqual([]);
  expect(strangersIn(["ABOVE_SCALE", "BELOW_SCALE"])).toEqual([]);
});

describe("the schema is read as it is written", () => {
  test("with its comments and its mapping", () => {
    const schema = '/// What\nenum State {\n  /// 甲\n  OPEN\n  CLOSED_2\n\n  @@map("state")\n}\n';
    expect([...enumsOf(schema)]).toEqual([["State", ["OPEN", "CLOSED_2"]]]);
  });

  test("and has every enum that the database knows", () => {
    const migrations = listFiles("prisma/migrations", /\.sql$/)
      .map(readText)
      .join("\n");
    const created = migrations.match(/^CREATE TYPE "?\w+"? AS ENUM/gm) ?? [];
    expect(enums.size).toBe(created.length);
  });
});
