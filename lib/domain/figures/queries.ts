/** What screens ask about an enterprise's figures over the years. */
import "server-only";
import { getSubject } from "@/lib/domain/enterprises/queries/subject";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read } from "@/lib/platform/db/scope";
import type { ScreenUnit } from "@/lib/rules/values/money";
import { ratioOf, type Ratio } from "@/lib/rules/values/ratio";
import { canEditFigures, figureSourcesFor } from "./access";
import { asTyped, readFigures, type Figure as StoredFigure } from "./rows";

/** One figure, with its source and who vouches for it. */
export type Figure = StoredFigure;

/** One fiscal year: figures by metric, and the share of R&D worked out from two of them. */
export interface FigureYear {
  year: number;
  figures: Partial<Record<Figure["metric"], Figure>>;
  rdShare: Ratio | null;
}

/** All figures of an enterprise by fiscal year, oldest first. */
export async function listFigureYears(
  context: Context,
  enterpriseId: string,
): Promise<FigureYear[]> {
  const figures = await read(context, (tx) => readFigures(tx, { enterpriseId }));
  const years = [...new Set(figures.map(({ year }) => year))];
  return years.map((year) => {
    const ofYear = figures.filter((figure) => figure.year === year);
    const byMetric: FigureYear["figures"] = Object.fromEntries(
      ofYear.map((figure) => [figure.metric, figure]),
    );
    return { year, figures: byMetric, rdShare: rdShareOf(byMetric) };
  });
}

/** R&D cost over revenue of the same year, exactly; null as soon as one of them is unknown. */
const rdShareOf = ({ RD_COST, REVENUE }: FigureYear["figures"]): Ratio | null =>
  RD_COST && REVENUE ? ratioOf(RD_COST.value, REVENUE.value) : null;

interface FigureFormAsked {
  enterpriseId: string;
  year: number;
  unit: ScreenUnit;
}

/** The form of one fiscal year: what is known so far as one would type it, and the sources one may name. */
export function getFigureForm(context: Context, { enterpriseId, year, unit }: FigureFormAsked) {
  return read(context, async (tx) => {
    const enterprise = await getSubject(tx, enterpriseId);
    allow(canEditFigures(context.actor, enterprise));
    const figures = await readFigures(tx, { enterpriseId, year });
    return {
      ...asTyped(figures, unit),
      enterprise,
      verified: figures.filter(({ verifiedAt }) => verifiedAt).map(({ metric }) => metric),
      sources: figureSourcesFor(context.actor, enterprise),
    };
  });
}
