/** What is measured of an enterprise each fiscal year, in which unit, and how it is typed. */
import { z } from "zod";
import {
  day,
  id,
  money,
  optional,
  optionalText,
  version,
  wholeNumber,
} from "@/lib/domain/fields/schema";
import { formatFen, SCREEN_UNITS, type ScreenUnit } from "@/lib/rules/values/money";

/** Units as the database names them: money in fen, people, things, hundredths of a percent. */
export type FigureUnit = "FEN" | "PERSON" | "COUNT" | "BASIS_POINT";

interface MetricDefinition {
  unit: FigureUnit;
  /** May be below zero: a loss, more debts than assets. */
  signed?: true;
}

/**
 * The metrics that are entered by hand, in the order of the form; the unit belongs to the metric. The share of R&D is
 * not among them: it is worked out from cost and revenue, so that it cannot contradict them.
 */
export const figureMetrics = {
  REVENUE: { unit: "FEN" },
  SALES: { unit: "FEN" },
  HIGH_TECH_INCOME: { unit: "FEN" },
  RD_COST: { unit: "FEN" },
  NET_PROFIT: { unit: "FEN", signed: true },
  TAX_PAID: { unit: "FEN" },
  TOTAL_ASSETS: { unit: "FEN" },
  NET_ASSETS: { unit: "FEN", signed: true },
  STAFF: { unit: "PERSON" },
  TECH_STAFF: { unit: "PERSON" },
  IP_COUNT: { unit: "COUNT" },
  INVENTION_COUNT: { unit: "COUNT" },
} as const satisfies Record<string, MetricDefinition>;

export type EnteredMetric = keyof typeof figureMetrics;

export const enteredMetrics = Object.keys(figureMetrics) as EnteredMetric[];

/** Where a figure may come from. IMPORT is never chosen by hand. */
export const figureSources = [
  "AUDIT_REPORT",
  "TAX_RETURN",
  "STATISTICS",
  "OFFICIAL",
  "CONSULTANT",
  "ENTERPRISE",
  "IMPORT",
] as const;

export type FigureSource = (typeof figureSources)[number];

/** The first fiscal year that the registry keeps, and one that no fiscal year reaches. */
const YEARS = { min: 2000, max: 2100 };

const fiscalYear = z.coerce
  .number("integer")
  .int("integer")
  .min(YEARS.min, "too_small")
  .max(YEARS.max, "too_big");

/** The unit in which amounts of money stand in the form. */
const screenUnit = z.enum(Object.keys(SCREEN_UNITS) as [ScreenUnit, ...ScreenUnit[]]);

const typedFigure = z.strictObject({
  value: z.string("invalid_type").max(40, "too_long").default(""),
  source: z.enum(figureSources),
  sourceDocument: optionalText(200).default(null),
  asOf: optional(day).default(null),
});

/** A figure that was typed, in its unit. */
export interface EnteredFigure {
  metric: EnteredMetric;
  value: bigint;
  source: FigureSource;
  sourceDocument: string | null;
  /** The day for which the source vouches; the last day of the year unless said otherwise. */
  asOf: string;
}

/**
 * The figures of one fiscal year. `version` names the rows that the person saw: `REVENUE:3 STAFF:1`. A metric that is
 * left out stays as it is; one that is left blank is not known.
 */
export const saveFiguresInput = z
  .strictObject({
    enterpriseId: id,
    year: fiscalYear,
    unit: screenUnit.default("yuan"),
    version: z.string().max(400).default(""),
    entries: z.partialRecord(z.enum(enteredMetrics as [EnteredMetric]), typedFigure),
  })
  .transform(({ entries, version: seen, ...rest }, context) => {
    const entered: EnteredFigure[] = [];
    for (const metric of enteredMetrics) {
      const typed = entries[metric];
      if (!typed?.value.trim()) continue;
      const read = valueOf(metric, rest.unit).safeParse(typed.value);
      const asOf = typed.asOf ?? `${rest.year}-12-31`;
      if (read.success) entered.push({ ...typed, metric, value: BigInt(read.data), asOf });
      else
        for (const { message } of read.error.issues)
          context.addIssue({ code: "custom", path: ["entries", metric, "value"], message });
    }
    const blank = enteredMetrics.filter((metric) => entries[metric]?.value.trim() === "");
    return { ...rest, seen: versionsIn(seen), entered, blank };
  });

export type SaveFiguresInput = z.output<typeof saveFiguresInput>;

/** What is typed for a metric, exactly, in its unit. */
function valueOf(metric: EnteredMetric, unit: ScreenUnit): z.ZodType<bigint | number> {
  const definition: MetricDefinition = figureMetrics[metric];
  return definition.unit === "FEN" ? money(SCREEN_UNITS[unit], definition) : grouped;
}

/** People and things, with or without separators: `1,204`. */
const grouped = z.preprocess((text) => String(text).replaceAll(",", ""), wholeNumber);

/** `REVENUE:3 STAFF:1` as a table. */
function versionsIn(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(" ").map((pair) => pair.split(":"));
  return new Map(pairs.map(([metric = "", number]) => [metric, Number(number)]));
}

/** A stored figure as one would type it. */
export const typedValue = (metric: EnteredMetric, value: bigint, unit: ScreenUnit): string =>
  figureMetrics[metric].unit === "FEN" ? formatFen(value, SCREEN_UNITS[unit]) : value.toString();

export const verifyFigureInput = z.strictObject({ id, version });

export type VerifyFigureInput = z.output<typeof verifyFigureInput>;

/** The address of the form: which fiscal year, in which unit of money. */
export const figureFormInput = z.object({
  year: fiscalYear.optional().catch(undefined),
  unit: screenUnit.catch("wan"),
});
