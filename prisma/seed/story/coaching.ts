/** Help: the department's for every firm, the consultancy's for those that engaged one, and what was coached. */
import type { AssignmentStatus, CoachingTopic } from "@/lib/platform/db/generated/enums";
import { toDate } from "@/lib/platform/db/dates";
import { addDays, daysBetween, type PlainDate } from "@/lib/rules/values/plain-date";
import { day, officeHour, workday } from "../calendar";
import { demoId } from "../ids";
import { randomOf } from "../random";
import { ownerOf } from "./accounts";
import { isOver, stepTo, type Told } from "./told";
import type { Firm } from "./firms";
import type { Telling } from "./telling";

const RESULT_IS_THERE = "本次申报已有结果";
const NOT_THIS_YEAR = "本年度未再继续申报";

interface Session {
  topics: readonly CoachingTopic[];
  summary: string;
  nextSteps: string;
}

const SESSIONS: readonly Session[] = [
  {
    topics: ["POLICY", "IP"],
    summary: "对照认定条件逐项自评，梳理现有知识产权与主要产品的对应关系。",
    nextSteps: "整理近三年知识产权清单，补充两项实用新型专利申请。",
  },
  {
    topics: ["RD_COST", "RD_MANAGEMENT"],
    summary: "检查研发费用辅助账，按项目归集人员人工与直接投入。",
    nextSteps: "补齐研发项目立项书，按月登记研发工时。",
  },
  {
    topics: ["STAFF", "HIGH_TECH_INCOME"],
    summary: "核对科技人员名单与社保记录，确定高新技术产品目录。",
    nextSteps: "提供科技人员学历与岗位证明，拆分产品销售收入。",
  },
  {
    topics: ["CONVERSION", "AUDIT", "DOCUMENTS"],
    summary: "审阅专项审计报告初稿和成果转化证明材料。",
    nextSteps: "按意见修改申报书，补充五项成果转化的销售合同。",
  },
];

/** The department that helps a firm (1+1+1), from its first visit on. */
export function addAssistance(telling: Telling, firm: Firm, from: PlainDate): void {
  const { rows, parkId, cast } = telling;
  const random = randomOf(`assistance/${firm.key}`);
  const moves = random.chance(0.04) && from < "2023-06-01";
  const record = (department: Firm["department"], startsOn: PlainDate, endsOn: PlainDate | null) =>
    rows.assistance.push({
      id: demoId(`assistance/${firm.key}/${startsOn}`),
      parkId,
      enterpriseId: firm.id,
      departmentId: department.id,
      principalLeader: department.principalLeader,
      deputyLeader: department.deputyLeader,
      liaisonId: department.liaisonId,
      startsOn: toDate(startsOn),
      endsOn: endsOn ? toDate(endsOn) : null,
    });
  if (!moves) {
    record(firm.department, from, null);
    return;
  }
  // Handed from one department to another at the turn of a year.
  record(cast.departments[(firm.index + 1) % cast.departments.length]!, from, day("2023-12-31"));
  record(firm.department, day("2024-01-01"), null);
}

/** The consultancy's part of an application that was coached, or is going to be. */
export function addCoaching(telling: Telling, told: Told): void {
  const { coach, firm } = told.course;
  const nurtured = stepTo(told, "NURTURING");
  if (!coach || !nurtured || !told.coachingFrom) return;
  const random = randomOf(`assignment/${told.key}`);
  const startsOn = workday(addDays(told.coachingFrom, -random.whole(0, 3)));
  const proposedOn = workday(addDays(nurtured.on, random.whole(0, 2)));
  const standing = standingOf(telling, told, startsOn);
  if (proposedOn > telling.today || !standing) return;
  const isAnswered = standing.status !== "PROPOSED";
  const assignmentId = demoId(`assignment/${told.key}`);
  telling.rows.mentorAssignment.push({
    id: assignmentId,
    parkId: telling.parkId,
    enterpriseId: firm.id,
    applicationId: told.applicationId,
    consultancyId: coach.agency.id,
    mentorId: coach.mentorId,
    liaisonId: firm.department.liaisonId,
    proposedById: firm.department.liaisonId,
    answeredById: isAnswered ? ownerOf(telling, firm) : null,
    answeredAt: isAnswered ? officeHour(random, startsOn) : null,
    startsOn: toDate(startsOn),
    createdAt: officeHour(random, proposedOn),
    version: isAnswered ? 2 : 1,
    ...standing,
  });
  if (isAnswered) addLogs(telling, told, { assignmentId, startsOn });
}

