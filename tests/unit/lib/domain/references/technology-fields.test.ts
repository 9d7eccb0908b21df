import { expect, test } from "vitest";

import { technologyFieldPath, technologyFields } from "@/lib/domain/references/technology-fields";

test("every field lies within the field whose code begins its own", () => {
  for (const field of technologyFields) {
    const path = technologyFieldPath(field);
    expect(path.at(-1)).toBe(field);
    expect(path.map(({ level }) => level)).toEqual([1, 2, 3].slice(0, field.level));
  }
});
