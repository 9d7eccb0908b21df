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

test.each(LISTS)("%s has the members of %s: %s", async (enumName, file, list) => {
  const found = (await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, string[]>;
  expect([...found[list]!].sort()).toEqual([...enums.get(enumName)!].sort());
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
