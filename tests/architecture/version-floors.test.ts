import { expect, test } from "vitest";

import { readText } from "./repository";

type Lock = { packages: Record<string, { version?: string }> };
type Policy = { floors: Record<string, string>; forbidden: Record<string, string> };

const policy = JSON.parse(readText("scripts/version-floors.json")) as Policy;

/** Compares `major.minor.patch` only: a pre-release of the floor counts as the floor. */
function isBelow(version: string, floor: string): boolean {
  const numbers = (text: string) => text.split(/[-+]/)[0]!.split(".").map(Number);
  const [have, want] = [numbers(version), numbers(floor)];
  const first = want.findIndex((part, i) => part !== have[i]);
  return first >= 0 && (have[first] ?? 0) < want[first]!;
}

/** Every breach of the policy, wherever in the tree npm has put the package. */
function breaches(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version = "" }]) => {
    const name = place.split("node_modules/").at(-1)!;
    const floor = policy.floors[name];
    if (name in policy.forbidden) return [`${place} is forbidden: ${policy.forbidden[name]}`];
    return floor && isBelow(version, floor) ? [`${place} ${version} is below ${floor}`] : [];
  });
}

test("the lockfile keeps above the floors", () => {
  const lock = JSON.parse(readText("package-lock.json")) as Lock;
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(breaches(lock)).toEqual([]);
});

test("an old, a nested and a forbidden package are found", () => {
  const packages = {
    "node_modules/next": { version: "16.4.4" },
    "node_modules/a/node_modules/zod": { version: "4.6.6" },
    "node_modules/react": { version: "19.10.0" },
    "node_modules/xlsx": { version: "0.18.5" },
  };
  expect(breaches({ packages })).toEqual([
    "node_modules/next 16.4.4 is below 16.4.5",
    "node_modules/a/node_modules/zod 4.6.6 is below 4.6.7",
    expect.stringContaining("node_modules/xlsx is forbidden"),
  ]);
});
