/** Stored figures as the module works with them, and as a form shows them. */
import "server-only";
import { toDay } from "@/lib/platform/db/dates";
import type { Tx } from "@/lib/platform/db/scope";
import type { ScreenUnit } from "@/lib/rules/values/money";
import { enteredMetrics, typedValue, type EnteredMetric } from "./schema";

const columns = {
  id: true,
  year: true,
  metric: true,
  value: true,
  source: true,
  sourceDocument: true,
  asOf: true,
  verifiedAt: true,
  version: true,
} as const;

/** The figures of an enterprise, of one fiscal year or of all, oldest first. */
export async function readFigures(
  tx: Tx,
  { enterpriseId, year }: { enterpriseId: string; year?: number },
) {
  const rows = await tx.figure.findMany({
    where: { enterpriseId, ...(year !== undefined && { year }) },
    orderBy: { year: "asc" },
    select: columns,
  });
  return rows.map((row) => ({
    ...row,
    // The column has decimals for what may come; everything entered so far is whole in its unit.
    value: BigInt(row.value.toFixed(0)),
    asOf: toDay(row.asOf),
  }));
}

export type Figure = Awaited<ReturnType<typeof readFigures>>[number];

/** The rows that were seen, as one text: `REVENUE:3 STAFF:1`. */
const versionOf = (figures: readonly Figure[]): string =>
  figures.map(({ metric, version }) => `${metric}:${version}`).join(" ");

/** The figures of a year as one would type them: the form's defaults, and the other side of a conflict. */
export function asTyped(figures: readonly Figure[], unit: ScreenUnit) {
  const typed = figures.filter(isEntered).map(({ metric, value, source, sourceDocument, asOf }) => [
    metric,
    {
      value: typedValue(metric, value, unit),
      source,
      sourceDocument: sourceDocument ?? "",
      asOf,
    },
  ]);
  return { version: versionOf(figures), entries: Object.fromEntries(typed) as TypedFigures };
}

export type TypedFigures = Partial<Record<EnteredMetric, TypedFigure>>;

interface TypedFigure extends Pick<Figure, "source" | "asOf"> {
  value: string;
  sourceDocument: string;
}

const isEntered = (figure: Figure): figure is Figure & { metric: EnteredMetric } =>
  (enteredMetrics as readonly string[]).includes(figure.metric);
