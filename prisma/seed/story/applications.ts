/** A course as records: the application, every move with who made it, the survey visit, the certificate. */
import { toDate } from "@/lib/platform/db/dates";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { addDays, addYears, type PlainDate } from "@/lib/rules/values/plain-date";
import { officeHour } from "../calendar";
import { demoId } from "../ids";
import { inventedCertificateNumber } from "../naming";
import { randomOf } from "../random";
import { ownerOf } from "./accounts";
import type { Course } from "./careers";
import { addCoaching } from "./coaching";
import type { Firm } from "./firms";
import { stepsOf, type Step } from "./schedules";
import type { Telling } from "./telling";
import { stepTo, type Told } from "./told";
import { addVisit } from "./visits";

const REFUSALS = [
  "研发费用归集依据不足，专家评审未通过",
  "知识产权与主要产品关联性不足，综合得分未达71分",
  "科技人员占比证明材料不充分，专家评审未通过",
  "高新技术产品收入占比不足60%，专家评审未通过",
];
const WITHDRAWALS = [
  "核心专利尚在实质审查，企业决定下一年度再申报",
  "财务审计报告无法按期出具，企业撤回",
  "企业股权调整，暂停申报",
];
const ALONE = "企业自行编制申报材料，不委托中介机构";

/** Records a course; nothing when it lies wholly after the story's last day. */
export function addApplication(telling: Telling, course: Course): Told | null {
  const key = `${course.firm.key}/${course.year}`;
  const planned = stepsOf(course, telling.today, randomOf(`steps/${key}`));
  const steps = planned.filter(({ on }) => on <= telling.today);
  if (steps.length === 0) return null;
  const told: Told = {
    course,
    key,
    steps,
    applicationId: demoId(`application/${key}`),
    coachingFrom: coachingDay(planned),
  };
  const instants = addMoves(telling, told);
  addRow(telling, told, instants);
  addVisit(telling, course.firm, { ...told, visitedOn: steps[0]!.on, year: course.year });
  const certified = stepTo(told, "CERTIFIED");
  if (certified) addCertificate(telling, course.firm, { issuedOn: certified.on, told });
  addCoaching(telling, told);
  return told;
}

/** How long after it entered the nursery library a firm is offered a consultancy that it has not answered yet. */
const DAYS_TO_ANSWER = 35;

function coachingDay(planned: readonly Step[]): PlainDate | null {
  const coached = stepTo({ steps: planned }, "COACHING");
  if (coached) return coached.on;
  const last = planned.at(-1)!;
  return last.state === "NURTURING" ? addDays(last.on, DAYS_TO_ANSWER) : null;
}

function addRow(telling: Telling, told: Told, instants: readonly Date[]): void {
  const { course, applicationId, steps } = told;
  const submitted = stepTo(told, "SUBMITTED");
  const decided = stepTo(told, "CERTIFIED") ?? stepTo(told, "REJECTED");
  telling.rows.application.push({
    id: applicationId,
    parkId: telling.parkId,
    enterpriseId: course.firm.id,
    certification: "HNTE",
    year: course.year,
    state: steps.at(-1)!.state,
    submittedOn: submitted ? toDate(submitted.on) : null,
    decidedOn: decided ? toDate(decided.on) : null,
    stateSince: instants.at(-1)!,
    isDemo: true,
    version: steps.length,
    createdAt: instants[0]!,
    updatedAt: instants.at(-1)!,
  });
}

/** One transition per step; returns when each was made. */
function addMoves(telling: Telling, told: Told): readonly Date[] {
  const { course, applicationId, key, steps } = told;
  const random = randomOf(`moves/${key}`);
  return steps.map(({ state, on }, index) => {
    const at = officeHour(random, on);
    telling.rows.applicationTransition.push({
      id: demoId(`transition/${key}/${index}`),
      parkId: telling.parkId,
      enterpriseId: course.firm.id,
      applicationId,
      version: index + 1,
      fromState: steps[index - 1]?.state ?? null,
      toState: state,
      at,
      byId: moverOf(telling, course, state),
      note: noteOf(course, state, random.pick),
    });
    return at;
  });
}

/** Cadres nurture, the firm files, the science bureau does the rest. */
function moverOf(telling: Telling, course: Course, state: PipelineState): string {
  if (state === "DRAFTING" || state === "SUBMITTED") return ownerOf(telling, course.firm);
  const isCadres = state === "SURVEYED" || state === "NURTURING" || state === "COACHING";
  if (isCadres && (course.coach || state !== "COACHING")) return course.firm.department.liaisonId;
  return telling.cast.officialId;
}

/** The reasons that the pipeline asks for in writing. */
function noteOf(
  course: Course,
  state: PipelineState,
  pick: (reasons: readonly string[]) => string,
): string | null {
  if (state === "REJECTED") return pick(REFUSALS);
  if (state === "WITHDRAWN") return pick(WITHDRAWALS);
  return state === "COACHING" && !course.coach ? ALONE : null;
}

const VALID_YEARS = 3;

/** A certificate: of an application, or one that the firm brought along. */
export function addCertificate(
  { plan, parkId, rows }: Telling,
  firm: Firm,
  { issuedOn, told }: { issuedOn: PlainDate; told: Told | null },
): void {
  const year = Number(issuedOn.slice(0, 4));
  rows.certificate.push({
    id: demoId(`certificate/${firm.key}/${year}`),
    parkId,
    enterpriseId: firm.id,
    certification: "HNTE",
    number: inventedCertificateNumber(year, plan.regionCode, firm.index + 1),
    issuedOn: toDate(issuedOn),
    validUntil: toDate(addDays(addYears(issuedOn, VALID_YEARS), -1)),
    applicationId: told?.applicationId ?? null,
  });
}
