import { describe, expect, it } from "vitest";

import type { MoveInput, PipelineFacts } from "@/lib/rules/pipeline/facts";
import { GUARDS, MOVE_NEEDS, MOVE_REASONS } from "@/lib/rules/pipeline/guards";
import type { GuardName } from "@/lib/rules/pipeline/guards";

import { fullInput, somePipelineFacts } from "@/tests/support/arbitraries/pipeline";
import { day } from "@/tests/support/arbitraries/values";

type Case = [GuardName, Partial<PipelineFacts>, Partial<MoveInput>, string | null];

const CASES: Case[] = [
  ["surveySuitable", { survey: "SUITABLE" }, {}, null],
  ["surveySuitable", { survey: "LATER" }, {}, "SURVEY_SAYS_LATER"],
  ["surveySuitable", { survey: "UNSUITABLE" }, {}, "SURVEY_SAYS_UNSUITABLE"],
  ["surveySuitable", { survey: "NOT_VISITED" }, {}, "SURVEY_MISSING"],
  ["surveySuitable", { survey: null }, {}, "SURVEY_UNKNOWN"],
  ["mentorActive", { mentor: "ACTIVE" }, {}, null],
  ["mentorActive", { mentor: "PROPOSED" }, {}, "MENTOR_NOT_AGREED"],
  ["mentorActive", { mentor: "NONE" }, {}, "MENTOR_MISSING"],
  ["mentorActive", { mentor: null }, {}, "MENTOR_UNKNOWN"],
  ["submissionDate", {}, { submittedOn: day("2023-01-01") }, null],
  ["submissionDate", {}, { submittedOn: day("2023-12-20") }, null],
  ["submissionDate", {}, { submittedOn: day("2023-12-21") }, "SUBMISSION_DATE_IN_FUTURE"],
  ["submissionDate", {}, { submittedOn: day("2022-12-31") }, "SUBMISSION_DATE_OUTSIDE_YEAR"],
  ["submissionDate", {}, { submittedOn: null }, "SUBMISSION_DATE_REQUIRED"],
  ["submissionDate", {}, { submittedOn: undefined }, "SUBMISSION_DATE_REQUIRED"],
  ["certificateDate", {}, { certificateDate: day("2023-12-20") }, null],
  ["certificateDate", {}, { certificateDate: day("2023-07-10") }, null],
  [
    "certificateDate",
    {},
    { certificateDate: day("2023-07-09") },
    "CERTIFICATE_DATE_BEFORE_SUBMISSION",
  ],
  ["certificateDate", {}, { certificateDate: day("2023-12-21") }, "CERTIFICATE_DATE_IN_FUTURE"],
  ["certificateDate", {}, { certificateDate: null }, "CERTIFICATE_DATE_REQUIRED"],
  ["certificateDate", {}, { certificateDate: undefined }, "CERTIFICATE_DATE_REQUIRED"],
  ["certificateDate", { submittedOn: null }, {}, "SUBMISSION_DATE_UNKNOWN"],
  ["certificateNumber", {}, {}, null],
  ["certificateNumber", {}, { certificateNumber: null }, "CERTIFICATE_NUMBER_MISSING"],
  ["certificateNumber", {}, { certificateNumber: undefined }, "CERTIFICATE_NUMBER_MISSING"],
  ["certificateNumber", {}, { certificateNumber: "GR20233600123" }, "CERTIFICATE_NUMBER_FORMAT"],
  ["certificateNumber", {}, { certificateNumber: "GR202399000123" }, "CERTIFICATE_NUMBER_PROVINCE"],
  ["certificateNumber", {}, { certificateNumber: "GF202336000123" }, "CERTIFICATE_NUMBER_SERIES"],
  [
    "certificateNumber",
    {},
    { certificateNumber: "GR202236000123" },
    "CERTIFICATE_NUMBER_OF_ANOTHER_YEAR",
  ],
  [
    "certificateNumber",
    {},
    { certificateNumber: "GR202236000123", certificateDate: undefined },
    null,
  ],
  ["sameStageAsBefore", { endedFrom: "PUBLICITY" }, {}, null],
  ["sameStageAsBefore", { endedFrom: "SUBMITTED" }, {}, "ENDED_FROM_ANOTHER_STAGE"],
  ["sameStageAsBefore", { endedFrom: null }, {}, "ENDED_FROM_UNKNOWN"],
  ["noSubsidyCommitted", { subsidyCommitted: false }, {}, null],
  ["noSubsidyCommitted", { subsidyCommitted: true }, {}, "SUBSIDY_COMMITTED"],
  ["noSubsidyCommitted", { subsidyCommitted: null }, {}, "SUBSIDY_UNKNOWN"],
  ["note", {}, { note: "x" }, null],
  ["note", {}, { note: " \n" }, "NOTE_REQUIRED"],
  ["note", {}, { note: null }, "NOTE_REQUIRED"],
  ["note", {}, { note: undefined }, "NOTE_REQUIRED"],
];

describe("pipeline guards", () => {
  it.each(CASES)("%s with %o and %o: %s", (...[name, facts, input, reason]) => {
    const question = {
      to: "PUBLICITY",
      facts: somePipelineFacts(facts),
      input: fullInput(input),
    };
    expect(GUARDS[name].check(question)).toBe(reason);
  });

  it("have cases for every guard, and every need and reason is reachable", () => {
    expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(Object.keys(GUARDS)));
    expect(new Set(Object.values(GUARDS).map(({ need }) => need))).toEqual(new Set(MOVE_NEEDS));
    const given = new Set([
      ...CASES.map((row) => row[3]),
      "MOVE_NOT_IN_TABLE",
      "ROLE_NOT_PERMITTED",
    ]);
    expect(MOVE_REASONS.filter((reason) => !given.has(reason))).toEqual([]);
  });
});
