import { describe, expect, it } from "vitest";
import {
  applicationFilter,
  applicationPageInput,
  moveApplicationInput,
  openApplicationInput,
} from "@/lib/domain/applications/schema";

const id = "0190a3c4-7b1e-7000-8000-000000000001";

describe("moveApplicationInput", () => {
  it("takes what a form sends: texts, and nothing for what was left empty", () => {
    const sent = { id, version: "3", to: "SUBMITTED", submittedOn: "2023-07-10", note: "  " };
    expect(moveApplicationInput.parse(sent)).toEqual({
      ...{ id, version: 3, to: "SUBMITTED", submittedOn: "2023-07-10", note: null },
      ...{ certificateDate: null, certificateNumber: null },
    });
  });

  it.each([
    ["a state that does not exist", { to: "ELSEWHERE" }],
    ["a day that does not exist", { submittedOn: "2023-02-30" }],
    ["a version below 1", { version: 0 }],
    ["a field of the record", { state: "CERTIFIED" }],
    ["a note without end", { note: "长".repeat(1001) }],
  ])("refuses %s", (_what, change) => {
    const sent = { id, version: 1, to: "DRAFTING", ...change };
    expect(moveApplicationInput.safeParse(sent).success).toBe(false);
  });
});

describe("openApplicationInput", () => {
  it("is for high-tech enterprises unless it says otherwise", () => {
    expect(openApplicationInput.parse({ enterpriseId: id, year: "2024" })).toEqual({
      ...{ enterpriseId: id, certification: "HNTE", year: 2024, note: null },
    });
  });

  it.each([2007, 2101, "next year", 2023.5])("refuses the year %s", (year) => {
    expect(openApplicationInput.safeParse({ enterpriseId: id, year }).success).toBe(false);
  });
});

describe("the address of the lists", () => {
  it("reads one and several values alike", () => {
    expect(applicationFilter.parse({ state: "COACHING" }).state).toEqual(["COACHING"]);
    expect(applicationFilter.parse({ state: ["COACHING", "DRAFTING"] }).state).toHaveLength(2);
  });

  it("ignores what does not fit, so that an old link still opens", () => {
    const odd = { year: "soon", state: "GONE", standing: "x", department: "1", industry: "§" };
    expect(applicationPageInput.parse({ ...odd, view: "map", sort: "luck", limit: "-1" })).toEqual({
      ...{ state: [], standing: [], view: "board", sort: "-updated", limit: 50, cards: 30 },
    });
  });
});
