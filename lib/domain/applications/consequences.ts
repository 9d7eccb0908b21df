/** What a move changes besides the state: filing day, day of the outcome, certificate. */
import "server-only";
import { toDate } from "@/lib/platform/db/dates";
import type { Transition } from "@/lib/rules/pipeline/transitions";
import { parseCertificateNumber } from "@/lib/rules/standards/identifiers/certificate-number";
import { addDays, addYears, type PlainDate } from "@/lib/rules/values/plain-date";
import type { MoveApplicationInput } from "./schema";

/** A certificate holds for three years, its day of issue included (国科发火〔2016〕32号 第九条). */
const YEARS_OF_VALIDITY = 3;

interface Dates {
  submittedOn?: Date | null;
  decidedOn?: Date | null;
}

/** The dates that the move sets or makes untrue. What was typed but belongs to another move is left out. */
export function datesAfter(
  { to, guards, clears }: Transition,
  { submittedOn, certificateDate }: MoveApplicationInput,
  today: string,
): Dates {
  return {
    ...(clears.includes("submittedOn") && { submittedOn: null }),
    ...(clears.includes("decision") && { decidedOn: null }),
    ...(guards.includes("submissionDate") && submittedOn && { submittedOn: toDate(submittedOn) }),
    ...(to === "REJECTED" && { decidedOn: toDate(today) }),
    ...(to === "CERTIFIED" && certificateDate && { decidedOn: toDate(certificateDate) }),
  };
}

/** The certificate that the move brings, or null; the table has checked day and number. */
export function certificateFrom(
  { to }: Transition,
  { certificateDate, certificateNumber }: MoveApplicationInput,
): { number: string; issuedOn: PlainDate; validUntil: PlainDate } | null {
  const parsed = parseCertificateNumber(certificateNumber);
  if (to !== "CERTIFIED" || !certificateDate || !parsed.ok) return null;
  return {
    number: parsed.value.number,
    issuedOn: certificateDate,
    validUntil: addDays(addYears(certificateDate, YEARS_OF_VALIDITY), -1),
  };
}
