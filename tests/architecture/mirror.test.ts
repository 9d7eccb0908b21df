import { describe, expect, test } from "vitest";

import { existing, listFiles, listFolders, readText } from "./repository";

const SOURCE_ENDINGS = [".ts", ".tsx", ".mjs", ".cjs"];
const TEST_ENDING = /\.test\.tsx?$/;

/** Tests whose path, without `tests/unit/` and the ending, is no source file. */
function strays(tests: string[], exists: (path: string) => boolean): string[] {
  return tests.filter((path) => {
    const source = path.replace(/^tests\/unit\//, "").replace(TEST_ENDING, "");
    return !SOURCE_ENDINGS.some((ending) => exists(source + ending));
  });
}

const isFile = (path: string) => existing([path]).length > 0;

describe("unit tests mirror the sources", () => {
  test("each has a source file of the same path", () => {
    const tests = listFiles("tests/unit", TEST_ENDING);
    expect(tests.length).toBeGreaterThan(10);
    expect(strays(tests, isFile)).toEqual([]);
  });

  test("a test without a source is seen", () => {
    const exists = (path: string) => path === "lib/rules/rate.ts";
    const tests = ["tests/unit/lib/rules/rate.test.ts", "tests/unit/lib/rules/gone.test.ts"];
    expect(strays(tests, exists)).toEqual(["tests/unit/lib/rules/gone.test.ts"]);
  });
});

describe("integration tests mirror the domain", () => {
  test("each lies in a folder of the same path", () => {
    const tests = listFiles("tests/integration/lib", TEST_ENDING);
    const folders = tests.map((path) =>
      path.replace(/^tests\/integration\//, "").replace(/\/[^/]+$/, ""),
    );
    expect([...new Set(folders)].filter((folder) => !isFile(folder))).toEqual([]);
  });

  test("every command is called by one of its module's tests", () => {
    const untested = listFiles("lib/domain", /\/commands\/[^/]+\.ts$/).filter((path) => {
      const command = path.split("/").at(-1)!.slice(0, -".ts".length);
      const called = new RegExp(`\\b${camelCase(command)}\\(`);
      const folder = `tests/integration/${path.split("/commands/")[0]}`;
      return !listFiles(folder, TEST_ENDING).some((file) => called.test(readText(file)));
    });
    expect(untested).toEqual([]);
  });
});

describe("modules of the domain are built alike", () => {
  test("each that changes something has its schema of inputs", () => {
    const changing = listFolders("lib/domain").filter((name) =>
      isFile(`lib/domain/${name}/commands`),
    );
    expect(changing.filter((name) => !isFile(`lib/domain/${name}/schema.ts`))).toEqual([]);
  });

  test("each command file exports the command of its name", () => {
    const misnamed = listFiles("lib/domain", /\/commands\/[^/]+\.ts$/).filter((path) => {
      const command = camelCase(path.split("/").at(-1)!.slice(0, -".ts".length));
      return !new RegExp(`export (?:async function|const) ${command}\\b`).test(readText(path));
    });
    expect(misnamed).toEqual([]);
  });

  test("what touches the database is marked as the server's", () => {
    const server = listFiles("lib/domain", /\/(?:queries|commands|loaders)(?:\.ts$|\/.+\.ts$)/);
    const unmarked = server.filter((path) => !/^import "server-only";$/m.test(readText(path)));
    expect(unmarked).toEqual([]);
  });
});

function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