/** Where an assignment stands at the end of the story; null: it never came to one. */
function standingOf(
  telling: Telling,
  told: Told,
  startsOn: PlainDate,
): { status: AssignmentStatus; endsOn: Date | null; endReason: string | null } | null {
  const last = told.steps.at(-1)!;
  const hasEnded = ["CERTIFIED", "REJECTED", "WITHDRAWN"].includes(last.state);
  if (hasEnded || isOver(telling, told)) {
    if (!stepTo(told, "COACHING")) return null;
    const endsOn = hasEnded ? last.on : day(`${told.course.year}-12-31`);
    const endReason = hasEnded ? RESULT_IS_THERE : NOT_THIS_YEAR;
    return { status: "ENDED", endsOn: toDate(endsOn), endReason };
  }
  const status = startsOn <= telling.today && stepTo(told, "COACHING") ? "ACTIVE" : "PROPOSED";
  return { status, endsOn: null, endReason: null };
}

/** A log is confirmed within days; the newest wait for the firm. */
const DAYS_TO_CONFIRM = 14;

function addLogs(
  telling: Telling,
  told: Told,
  { assignmentId, startsOn }: { assignmentId: string; startsOn: PlainDate },
): void {
  const until = lastCoachingDay(telling, told);
  const days = sessionDays(telling, told, startsOn).filter((coachedOn) => coachedOn <= until);
  days.forEach((coachedOn, index) => {
    addLog(telling, told, { assignmentId, index, session: SESSIONS[index]!, coachedOn });
  });
}

/** At most one for each kind of session; the heroes always have one that was held this week. */
function sessionDays({ today }: Telling, { course, key }: Told, startsOn: PlainDate): PlainDate[] {
  if (typeof course.schedule === "object") {
    return [workday(addDays(startsOn, 3)), workday(addDays(startsOn, 14)), addDays(today, -4)];
  }
  const random = randomOf(`logs/${key}`);
  const days = [workday(addDays(startsOn, random.whole(2, 6)))];
  for (let more = random.whole(1, SESSIONS.length - 1); more > 0; more -= 1) {
    days.push(workday(addDays(days.at(-1)!, random.whole(12, 30))));
  }
  return days;
}

/** Coaching goes on until the filing, or until the application or its year ends. */
function lastCoachingDay(telling: Telling, told: Told): PlainDate {
  const end = stepTo(told, "SUBMITTED") ?? stepTo(told, "WITHDRAWN");
  if (end) return end.on;
  return isOver(telling, told) ? day(`${told.course.year}-12-31`) : telling.today;
}

interface Entry {
  assignmentId: string;
  index: number;
  session: Session;
  coachedOn: PlainDate;
}

function addLog(telling: Telling, told: Told, entry: Entry): void {
  const { assignmentId, index, session, coachedOn } = entry;
  const { course, applicationId } = told;
  const key = `log/${told.key}/${index}`;
  const random = randomOf(key);
  const isFresh = daysBetween(coachedOn, telling.today) < DAYS_TO_CONFIRM;
  const isConfirmed = !isFresh && random.chance(0.97);
  telling.rows.coachingLog.push({
    id: demoId(key),
    parkId: telling.parkId,
    enterpriseId: course.firm.id,
    applicationId,
    assignmentId,
    authorId: course.coach!.mentorId,
    coachedOn: toDate(coachedOn),
    minutes: random.pick([45, 60, 90, 120, null]),
    place: random.pick(["企业会议室", "企业会议室", "线上会议", "园区企业服务中心"]),
    topics: [...session.topics],
    summary: session.summary,
    nextSteps: session.nextSteps,
    nextDueOn: toDate(workday(addDays(coachedOn, random.whole(7, 21)))),
    confirmedById: isConfirmed ? ownerOf(telling, course.firm) : null,
    confirmedAt: isConfirmed ? officeHour(random, workday(addDays(coachedOn, 1))) : null,
    clientToken: demoId(`${key}/token`),
    version: isConfirmed ? 2 : 1,
    createdAt: officeHour(random, coachedOn),
  });
}
