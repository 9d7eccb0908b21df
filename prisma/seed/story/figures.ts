/** Annual figures of the firms: plausible, growing, and here and there missing or out of date. */
import type { FigureMetric, FigureSource, FigureUnit } from "@/lib/platform/db/generated/enums";
import { toDate } from "@/lib/platform/db/dates";
import { day } from "../calendar";
import { demoId } from "../ids";
import { randomOf } from "../random";
import type { Firm } from "./firms";
import type { Telling } from "./telling";

/** Money in fen, people and things counted. */
export type YearFigures = Record<Metric, number>;

const UNITS = {
  REVENUE: "FEN",
  RD_COST: "FEN",
  NET_PROFIT: "FEN",
  NET_ASSETS: "FEN",
  STAFF: "PERSON",
  TECH_STAFF: "PERSON",
  IP_COUNT: "COUNT",
} as const satisfies Partial<Record<FigureMetric, FigureUnit>>;

type Metric = keyof typeof UNITS;

const FIRST_YEAR = 2020;
const LAST_YEAR = 2025;
const FEN_PER_10_000_YUAN = 1_000_000;

/** How a firm fared in a year; null when it did not exist the whole year. */
export function figuresOf(
  firm: Pick<Firm, "key" | "aboveScale" | "foundedOn">,
  year: number,
): YearFigures | null {
  if (firm.foundedOn >= `${year}`) return null;
  const random = randomOf(`economy/${firm.key}`);
  // Above-scale: 20 million yuan of revenue and more; the others below it.
  const [low, high] = firm.aboveScale ? [2600, 52_000] : [90, 1500];
  const base = low * (high / low) ** random.next();
  const growth = 1 + (firm.aboveScale ? 0.01 : 0) + random.next() * 0.06;
  const research = 0.025 + random.next() * 0.06;
  const margin = -0.02 + random.next() * 0.13;
  const assets = 0.35 + random.next() * 0.6;
  const productivity = 45 + random.next() * 70;
  const techShare = 0.08 + random.next() * 0.22;
  const ips = random.whole(1, firm.aboveScale ? 24 : 12);
  const ofYear = randomOf(`economy/${firm.key}/${year}`);
  const revenue = base * growth ** (year - FIRST_YEAR) * (0.94 + ofYear.next() * 0.12);
  const staff = Math.max(5, Math.round(revenue / productivity));
  const fen = (tenThousand: number) => Math.round(tenThousand * 100) * (FEN_PER_10_000_YUAN / 100);
  return {
    REVENUE: fen(revenue),
    RD_COST: fen(revenue * research * (0.9 + ofYear.next() * 0.3)),
    NET_PROFIT: fen(revenue * (margin + ofYear.next() * 0.02)),
    NET_ASSETS: fen(base * assets * (1 + 0.06 * (year - FIRST_YEAR))),
    STAFF: staff,
    TECH_STAFF: Math.max(1, Math.round(staff * techShare)),
    IP_COUNT: ips + (year - FIRST_YEAR) * (ofYear.chance(0.5) ? 2 : 1),
  };
}

/** Records what a firm reported. Some report late, some not everything, some stopped. */
export function addFigures(telling: Telling, firm: Firm): void {
  const random = randomOf(`reporting/${firm.key}`);
  const last = random.chance(0.12) ? LAST_YEAR - random.whole(1, 3) : LAST_YEAR;
  const silent = random.chance(0.15) ? random.pick(Object.keys(UNITS)) : null;
  for (let year = FIRST_YEAR; year <= last; year += 1) {
    const figures = figuresOf(firm, year);
    if (!figures) continue;
    const source = random.pick<FigureSource>([
      ...(["ENTERPRISE", "ENTERPRISE", "TAX_RETURN", "AUDIT_REPORT", "STATISTICS"] as const),
    ]);
    const reported = (Object.keys(UNITS) as Metric[]).filter((metric) => metric !== silent);
    const isVerified = source !== "ENTERPRISE" && random.chance(0.7);
    addYear(telling, { firm, year, figures, reported, source, isVerified });
  }
}

interface Report {
  firm: Firm;
  year: number;
  figures: YearFigures;
  reported: readonly Metric[];
  source: FigureSource;
  isVerified: boolean;
}

const DOCUMENTS: Partial<Record<FigureSource, string>> = {
  TAX_RETURN: "企业所得税年度纳税申报表",
  AUDIT_REPORT: "年度审计报告",
  STATISTICS: "统计联网直报",
};

function addYear({ rows, parkId, cast }: Telling, report: Report): void {
  const { firm, year, figures, reported, source, isVerified } = report;
  const document = DOCUMENTS[source];
  const reportedOn = toDate(day(`${year + 1}-05-31`));
  for (const metric of reported) {
    rows.figure.push({
      id: demoId(`figure/${firm.key}/${year}/${metric}`),
      parkId,
      enterpriseId: firm.id,
      year,
      metric,
      value: figures[metric],
      unit: UNITS[metric],
      source,
      sourceDocument: document ? `${year}年${document}` : null,
      asOf: toDate(day(`${year}-12-31`)),
      enteredById: cast.officialId,
      verifiedById: isVerified ? cast.officialId : null,
      verifiedAt: isVerified ? reportedOn : null,
      updatedAt: reportedOn,
    });
  }
}
