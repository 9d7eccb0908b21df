import { describe, expect, it } from "vitest";

import { toJson, valueParser } from "@/lib/rules/expression/json";
import type { Value } from "@/lib/rules/expression/values";

import { day, ratio } from "@/tests/support/arbitraries/values";

const FORMS: [Value, unknown][] = [
  [{ kind: "money", value: 30_000_000n }, "30000000"],
  [{ kind: "money", value: -999_999_999_999_999_999n }, "-999999999999999999"],
  [{ kind: "integer", value: 5 }, 5],
  [{ kind: "ratio", value: ratio(3n, 5n) }, "0.6"],
  [{ kind: "ratio", value: ratio(13n, 15n) }, "13/15"],
  [{ kind: "date", value: day("2023-12-08") }, "2023-12-08"],
  [{ kind: "choice", value: "C39" }, "C39"],
  [{ kind: "boolean", value: false }, false],
];

describe("JSON of rules data", () => {
  it.each(FORMS)("writes and reads %o", (value, form) => {
    const json = toJson(value);
    expect(json).toEqual({ kind: value.kind, value: form });
    expect(valueParser(JSON.parse(JSON.stringify(json)), "")).toEqual({ ok: true, value });
  });

  it("carries maps, lists and null, and leaves out what is not there", () => {
    const data = { values: new Map([["a", 1n]]), list: [null, true], absent: undefined };
    expect(toJson(data)).toEqual({ values: { a: "1" }, list: [null, true] });
  });
});
