/** The invented enterprises of a park, as its registry knows them. */
import { toDate } from "@/lib/platform/db/dates";
import { nameKey } from "@/lib/rules/standards/identifiers/name";
import { addDays, addYears, type PlainDate } from "@/lib/rules/values/plain-date";
import { day, someDay } from "../calendar";
import { demoId } from "../ids";
import { inventedUscc, personName, telephone, tradeName } from "../naming";
import { randomOf, type Random } from "../random";
import { SECTORS, type Sector } from "../sectors";
import { figuresOf } from "./figures";
import type { Department } from "./people";
import { BEGINNING, type Telling } from "./telling";

export interface Firm {
  id: string;
  /** `ganzhou/17` */
  key: string;
  index: number;
  name: string;
  sector: Sector;
  aboveScale: boolean;
  foundedOn: PlainDate;
  /** Year of the certificate it brought along; null = none. */
  certifiedBefore: number | null;
  department: Department;
  contactName: string;
  /** How strong its applications are, before anybody helps. */
  quality: number;
}

const TAGS = ["上市后备", "新引进", "出口企业", "瞪羚培育", "产业链配套", "人才企业"];
const CONTACT_TITLES = ["总经理", "技术总监", "财务负责人", "行政经理", "研发部长"];
/** The inhabited years of a firm that was certified before the platform. */
const YEARS_BEFORE_FIRST_CERTIFICATE = 4;

/** Enters the firms of the plan, above-scale ones among the others. */
export function addFirms(telling: Telling): readonly Firm[] {
  const { plan } = telling;
  const random = randomOf(`firms/${plan.slug}`);
  const size = plan.aboveScale + plan.belowScale;
  const scale = random.shuffled(
    Array.from({ length: size }, (_, index) => index < plan.aboveScale),
  );
  const veterans = random.shuffled(
    Array.from({ length: size }, (_, index) => yearsOf(plan.certifiedBefore)[index] ?? null),
  );
  const names = new Set<string>();
  const firms = scale.map((aboveScale, index) =>
    inventFirm(telling, { index, aboveScale, certifiedBefore: veterans[index]!, names }),
  );
  firms.forEach((firm) => enter(telling, firm));
  return firms;
}

const yearsOf = (counts: Readonly<Record<number, number>>): number[] =>
  Object.entries(counts).flatMap(([year, count]) => Array<number>(count).fill(Number(year)));

interface Frame {
  index: number;
  aboveScale: boolean;
  certifiedBefore: number | null;
  names: Set<string>;
}

function inventFirm({ plan, cast }: Telling, frame: Frame): Firm {
  const { index, aboveScale, certifiedBefore, names } = frame;
  const key = `${plan.slug}/${index}`;
  const random = randomOf(`firm/${key}`);
  const sector = SECTORS[random.pick(plan.sectors)];
  const latest = certifiedBefore ? certifiedBefore - YEARS_BEFORE_FIRST_CERTIFICATE : 2020;
  return {
    id: demoId(`enterprise/${key}`),
    key,
    index,
    sector,
    aboveScale,
    certifiedBefore,
    name: unusedName(random, names, [plan.city, sector.trade]),
    foundedOn: someDay(random, [day("2003-03-01"), day(`${latest}-06-30`)]),
    department: cast.departments[index % cast.departments.length]!,
    contactName: personName(random),
    quality: (aboveScale ? 0.3 : 0) + sector.strength + random.next() * 0.6,
  };
}

/** Distinct even for the finder of duplicates, which does not look at the legal form. */
function unusedName(
  random: Random,
  taken: Set<string>,
  [city, trade]: readonly [string, string],
): string {
  for (;;) {
    const form = random.chance(0.12) ? "股份有限公司" : "有限公司";
    const name = `${city}${tradeName(random)}${trade}${form}`;
    if (taken.has(nameKey(name))) continue;
    taken.add(nameKey(name));
    return name;
  }
}

function enter(telling: Telling, firm: Firm): void {
  const { plan, parkId, rows, today } = telling;
  const random = randomOf(`registry/${firm.key}`);
  const staffCount = figuresOf(firm, 2025)?.STAFF ?? null;
  rows.enterprise.push({
    id: firm.id,
    parkId,
    uscc: inventedUscc(plan.regionCode, firm.index + 1),
    name: firm.name,
    nameKey: nameKey(firm.name),
    registrationStatus: random.chance(0.9) ? "存续" : "在业",
    industryCode: firm.sector.industryCode,
    technologyField: random.chance(0.85) ? firm.sector.technologyField : null,
    regionCode: plan.regionCode,
    address: `${plan.place}${random.pick(plan.streets)}${random.whole(1, 288)}号`,
    foundedOn: toDate(firm.foundedOn),
    registeredCapitalMinor: BigInt(random.whole(2, firm.aboveScale ? 120 : 20)) * 50_000_000n,
    staffCount,
    aboveScale: firm.aboveScale,
    tags: TAGS.filter(() => random.chance(0.08)),
    isDemo: true,
    createdAt: toDate(BEGINNING),
    updatedAt: toDate(addDays(today, -random.whole(3, 400))),
  });
  if (random.chance(0.08)) addFormerName(telling, firm);
  addContacts(telling, firm);
}

function addFormerName({ plan, parkId, rows }: Telling, firm: Firm): void {
  const random = randomOf(`former-name/${firm.key}`);
  rows.enterpriseName.push({
    id: demoId(`former-name/${firm.key}`),
    parkId,
    enterpriseId: firm.id,
    name: `${plan.city}${tradeName(random)}${random.pick(["实业", "科技", "工贸"])}有限公司`,
    until: random.chance(0.8) ? toDate(addYears(firm.foundedOn, 1)) : null,
  });
}

function addContacts({ plan, parkId, rows }: Telling, firm: Firm): void {
  const random = randomOf(`contacts/${firm.key}`);
  const names = [firm.contactName, ...(random.chance(0.4) ? [personName(random)] : [])];
  names.forEach((name, index) => {
    rows.enterpriseContact.push({
      id: demoId(`contact/${firm.key}/${index}`),
      parkId,
      enterpriseId: firm.id,
      name,
      title: random.pick(CONTACT_TITLES),
      phone: telephone(random, plan.areaCode),
      email: null,
    });
  });
}
