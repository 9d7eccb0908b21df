/** Claims of earlier years in every state; the heroes have not claimed anything yet. */
import { assessmentToJson } from "@/lib/domain/claims/assessment";
import type { ClaimState } from "@/lib/platform/db/generated/enums";
import { toDate, toDay } from "@/lib/platform/db/dates";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { evaluate, type Evaluation } from "@/lib/rules/expression/evaluate";
import type { ApplicationFact, Facts } from "@/lib/rules/expression/facts";
import { addDays, type PlainDate } from "@/lib/rules/values/plain-date";
import { day, officeHour, someDay, workday } from "../calendar";
import { demoId } from "../ids";
import { randomOf } from "../random";
import { ownerOf } from "./accounts";
import { stepTo, type Told } from "./told";
import type { Firm } from "./firms";
import type { Policy } from "./policies";
import type { Telling } from "./telling";

/** How far the claims of each year's outcomes have come, in the order in which they were made. */
const CLAIMS: Readonly<Record<number, readonly ClaimState[]>> = {
  2023: [...Array<ClaimState>(11).fill("PAID"), "REFUSED", "WITHDRAWN"],
  2024: [...Array<ClaimState>(9).fill("PAID"), "REFUSED", "APPROVED"],
  2025: [...Array<ClaimState>(3).fill("PAID"), ...Array<ClaimState>(4).fill("APPROVED"), "REFUSED"],
};
/** Claims for 2025 that lie on the approver's desk. */
const WAITING = 5;

const NOTES: Partial<Record<ClaimState, string>> = {
  REFUSED: "收款账户名称与企业名称不一致，请更正后重新申领",
  WITHDRAWN: "企业账户变更，撤回后另行申领",
};

interface Occasion {
  told: Told;
  /** All applications of the firm. */
  own: readonly Told[];
  year: number;
  state: ClaimState;
}

/** Enters the claims of a park that has policies. */
export function addClaims(
  telling: Telling,
  tolds: readonly Told[],
  { policies, heroes }: { policies: readonly Policy[]; heroes: ReadonlySet<Firm> },
): void {
  for (const [year, states] of Object.entries(CLAIMS)) {
    const wanted =
      year === "2025" ? [...states, ...Array<ClaimState>(WAITING).fill("SUBMITTED")] : states;
    const decided = tolds.filter(
      (told) =>
        told.course.year === Number(year) &&
        !heroes.has(told.course.firm) &&
        (stepTo(told, "CERTIFIED") ?? stepTo(told, "REJECTED")),
    );
    const claimants = randomOf(`claims/${telling.plan.slug}/${year}`).shuffled(decided);
    wanted.slice(0, claimants.length).forEach((state, place) => {
      const told = claimants[place]!;
      const own = tolds.filter(({ course }) => course.firm === told.course.firm);
      addClaim(telling, policies, { told, own, year: Number(year), state });
    });
  }
}

function addClaim(telling: Telling, policies: readonly Policy[], occasion: Occasion): void {
  const { told, year, state } = occasion;
  const { firm } = told.course;
  const key = `claim/${firm.key}/${year}`;
  const random = randomOf(key);
  const claimedOn = someDay(random, [day(`${year + 1}-03-04`), day(`${year + 1}-05-30`)]);
  const decidedOn = workday(addDays(claimedOn, random.whole(8, 30)));
  const paidOn = workday(addDays(decidedOn, random.whole(10, 40)));
  if (paidOn > telling.today) return;
  const { policy, evaluation, facts } = applicablePolicy(telling, policies, {
    ...occasion,
    claimedOn,
  });
  const isDecided = state !== "SUBMITTED";
  const ownerId = ownerOf(telling, firm);
  telling.rows.claim.push({
    id: demoId(key),
    parkId: telling.parkId,
    enterpriseId: firm.id,
    policyId: policy.id,
    applicationId: told.applicationId,
    exclusiveGroup: policy.exclusiveGroup,
    year,
    amountFen: policy.amountFen,
    state,
    assessment: assessmentToJson({
      ...{ evaluation, facts, policy, year },
      asOf: claimedOn,
    }) as Prisma.InputJsonValue,
    claimedById: ownerId,
    claimedAt: officeHour(random, claimedOn),
    decidedById: isDecided ? deciderOf(telling, state, ownerId) : null,
    decidedAt: isDecided ? officeHour(random, decidedOn) : null,
    decisionNote: NOTES[state] ?? null,
    isDemo: true,
    version: versionOf(state),
  });
  if (state === "PAID") addPayment(telling, firm, { policy, year, paidOn, claimId: demoId(key) });
}

const deciderOf = ({ cast }: Telling, state: ClaimState, ownerId: string): string =>
  state === "WITHDRAWN" ? ownerId : cast.reviewerId;

/** Claimed, decided, paid. */
const versionOf = (state: ClaimState): number => {
  if (state === "SUBMITTED") return 1;
  return state === "PAID" ? 3 : 2;
};

function addPayment(
  { rows, parkId, cast }: Telling,
  firm: Firm,
  payment: { policy: Policy; year: number; paidOn: PlainDate; claimId: string },
): void {
  const { policy, year, paidOn, claimId } = payment;
  rows.subsidyPayment.push({
    id: demoId(`payment/${firm.key}/${year}`),
    parkId,
    enterpriseId: firm.id,
    claimId,
    exclusiveGroup: policy.exclusiveGroup,
    year,
    amountFen: policy.amountFen,
    paidOn: toDate(paidOn),
    reference: `示例拨付${paidOn.replaceAll("-", "")}-${String(firm.index + 1).padStart(3, "0")}`,
    recordedById: cast.financeId,
  });
}

interface Applied {
  policy: Policy;
  evaluation: Evaluation;
  facts: Facts;
}

/** The policy that the rules find met; an outcome to which none applies is a mistake in the story. */
function applicablePolicy(
  telling: Telling,
  policies: readonly Policy[],
  { told, own, year, claimedOn }: Occasion & { claimedOn: PlainDate },
): Applied {
  const facts = factsOf(telling, own, claimedOn);
  for (const policy of policies) {
    const evaluation = evaluate(policy.condition, { facts, asOf: claimedOn, year });
    if (evaluation.verdict === "met") return { policy, evaluation, facts };
  }
  throw new Error(`${told.key}: no policy applies`);
}

/** What was on record on that day. */
function factsOf({ rows }: Telling, own: readonly Told[], asOf: PlainDate): Facts {
  const applications = own.flatMap((told): ApplicationFact[] => {
    const steps = told.steps.filter(({ on }) => on <= asOf);
    const last = steps.at(-1);
    if (!last) return [];
    const { year } = told.course;
    const submittedOn = stepTo({ steps }, "SUBMITTED")?.on ?? null;
    return [{ certification: "HNTE", year, state: last.state, submittedOn }];
  });
  const certificates = rows.certificate
    .filter(({ enterpriseId }) => enterpriseId === own[0]?.course.firm.id)
    .map(({ certification, issuedOn }) => ({ certification, issuedOn: dayOf(issuedOn as Date) }))
    .filter(({ issuedOn }) => issuedOn <= asOf);
  return {
    values: new Map(),
    applications: { source: "PIPELINE", asOf, items: applications },
    certificates: { source: "CERTIFICATES", asOf, items: certificates },
  };
}

const dayOf = (date: Date): PlainDate => day(toDay(date));
