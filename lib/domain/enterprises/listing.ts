/** The registry list as SQL: what is looked for, in which order, and from where the list goes on. */
import "server-only";
import { z } from "zod";
import { placeAt } from "@/lib/platform/db/keyset";
import { allOf, containing, emptySql, sql, type Sql } from "@/lib/platform/db/sql";
import { normaliseUscc } from "@/lib/rules/standards/identifiers/uscc";
import { normaliseName } from "@/lib/rules/standards/identifiers/name";
import type { EnterpriseListInput } from "./schema";

/** Names in the order of a Chinese dictionary, by pinyin; Latin letters and digits before them. */
const dictionaryOrder = sql`e.name COLLATE "zh-Hans-CN-x-icu"`;

/** The rows of one park that are looked for; `e` is the enterprise. */
export function matching(parkId: string, input: EnterpriseListInput): Sql {
  const conditions = [
    sql`e.park_id = ${parkId}::uuid`,
    input.q && named(input.q),
    input.industry && sql`e.industry_code LIKE ${`${input.industry}%`}`,
    input.aboveScale && scale[input.aboveScale],
    input.stage && atStage(input.stage),
    input.tag && sql`e.tags @> ARRAY[${input.tag}]`,
  ];
  return allOf(conditions.filter((condition) => condition !== undefined && condition !== ""));
}

/** Name, a former name or the credit code contains the text; `%` and `_` mean themselves. */
function named(text: string): Sql {
  // Of a lone apostrophe nothing is left, and nothing would match everything.
  const name = containing(normaliseName(text) || text);
  const code = containing(normaliseUscc(text) || text);
  return sql`(
    e.name ILIKE ${name} OR e.uscc LIKE ${code}
    OR EXISTS (SELECT FROM enterprise_name f WHERE f.enterprise_id = e.id AND f.name ILIKE ${name})
  )`;
}

const scale = {
  yes: sql`e.above_scale`,
  no: sql`NOT e.above_scale`,
  unknown: sql`e.above_scale IS NULL`,
};

/** The newest application of `e`: of the latest year, then the latest opened. */
export const newestApplication = sql`
  SELECT a.id, a.year, a.state::text AS state FROM application a
   WHERE a.enterprise_id = e.id ORDER BY a.year DESC, a.created_at DESC LIMIT 1`;

const atStage = (stage: string): Sql =>
  stage === "none"
    ? sql`NOT EXISTS (SELECT FROM application a WHERE a.enterprise_id = e.id)`
    : sql`EXISTS (SELECT FROM (${newestApplication}) newest WHERE newest.state = ${stage})`;

interface Order {
  /** For `ORDER BY`. */
  by: Sql;
  /** Rows behind the cursor; nothing to add on the first page. */
  after: Sql;
}

/** The order asked for, and the condition that continues it behind the cursor. */
export function orderOf({ sort, cursor }: EnterpriseListInput): Order {
  const descending = sort.startsWith("-");
  const direction = descending ? sql`DESC` : sql`ASC`;
  const beyond = descending ? sql`<` : sql`>`;
  const key = sort.endsWith("name") ? dictionaryOrder : sql`e.updated_at`;
  const place = placeAt(cursor, sort.endsWith("name") ? namePlace : updatedPlace);
  const type = sort.endsWith("name") ? sql`text` : sql`timestamptz`;
  return {
    by: sql`${key} ${direction}, e.id ${direction}`,
    after: place
      ? sql`AND (${key}, e.id) ${beyond} (${place[0]}::${type}, ${place[1]}::uuid)`
      : emptySql,
  };
}

const namePlace = z.tuple([z.string(), z.uuid()]);
const updatedPlace = z.tuple([z.iso.datetime(), z.uuid()]);
