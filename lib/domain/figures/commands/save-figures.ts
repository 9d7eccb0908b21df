/** Enters the figures of one fiscal year. What changes is no longer verified; what stays keeps its source. */
import "server-only";
import { getSubject } from "@/lib/domain/enterprises/queries/subject";
import type { Context, Subject } from "@/lib/kernel/context";
import { allow, conflict, invalidField } from "@/lib/kernel/errors";
import { changes, recordAudit } from "@/lib/platform/audit/record";
import { toDate } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { read, transact, type Tx } from "@/lib/platform/db/scope";
import { canEditFigures, figureSourcesFor } from "../access";
import { asTyped, readFigures, type Figure } from "../rows";
import { figureMetrics, type EnteredFigure, type SaveFiguresInput } from "../schema";

export async function saveFigures(context: Context, input: SaveFiguresInput) {
  try {
    return await transact(context, (tx) => save(tx, context, input));
  } catch (error) {
    // Somebody entered the same figure for the first time in the same moment.
    if (!isUniqueViolation(error)) throw error;
    throw conflict(asTyped(await read(context, (tx) => readFigures(tx, input)), input.unit));
  }
}

async function save(tx: Tx, context: Context, input: SaveFiguresInput) {
  const enterprise = await getSubject(tx, input.enterpriseId);
  allow(canEditFigures(context.actor, enterprise));
  const figures = await readFigures(tx, input);
  const present = new Map(figures.map((figure) => [figure.metric as string, figure]));
  const changed = input.entered.filter((entered) => differs(present.get(entered.metric), entered));
  refuse(context, { ...input, enterprise, present, changed });

  const isStale = ({ metric }: EnteredFigure) =>
    present.get(metric)?.version !== input.seen.get(metric);
  if (changed.some(isStale)) throw conflict(asTyped(figures, input.unit));
  const { year, enterpriseId } = input;
  for (const entered of changed) {
    const { parkId } = enterprise;
    const place = { parkId, enterpriseId, year, present: present.get(entered.metric) };
    if (!(await write(tx, context, { ...entered, ...place }))) {
      throw conflict(asTyped(await readFigures(tx, input), input.unit));
    }
  }
  if (changed.length > 0) {
    await recordAudit(tx, context, {
      action: "figure.save",
      subject: "enterprise",
      subjectId: enterpriseId,
      parkId: enterprise.parkId,
      enterpriseId,
      detail: { year, changes: changes(comparable(figures), comparable(changed)) },
    });
  }
  return { year, changed: changed.length };
}

interface Judged extends SaveFiguresInput {
  enterprise: Subject;
  present: ReadonlyMap<string, Figure>;
  changed: readonly EnteredFigure[];
}

/** What the schema cannot judge: years to come, figures that are known already, on whose word. */
function refuse({ actor, today }: Context, { year, enterprise, present, changed, blank }: Judged) {
  if (year > Number(today.slice(0, 4))) throw invalidField("year", { code: "YEAR_IN_FUTURE" });
  const cleared = blank.find((metric) => present.has(metric));
  if (cleared) {
    throw invalidField(`entries.${cleared}.value`, { code: "FIGURE_CANNOT_BE_CLEARED" });
  }
  const sources = figureSourcesFor(actor, enterprise);
  const foreign = changed.find(
    ({ metric, source }) => source !== present.get(metric)?.source && !sources.includes(source),
  );
  if (foreign) {
    throw invalidField(`entries.${foreign.metric}.source`, { code: "SOURCE_NOT_YOURS" });
  }
}

const differs = (present: Figure | undefined, entered: EnteredFigure): boolean =>
  present?.value !== entered.value ||
  present.source !== entered.source ||
  present.sourceDocument !== entered.sourceDocument ||
  present.asOf !== entered.asOf;

interface Written extends EnteredFigure {
  parkId: string;
  enterpriseId: string;
  year: number;
  present: Figure | undefined;
}

/** False when somebody was faster. */
async function write(tx: Tx, { actor, now }: Context, figure: Written): Promise<boolean> {
  const { present, parkId, enterpriseId, year, metric, value, source, sourceDocument } = figure;
  const said = {
    ...{ value: value.toString(), source, sourceDocument, asOf: toDate(figure.asOf) },
    ...{ enteredById: actor.userId, verifiedById: null, verifiedAt: null, updatedAt: now },
  };
  if (!present) {
    const { unit } = figureMetrics[metric];
    await tx.figure.create({ data: { parkId, enterpriseId, year, metric, unit, ...said } });
    return true;
  }
  const { id, version } = present;
  const { count } = await tx.figure.updateMany({
    where: { id, version },
    data: { ...said, version: version + 1 },
  });
  return count > 0;
}

/** By metric: what was said, for the audit row. */
const comparable = (figures: readonly (Figure | EnteredFigure)[]) =>
  Object.fromEntries(
    figures.map(({ metric, value, source, sourceDocument, asOf }) => [
      metric,
      { value: value.toString(), source, sourceDocument, asOf },
    ]),
  );
