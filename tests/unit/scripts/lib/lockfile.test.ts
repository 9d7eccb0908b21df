import { expect, test } from "vitest";
import { completeLock, missingOptionalPackages } from "../../../../scripts/lib/lockfile.mjs";

const lock = {
  packages: {
    "": {},
    "node_modules/a": {
      dev: true,
      optionalDependencies: { "@a/linux-x64": "1.2.3", "@a/darwin-arm64": "^1.2.3" },
    },
    "node_modules/a/node_modules/@a/linux-x64": { version: "1.2.3", optional: true },
    "node_modules/b": { optionalDependencies: { "@b/windows-ia32-msvc": "4.0.0-beta.1" } },
  },
};

test("an optional package is missing when no folder that Node would look into has it", () => {
  expect(missingOptionalPackages(lock)).toEqual([
    { name: "@a/darwin-arm64", range: "^1.2.3", dev: true },
    { name: "@b/windows-ia32-msvc", range: "4.0.0-beta.1", dev: false },
  ]);
});

test("the completed lock names the missing ones with their platform, and misses nothing", () => {
  const complete = completeLock(lock);
  expect(missingOptionalPackages(complete)).toEqual([]);
  expect(complete.packages["node_modules/@a/darwin-arm64"]).toEqual({
    version: "1.2.3",
    cpu: ["arm64"],
    dev: true,
    optional: true,
    os: ["darwin"],
  });
  expect(complete.packages["node_modules/@b/windows-ia32-msvc"]).toEqual({
    version: "4.0.0-beta.1",
    cpu: ["ia32"],
    optional: true,
    os: ["win32"],
  });
  expect(Object.keys(complete.packages)).toEqual(Object.keys(complete.packages).sort());
});

test("a package whose name tells no platform is not guessed", () => {
  const unclear = { packages: { "": { optionalDependencies: { mystery: "1.0.0" } } } };
  expect(() => completeLock(unclear)).toThrow(/mystery@1\.0\.0/);
});
