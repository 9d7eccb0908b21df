// Conditions of pipeline moves as named pure predicates. Each answers null (fulfilled) or says why not.
import { parseCertificateNumber } from "@/lib/rules/standards/identifiers/certificate-number";
import { compareDates, yearOf } from "@/lib/rules/values/plain-date";

import type { MoveInput, PipelineFacts } from "./facts";

/** Every reason for which a move can be barred. Codes ending in `_UNKNOWN`: the fact itself is not known. */
export const MOVE_REASONS = [
  "MOVE_NOT_IN_TABLE",
  "ROLE_NOT_PERMITTED",
  "NOTE_REQUIRED",
  "SURVEY_UNKNOWN",
  "SURVEY_MISSING",
  "SURVEY_SAYS_LATER",
  "SURVEY_SAYS_UNSUITABLE",
  "MENTOR_UNKNOWN",
  "MENTOR_MISSING",
  "MENTOR_NOT_AGREED",
  "SUBMISSION_DATE_REQUIRED",
  "SUBMISSION_DATE_IN_FUTURE",
  "SUBMISSION_DATE_OUTSIDE_YEAR",
  "SUBMISSION_DATE_UNKNOWN",
  "CERTIFICATE_DATE_REQUIRED",
  "CERTIFICATE_DATE_IN_FUTURE",
  "CERTIFICATE_DATE_BEFORE_SUBMISSION",
  "CERTIFICATE_NUMBER_MISSING",
  "CERTIFICATE_NUMBER_FORMAT",
  "CERTIFICATE_NUMBER_PROVINCE",
  "CERTIFICATE_NUMBER_SERIES",
  "CERTIFICATE_NUMBER_OF_ANOTHER_YEAR",
  "ENDED_FROM_UNKNOWN",
  "ENDED_FROM_ANOTHER_STAGE",
  "SUBSIDY_UNKNOWN",
  "SUBSIDY_COMMITTED",
] as const;

export type MoveReason = (typeof MOVE_REASONS)[number];

/** What a move needs, in the words of a checklist. */
export const MOVE_NEEDS = [
  "NOTE",
  "SUITABLE_SURVEY",
  "ACTIVE_MENTOR",
  "SUBMISSION_DATE",
  "CERTIFICATE_DATE",
  "CERTIFICATE_NUMBER",
  "SAME_STAGE_AS_BEFORE",
  "NO_SUBSIDY_COMMITTED",
] as const;

export type MoveNeed = (typeof MOVE_NEEDS)[number];

/** What a guard is given; `to` is the state asked for. */
export interface GuardQuestion {
  readonly to: string;
  readonly facts: PipelineFacts;
  readonly input: MoveInput;
}

/** `before`: must hold before the move is offered. `with-move`: the person supplies it in the move's form. */
export interface Guard {
  readonly kind: "guard";
  readonly when: "before" | "with-move";
  readonly need: MoveNeed;
  readonly check: (question: GuardQuestion) => MoveReason | null;
}

/** 精准育苗: nobody enters the nursery library without a survey visit that found the firm suitable. */
function surveySuitable({ facts }: GuardQuestion): MoveReason | null {
  switch (facts.survey) {
    case null:
      return "SURVEY_UNKNOWN";
    case "NOT_VISITED":
      return "SURVEY_MISSING";
    case "LATER":
      return "SURVEY_SAYS_LATER";
    case "UNSUITABLE":
      return "SURVEY_SAYS_UNSUITABLE";
    case "SUITABLE":
      return null;
  }
}

/** 外部借力: coaching starts with a mentor to whom the enterprise has agreed. */
function mentorActive({ facts }: GuardQuestion): MoveReason | null {
  switch (facts.mentor) {
    case null:
      return "MENTOR_UNKNOWN";
    case "NONE":
      return "MENTOR_MISSING";
    case "PROPOSED":
      return "MENTOR_NOT_AGREED";
    case "ACTIVE":
      return null;
  }
}

/** The day of filing is known, has come, and lies in the year applied for (国科发火〔2016〕195号 三(一)). */
function submissionDate({ facts, input }: GuardQuestion): MoveReason | null {
  const day = input.submittedOn ?? null;
  if (day === null) return "SUBMISSION_DATE_REQUIRED";
  if (compareDates(day, facts.today) > 0) return "SUBMISSION_DATE_IN_FUTURE";
  return yearOf(day) === facts.year ? null : "SUBMISSION_DATE_OUTSIDE_YEAR";
}

/** The certificate is dated, not in the future and not before the filing it answers. */
function certificateDate({ facts, input }: GuardQuestion): MoveReason | null {
  const day = input.certificateDate ?? null;
  if (day === null) return "CERTIFICATE_DATE_REQUIRED";
  if (compareDates(day, facts.today) > 0) return "CERTIFICATE_DATE_IN_FUTURE";
  if (facts.submittedOn === null) return "SUBMISSION_DATE_UNKNOWN";
  return compareDates(day, facts.submittedOn) < 0 ? "CERTIFICATE_DATE_BEFORE_SUBMISSION" : null;
}

/** A well-formed GR number, issued in the year on the certificate. */
function certificateNumber({ input }: GuardQuestion): MoveReason | null {
  const parsed = parseCertificateNumber(input.certificateNumber ?? null);
  if (!parsed.ok) return parsed.reason;
  const day = input.certificateDate ?? null;
  // Without a date the date's own guard complains; one complaint is enough.
  if (day === null || parsed.value.year === yearOf(day)) return null;
  return "CERTIFICATE_NUMBER_OF_ANOTHER_YEAR";
}

/** A reopened application goes back to exactly where it stood, so that no stage is skipped or invented. */
function sameStageAsBefore({ to, facts }: GuardQuestion): MoveReason | null {
  if (facts.endedFrom === null) return "ENDED_FROM_UNKNOWN";
  return facts.endedFrom === to ? null : "ENDED_FROM_ANOTHER_STAGE";
}

/** Money that was paid or promised on an outcome is settled before the outcome is taken back. */
function noSubsidyCommitted({ facts }: GuardQuestion): MoveReason | null {
  if (facts.subsidyCommitted === null) return "SUBSIDY_UNKNOWN";
  return facts.subsidyCommitted ? "SUBSIDY_COMMITTED" : null;
}

/** Refusals, withdrawals, steps back and exceptions carry the reason in writing. */
function note({ input }: GuardQuestion): MoveReason | null {
  return (input.note ?? "").trim() === "" ? "NOTE_REQUIRED" : null;
}

export const GUARDS = {
  surveySuitable: guard("before", "SUITABLE_SURVEY", surveySuitable),
  mentorActive: guard("before", "ACTIVE_MENTOR", mentorActive),
  sameStageAsBefore: guard("before", "SAME_STAGE_AS_BEFORE", sameStageAsBefore),
  noSubsidyCommitted: guard("before", "NO_SUBSIDY_COMMITTED", noSubsidyCommitted),
  submissionDate: guard("with-move", "SUBMISSION_DATE", submissionDate),
  certificateDate: guard("with-move", "CERTIFICATE_DATE", certificateDate),
  certificateNumber: guard("with-move", "CERTIFICATE_NUMBER", certificateNumber),
  note: guard("with-move", "NOTE", note),
} as const;

export type GuardName = keyof typeof GUARDS;

function guard(when: Guard["when"], need: MoveNeed, check: Guard["check"]): Guard {
  return Object.freeze({ kind: "guard", when, need, check });
}
