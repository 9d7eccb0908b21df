import type { Move } from "@/lib/rules/pipeline/moves";
import type { PipelineRole } from "@/lib/rules/pipeline/facts";
import type { Certification, PipelineState } from "@/lib/rules/pipeline/states";

/** One move as it was made. */
export interface HistoryEntryView {
  version: number;
  from: PipelineState | null;
  to: PipelineState;
  at: Date;
  by: string | null;
  note: string | null;
  /** Days spent in `to`, until today when it is there still. */
  days: number;
}

export interface AssistanceView {
  principalLeader: string;
  deputyLeader: string;
  department: { name: string };
  liaison: { name: string };
}

export interface AssignmentView {
  id: string;
  status: "PROPOSED" | "ACTIVE" | "DECLINED" | "ENDED";
  startsOn: string;
  endsOn: string | null;
  endReason: string | null;
  consultancy: { id: string; name: string };
  mentor: { name: string };
}

export interface CoachingView {
  id: string;
  coachedOn: string;
  minutes: number | null;
  place: string;
  topics: readonly CoachingTopic[];
  nextSteps: string;
  nextDueOn: string | null;
  confirmedAt: Date | null;
  author: { name: string };
}

type CoachingTopic =
  | "POLICY"
  | "IP"
  | "RD_COST"
  | "RD_MANAGEMENT"
  | "STAFF"
  | "HIGH_TECH_INCOME"
  | "CONVERSION"
  | "AUDIT"
  | "DOCUMENTS"
  | "OTHER";

export interface VisitView {
  id: string;
  visitedOn: string;
  conclusion: "SUITABLE" | "LATER" | "UNSUITABLE";
  conclusionNote: string | null;
  difficulties: string | null;
  visitor: string | null;
}

export interface CertificateView {
  number: string | null;
  issuedOn: string;
  validUntil: string;
}

export interface ClaimView {
  id: string;
  state: "SUBMITTED" | "APPROVED" | "REFUSED" | "WITHDRAWN" | "PAID";
  amountFen: bigint;
  claimedAt: Date;
  policy: { titleZh: string; titleEn: string };
}

/** Everything that one screen shows of an application; `null` lists are not for the person looking. */
export interface ApplicationView {
  id: string;
  version: number;
  certification: Certification;
  year: number;
  state: PipelineState;
  stateSince: Date;
  submittedOn: string | null;
  decidedOn: string | null;
  enterprise: {
    id: string;
    name: string;
    uscc: string;
    aboveScale: boolean | null;
    assistance: AssistanceView | null;
  };
  /** The person's roles towards this application; nobody's without one. */
  actorRoles: readonly PipelineRole[];
  moves: readonly Move[];
  history: readonly HistoryEntryView[];
  assignments: readonly AssignmentView[];
  coaching: readonly CoachingView[];
  visits: readonly VisitView[] | null;
  certificate: CertificateView | null;
  claims: readonly ClaimView[] | null;
}
