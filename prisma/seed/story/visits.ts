/** Survey visits (摸底走访): the first step of every application, and the whole of it for many firms. */
import type { VisitConclusion } from "@/lib/platform/db/generated/enums";
import { toDate } from "@/lib/platform/db/dates";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { day, officeHour, someDay } from "../calendar";
import { demoId } from "../ids";
import { randomOf, type Random } from "../random";
import { stepTo, type Told } from "./told";
import { figuresOf } from "./figures";
import type { Firm } from "./firms";
import type { Telling } from "./telling";

/** The year in which the park visited every one of its firms. */
const SURVEY_YEAR = 2023;
const SURVEY = [day(`${SURVEY_YEAR}-01-04`), day(`${SURVEY_YEAR}-03-31`)] as const;

const DIFFICULTIES = [
  "研发费用未单独设置辅助账",
  "自主知识产权数量不足",
  "财务人员不熟悉研发费用归集",
  "科技人员占比偏低",
  "高新技术产品收入未单独核算",
  "缺少专职人员准备申报材料",
];
const NEEDS = [
  "希望组织研发费用归集培训",
  "希望推荐知识产权代理机构",
  "希望了解奖补政策",
  "希望对接高校产学研合作",
  "希望税务部门上门辅导加计扣除",
];

/** Surveys of the great survey that led to no application that year. */
export function addSurveyVisit(telling: Telling, firm: Firm): void {
  const random = randomOf(`survey/${firm.key}`);
  addVisit(telling, firm, { visitedOn: someDay(random, SURVEY), year: SURVEY_YEAR });
}

interface Occasion extends Partial<Told> {
  visitedOn: PlainDate;
  year: number;
}

/** One visit; `applicationId` and `steps` when it opened an application. */
export function addVisit(telling: Telling, firm: Firm, occasion: Occasion): void {
  const { visitedOn, year, applicationId, steps } = occasion;
  const key = `visit/${firm.key}/${year}`;
  const random = randomOf(key);
  const conclusion = conclude(random, steps);
  const isSuitable = conclusion === "SUITABLE";
  telling.rows.visit.push({
    id: demoId(key),
    parkId: telling.parkId,
    enterpriseId: firm.id,
    applicationId: applicationId ?? null,
    visitedOn: toDate(visitedOn),
    visitorId: firm.department.liaisonId,
    contactName: firm.contactName,
    mainProducts: firm.sector.products.join("、"),
    wantsToApply: isSuitable ? true : random.pick([true, false, null]),
    plannedYear: plannedYear(conclusion, year),
    ...toldFigures(firm, year - 1, random),
    difficulties: random.chance(0.7) ? random.pick(DIFFICULTIES) : null,
    needs: random.chance(0.6) ? random.pick(NEEDS) : null,
    conclusion,
    conclusionNote: isSuitable
      ? null
      : random.pick(["条件尚不具备，持续跟踪", "暂无申报意愿", null]),
    clientToken: demoId(`${key}/token`),
    createdAt: officeHour(random, visitedOn),
  });
}

/** Nobody gets into the nursery library unless the visit found the firm suitable. */
function conclude(random: Random, steps: Told["steps"] | undefined): VisitConclusion {
  if (steps && stepTo({ steps }, "NURTURING")) return "SUITABLE";
  // Just visited: the cadre has found it suitable and will move it on.
  if (steps && random.chance(0.3)) return "SUITABLE";
  return steps ? "LATER" : random.pick(["LATER", "UNSUITABLE", "UNSUITABLE"] as const);
}

const plannedYear = (conclusion: VisitConclusion, year: number): number | null => {
  if (conclusion === "UNSUITABLE") return null;
  return conclusion === "SUITABLE" ? year : year + 1;
};

/** What the firm said about its last fiscal year. */
function toldFigures(firm: Firm, year: number, random: Random) {
  const figures = random.chance(0.85) ? figuresOf(firm, year) : null;
  return {
    rdCostFen: figures ? BigInt(figures.RD_COST) : null,
    ipCount: figures?.IP_COUNT ?? null,
    staffCount: figures?.STAFF ?? null,
    techStaffCount: figures?.TECH_STAFF ?? null,
  };
}
