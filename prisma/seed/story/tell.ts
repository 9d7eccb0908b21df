/** Tells the whole demonstration: pure, so that the same day gives the same rows on every machine. */
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { toDate } from "@/lib/platform/db/dates";
import { day, someDay } from "../calendar";
import { GANZHOU, PARKS, type ParkPlan } from "../parks";
import { randomOf } from "../random";
import { noInstallationRows, noParkRows, type InstallationRows, type ParkRows } from "../rows";
import { addHeroAccounts } from "./accounts";
import { addAgencies, type Agency } from "./agencies";
import { addApplication, addCertificate } from "./applications";
import { firstDayOf, type Told } from "./told";
import { planCareers } from "./careers";
import { addClaims } from "./claims";
import { addAssistance } from "./coaching";
import { addFigures } from "./figures";
import { addFirms, type Firm } from "./firms";
import { heroesOf } from "./heroes";
import { addCast, addPlatformPeople } from "./people";
import { addPolicies } from "./policies";
import { BEGINNING, parkIdOf, type Telling } from "./telling";
import { addSurveyVisit } from "./visits";

export interface Demonstration {
  installation: InstallationRows;
  /** Rows of each park by its slug. */
  parks: ReadonlyMap<string, ParkRows>;
}

/** The demonstration as it stands at the end of `today`. */
export function tellDemonstration(today: PlainDate): Demonstration {
  const installation = noInstallationRows();
  addPlatformPeople(installation);
  const agencies = addAgencies(installation);
  const parks = new Map(
    PARKS.map((plan) => [plan.slug, tellPark({ plan, today, agencies, installation })]),
  );
  return { installation, parks };
}

interface Frame {
  plan: ParkPlan;
  today: PlainDate;
  agencies: readonly Agency[];
  installation: InstallationRows;
}

function tellPark({ plan, today, agencies, installation }: Frame): ParkRows {
  const parkId = parkIdOf(plan.slug);
  const { slug, nameZh, nameEn, regionCode } = plan;
  const createdAt = toDate(BEGINNING);
  installation.park.push({ id: parkId, slug, nameZh, nameEn, regionCode, createdAt });
  const rows = noParkRows();
  const telling: Telling = {
    ...{ plan, parkId, today, installation, rows, owners: new Map() },
    cast: addCast(plan, { installation, rows }),
    agencies: agencies.filter(({ parks }) => parks.includes(slug)),
  };
  for (const { id } of telling.agencies) {
    rows.consultancyPark.push({ parkId, consultancyId: id, since: toDate(BEGINNING) });
  }
  tellFirms(telling);
  return rows;
}

function tellFirms(telling: Telling): void {
  const firms = addFirms(telling);
  addHeroAccounts(telling, firms);
  const tolds = new Map<Firm, Told[]>(firms.map((firm) => [firm, []]));
  for (const course of planCareers(telling, firms)) {
    const told = addApplication(telling, course);
    if (told) tolds.get(course.firm)!.push(told);
  }
  for (const [firm, own] of tolds) tellRest(telling, firm, own);
  if (telling.plan.slug !== GANZHOU.slug) return;
  const heroes = new Set(heroesOf(telling.plan, firms).keys());
  addClaims(telling, [...tolds.values()].flat(), { policies: addPolicies(telling), heroes });
}

/** The great survey visited every firm of Ganzhou; in the other parks some. */
const SURVEYED_ELSEWHERE = 0.5;
const REPORTS_WITHOUT_APPLYING = 0.3;

function tellRest(telling: Telling, firm: Firm, tolds: readonly Told[]): void {
  const random = randomOf(`rest/${firm.key}`);
  const isSurveyed = telling.plan.slug === GANZHOU.slug || random.chance(SURVEYED_ELSEWHERE);
  if (isSurveyed && !tolds.some(({ course }) => course.year === 2023))
    addSurveyVisit(telling, firm);
  const from = firstDayOf(tolds);
  addAssistance(telling, firm, from < "2023-01-04" && tolds.length > 0 ? from : day("2023-01-04"));
  if (tolds.length > 0 || random.chance(REPORTS_WITHOUT_APPLYING)) addFigures(telling, firm);
  if (firm.certifiedBefore) {
    const year = firm.certifiedBefore;
    const issuedOn = someDay(random, [day(`${year}-09-10`), day(`${year}-12-04`)]);
    addCertificate(telling, firm, { issuedOn, told: null });
  }
}
