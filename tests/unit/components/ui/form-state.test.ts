import { expect, test } from "vitest";

import { valueAt } from "@/components/ui/form-state";

const values = { name: "甲", contact: { phone: "0797" }, tags: ["a", "b"] };

test.each([
  ["name", "甲"],
  ["contact.phone", "0797"],
  ["tags[]", ["a", "b"]],
  ["contact.name", undefined],
  ["name.first", undefined],
  ["constructor", undefined],
])("finds what was typed into %s", (name, value) => {
  expect(valueAt(values, name)).toEqual(value);
});
