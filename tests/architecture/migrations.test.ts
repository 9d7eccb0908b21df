import { expect, test } from "vitest";

import { existing, listFolders } from "./repository";

const NAME = /^(\d{14})_[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** Folders that are not named by time, or share their time with another. */
function misnamed(folders: string[]): string[] {
  const times = folders.map((name) => NAME.exec(name)?.[1]);
  return folders.filter((_, i) => times[i] === undefined || times.indexOf(times[i]) !== i);
}

test("migrations are named by the time that orders them", () => {
  const folders = listFolders("prisma/migrations");
  expect(folders.length).toBeGreaterThan(0);
  expect(misnamed(folders)).toEqual([]);
});

test("each holds its SQL, and the folder names its database", () => {
  const wanted = listFolders("prisma/migrations").map(
    (name) => `prisma/migrations/${name}/migration.sql`,
  );
  expect(existing(wanted)).toEqual(wanted);
  expect(existing(["prisma/migrations/migration_lock.toml"])).toHaveLength(1);
});

test("a wrong name is seen", () => {
  expect(misnamed(["20261123000000_a", "20261123000000_b", "2026_c", "init"])).toEqual([
    "20261123000000_b",
    "2026_c",
    "init",
  ]);
});
