/** The survey of a year: which enterprises were visited, which not yet, and how far it has come. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { toDate, toDay } from "@/lib/platform/db/dates";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read, type Tx } from "@/lib/platform/db/scope";
import { allOf, containing, emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";
import { SIZE_CLASSES, sizeClassOf, type SizeClass } from "@/lib/rules/standards/size";
import { visitConclusions, type SurveyListInput } from "../schema";

/** How far the survey of a year has come, for one class of size. */
export interface SurveyProgress {
  size: SizeClass;
  visited: number;
  total: number;
}

/** Progress by size; the year is a calendar year. A firm visited twice counts once. */
export function getSurveyProgress(
  context: Context,
  park: { id: string },
  year: number,
): Promise<SurveyProgress[]> {
  return read(context, async (tx) => {
    const rows = await tx.$queryRaw<
      { aboveScale: boolean | null; visited: number; total: number }[]
    >`
      SELECT e.above_scale AS "aboveScale", count(*)::int AS total,
             count(*) FILTER (WHERE EXISTS (${visitsIn(year)}))::int AS visited
        FROM enterprise e WHERE e.park_id = ${park.id}::uuid GROUP BY e.above_scale`;
    return SIZE_CLASSES.map((size) => {
      const row = rows.find(({ aboveScale }) => sizeClassOf(aboveScale) === size);
      return { size, visited: row?.visited ?? 0, total: row?.total ?? 0 };
    });
  });
}

const surveyRow = z.object({
  id: z.string(),
  name: z.string(),
  uscc: z.string(),
  aboveScale: z.boolean().nullable(),
  visitedOn: z.date().nullable(),
  visitor: z.string().nullable(),
  conclusion: z.enum(visitConclusions).nullable(),
  visits: z.number(),
  liaison: z.string().nullable(),
});

/** An enterprise with its last visit of the year, or, when it was not visited, its last visit before. */
export type SurveyedEnterprise = ReturnType<typeof toSurveyed>;

const toSurveyed = ({ visitedOn, aboveScale, ...row }: z.output<typeof surveyRow>) => ({
  ...row,
  size: sizeClassOf(aboveScale),
  visitedOn: visitedOn && toDay(visitedOn),
});

/** One page of the enterprises that were visited in a year, or of those that were not. */
export function listSurvey(
  context: Context,
  park: { id: string },
  input: SurveyListInput & { year: number },
) {
  return read(context, async (tx) => {
    const found = wanted(park.id, input);
    const rows = surveyRow
      .array()
      .parse(await readPage(tx, found, { input, today: context.today }));
    const page = pageOf(rows, input.limit, (row) => [
      isByDay(input) ? toDay(row.visitedOn ?? new Date(0)) : row.name,
      row.id,
    ]);
    const [count] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM enterprise e
        LEFT JOIN LATERAL (${lastVisit(input)}) last ON true WHERE ${found}`;
    return { ...page, items: page.items.map(toSurveyed), total: count?.total ?? 0 };
  });
}

type Asked = SurveyListInput & { year: number };

/** Visited enterprises stand by their last visit, the others by name, unless asked otherwise. */
export const surveySortOf = ({ sort, view }: Pick<SurveyListInput, "sort" | "view">) =>
  sort ?? (view === "visited" ? "-visited" : "name");

const isByDay = (input: Asked): boolean => surveySortOf(input).endsWith("visited");

function readPage(tx: Tx, found: Sql, { input, today }: { input: Asked; today: string }) {
  const descending = surveySortOf(input).startsWith("-");
  const direction = descending ? sql`DESC` : sql`ASC`;
  const key = isByDay(input)
    ? sql`coalesce(last.visited_on, '1970-01-01')`
    : sql`e.name COLLATE "zh-Hans-CN-x-icu"`;
  return tx.$queryRaw`
    SELECT e.id, e.name, e.uscc, e.above_scale AS "aboveScale", last.visited_on AS "visitedOn",
           last.visitor, last.conclusion::text AS conclusion, help.name AS liaison,
           (SELECT count(*)::int FROM (${visitsIn(input.year)}) v) AS visits
      FROM enterprise e
      LEFT JOIN LATERAL (${lastVisit(input)}) last ON true
      LEFT JOIN LATERAL (
        SELECT u.name FROM assistance h JOIN app_user u ON u.id = h.liaison_id
         WHERE h.enterprise_id = e.id AND h.starts_on <= ${toDate(today)}::date
           AND (h.ends_on IS NULL OR h.ends_on >= ${toDate(today)}::date)
         ORDER BY h.starts_on DESC LIMIT 1
      ) help ON true
     WHERE ${found} ${after(input, key)}
     ORDER BY ${key} ${direction}, e.id ${direction} LIMIT ${input.limit + 1}`;
}

function after(input: Asked, key: Sql): Sql {
  const place = placeAt(
    input.cursor,
    z.tuple([isByDay(input) ? z.iso.date() : z.string(), z.uuid()]),
  );
  if (!place) return emptySql;
  const beyond = surveySortOf(input).startsWith("-") ? sql`<` : sql`>`;
  const type = isByDay(input) ? sql`date` : sql`text`;
  return sql`AND (${key}, e.id) ${beyond} (${place[0]}::${type}, ${place[1]}::uuid)`;
}

/** Visits to `e` in a year. */
const visitsIn = (year: number): Sql => sql`
  SELECT FROM visit v WHERE v.enterprise_id = e.id
     AND v.visited_on BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`;

/** The last visit to `e` up to the end of the year: of those not visited in it, when they were last seen. */
const lastVisit = ({ year }: Asked): Sql => sql`
  SELECT v.visited_on, v.conclusion, u.name AS visitor
    FROM visit v LEFT JOIN app_user u ON u.id = v.visitor_id
   WHERE v.enterprise_id = e.id AND v.visited_on <= make_date(${year}::int, 12, 31)
   ORDER BY v.visited_on DESC, v.id DESC LIMIT 1`;

const sizes: Record<SizeClass, Sql> = {
  ABOVE_SCALE: sql`e.above_scale`,
  BELOW_SCALE: sql`NOT e.above_scale`,
  UNKNOWN: sql`e.above_scale IS NULL`,
};

function wanted(parkId: string, { year, view, q, size, conclusion }: Asked): Sql {
  const wasVisited = sql`EXISTS (${visitsIn(year)})`;
  return allOf(
    [
      sql`e.park_id = ${parkId}::uuid`,
      view === "visited" ? wasVisited : sql`NOT ${wasVisited}`,
      q && sql`e.name ILIKE ${containing(normaliseName(q) || q)}`,
      size && sizes[size],
      conclusion && sql`last.conclusion::text = ${conclusion}`,
    ].filter((condition) => condition !== undefined && condition !== ""),
  );
}
