// The facts that a condition may ask for: their names and the kind, and so the unit, of their values.
import type { FactName } from "./types";
import type { ValueKind } from "./values";

/** Registry facts, as known on the day of the evaluation. */
export const REGISTRY_FACTS = {
  /** Day of registration (成立日期). */
  foundedOn: "date",
  /** Registered capital in CNY; unknown when it is registered in another currency. */
  registeredCapital: "money",
  /** People employed. */
  staffCount: "integer",
  /** Above scale (规上). */
  aboveScale: "boolean",
  /** Registration status as the register writes it, e.g. 存续. */
  registrationStatus: "choice",
  /** GB/T 4754 section, e.g. `C`. */
  industrySection: "choice",
  /** GB/T 4754 section and division, e.g. `C39`. */
  industryDivision: "choice",
  /** First level of the national technology fields, `1` to `8`. */
  technologyField: "choice",
  /** GB/T 2260 code. */
  region: "choice",
} as const satisfies Record<string, ValueKind>;

/** Annual figures. Money in fen, people and things counted, shares as ratios. */
export const FIGURE_METRICS = {
  REVENUE: "money",
  SALES: "money",
  RD_COST: "money",
  RD_RATIO: "ratio",
  NET_PROFIT: "money",
  TOTAL_ASSETS: "money",
  NET_ASSETS: "money",
  TAX_PAID: "money",
  HIGH_TECH_INCOME: "money",
  STAFF: "integer",
  TECH_STAFF: "integer",
  IP_COUNT: "integer",
  INVENTION_COUNT: "integer",
} as const satisfies Record<string, ValueKind>;

export type FigureMetric = keyof typeof FIGURE_METRICS;

/** Fiscal years that can be asked for: 0 is the year the evaluation is about, -1 the one before (最近一年). */
export const FIGURE_OFFSETS = [0, -1, -2, -3] as const;
export type FigureOffset = (typeof FIGURE_OFFSETS)[number];

/** Kinds of facts by name: what `parseExpression` checks a condition against. */
export type FactCatalogue = ReadonlyMap<FactName, ValueKind>;

/** The name of a figure of a fiscal year, e.g. `REVENUE@-1`. */
export function figureFact(metric: FigureMetric, offset: FigureOffset): FactName {
  return `${metric}@${offset}`;
}

/** Every fact there is. */
export const FACT_CATALOGUE: FactCatalogue = new Map<FactName, ValueKind>([
  ...Object.entries(REGISTRY_FACTS),
  ...(Object.entries(FIGURE_METRICS) as [FigureMetric, ValueKind][]).flatMap(([metric, kind]) =>
    FIGURE_OFFSETS.map((offset): [FactName, ValueKind] => [figureFact(metric, offset), kind]),
  ),
]);
