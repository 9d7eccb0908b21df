/** The kanban board: every state a column with its count, its latest cards, and where each card may go now. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read, type Tx } from "@/lib/platform/db/scope";
import { sql } from "@/lib/platform/db/sql";
import { movesFor, type Move } from "@/lib/rules/pipeline/moves";
import { CERTIFICATIONS, PIPELINE_STATES, type PipelineState } from "@/lib/rules/pipeline/states";
import { canListApplications, pipelineRolesOn } from "../access";
import { withFacts } from "../facts";
import type { BoardInput } from "../schema";
import { applicationsWithEnterprise, coach, helperOn, matching } from "./matching";

const cardRow = z.object({
  id: z.string(),
  parkId: z.string(),
  enterpriseId: z.string(),
  certification: z.enum(CERTIFICATIONS),
  name: z.string(),
  aboveScale: z.boolean().nullable(),
  year: z.number(),
  state: z.enum(PIPELINE_STATES),
  days: z.number(),
  submittedOn: z.date().nullable(),
  version: z.number(),
  department: z.string().nullable(),
  consultancy: z.string().nullable(),
  total: z.number(),
});

type CardRow = z.output<typeof cardRow>;

export interface BoardCard extends Omit<
  CardRow,
  "parkId" | "certification" | "submittedOn" | "total"
> {
  /** Where this person may move it now, and what bars the rest. */
  moves: readonly Move[];
}

export interface BoardColumn {
  state: PipelineState;
  /** All applications in this state; `cards` may be fewer. */
  total: number;
  cards: readonly BoardCard[];
}

/** The columns in the order of the pipeline, empty ones included; the newest arrivals first. */
export function getBoard(
  context: Context,
  park: { id: string },
  input: BoardInput,
): Promise<readonly BoardColumn[]> {
  allow(canListApplications(context.actor, { parkId: park.id }));
  return read(context, async (tx) => {
    const rows = await readCards(tx, park.id, { input, today: context.today });
    const known = await withFacts(tx, rows, context.today);
    const actorRoles = pipelineRolesOn(context.actor, { parkId: park.id });
    const once = sharing<readonly Move[]>();
    const cards = known.map(({ application, facts }) => ({
      row: application,
      moves: once(movesFor({ state: application.state, actorRoles, facts })),
    }));
    return PIPELINE_STATES.map((state) => {
      const inState = cards.filter(({ row }) => row.state === state);
      return {
        state,
        total: inState[0]?.row.total ?? 0,
        cards: inState.map(({ row, moves }) => toCard(row, moves)),
      };
    });
  });
}

/** One scan numbers the cards of every column; names are fetched for those that are shown. */
async function readCards(
  tx: Tx,
  parkId: string,
  { input, today }: { input: BoardInput; today: string },
): Promise<CardRow[]> {
  const rows = await tx.$queryRaw(sql`
    WITH ranked AS (
      SELECT ap.*, e.name, e.above_scale,
             row_number() OVER (PARTITION BY ap.state ORDER BY ap.state_since DESC, ap.id DESC) AS place,
             count(*) OVER (PARTITION BY ap.state) AS total
        FROM ${applicationsWithEnterprise} WHERE ${matching(parkId, input)}
    )
    SELECT ap.id, ap.park_id AS "parkId", ap.enterprise_id AS "enterpriseId", ap.name,
           ap.certification::text AS certification, ap.above_scale AS "aboveScale", ap.year,
           ap.state::text AS state, ap.submitted_on AS "submittedOn", ap.version,
           ${today}::date - (ap.state_since AT TIME ZONE 'Asia/Shanghai')::date AS days,
           (${helperOn(today)}) AS department, (${coach}) AS consultancy, ap.total::int AS total
      FROM ranked ap WHERE ap.place <= ${input.cards} ORDER BY ap.state, ap.place`);
  return cardRow.array().parse(rows);
}

function toCard(
  { parkId: _p, certification: _c, submittedOn: _s, total: _t, ...card }: CardRow,
  moves: readonly Move[],
): BoardCard {
  return { ...card, moves };
}

/** Gives equal values as one object: most cards of a column may go to the same places, and travel to the browser once. */
function sharing<T>(): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const key = JSON.stringify(value);
    const first = known.get(key) ?? value;
    known.set(key, first);
    return first;
  };
}
