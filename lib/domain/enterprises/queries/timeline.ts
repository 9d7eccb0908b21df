/** Everything that happened with an enterprise, newest first: moves, visits, coaching, and changes from the audit trail. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";
import { pageOf, placeAt } from "@/lib/platform/db/keyset";
import { read } from "@/lib/platform/db/scope";
import { emptySql, joinSql, sql, type Sql } from "@/lib/platform/db/sql";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";

const PAGE = 20;

const state = z.enum(PIPELINE_STATES);

const happening = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("move"),
    detail: z.object({
      year: z.number(),
      from: state.nullable(),
      to: state,
      note: z.string().nullable(),
    }),
  }),
  z.object({
    kind: z.literal("visit"),
    detail: z.object({
      day: z.string(),
      conclusion: z.enum(["SUITABLE", "LATER", "UNSUITABLE"]),
      note: z.string().nullable(),
    }),
  }),
  z.object({
    kind: z.literal("coaching"),
    detail: z.object({
      day: z.string(),
      consultancy: z.string(),
      nextSteps: z.string(),
      confirmed: z.boolean(),
    }),
  }),
  z.object({
    kind: z.literal("change"),
    detail: z.object({ action: z.string(), detail: z.record(z.string(), z.unknown()) }),
  }),
]);

const timelineRow = z
  .object({ id: z.string(), at: z.date(), actor: z.string().nullable() })
  .and(happening);

export type TimelineRow = z.output<typeof timelineRow>;

/** One page of the timeline. Those who do not work for the park see neither visits nor the park's own affairs. */
export function listEnterpriseTimeline(
  context: Context,
  enterprise: { parkId: string; id: string },
  cursor?: string,
) {
  const { parkId, id } = enterprise;
  const isOfPark = holds(context.actor, "visit.read", { parkId, enterpriseId: id });
  const sources = [
    moves(id),
    coaching(id),
    changesOf(id, isOfPark),
    ...(isOfPark ? [visits(id)] : []),
  ];
  const place = placeAt(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  const after = place
    ? sql`WHERE (at, id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`
    : emptySql;
  return read(context, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT id::text, at, actor, kind, detail FROM (${joinSql(sources, " UNION ALL ")}) happened
      ${after} ORDER BY at DESC, id DESC LIMIT ${PAGE + 1}`;
    return pageOf(timelineRow.array().parse(rows), PAGE, (row) => [row.at.toISOString(), row.id]);
  });
}

const moves = (id: string): Sql => sql`
  SELECT t.id, t.at, u.name AS actor, 'move' AS kind,
         jsonb_build_object('year', a.year, 'from', t.from_state, 'to', t.to_state, 'note', t.note) AS detail
    FROM application_transition t
    JOIN application a ON a.id = t.application_id
    LEFT JOIN app_user u ON u.id = t.by_id
   WHERE t.enterprise_id = ${id}::uuid`;

/** A day without a time stands at its beginning in China. */
const visits = (id: string): Sql => sql`
  SELECT v.id, v.visited_on::timestamp AT TIME ZONE 'Asia/Shanghai', u.name, 'visit',
         jsonb_build_object('day', v.visited_on, 'conclusion', v.conclusion, 'note', v.conclusion_note)
    FROM visit v LEFT JOIN app_user u ON u.id = v.visitor_id
   WHERE v.enterprise_id = ${id}::uuid`;

const coaching = (id: string): Sql => sql`
  SELECT c.id, c.coached_on::timestamp AT TIME ZONE 'Asia/Shanghai', u.name, 'coaching',
         jsonb_build_object('day', c.coached_on, 'consultancy', k.name, 'nextSteps', c.next_steps,
                            'confirmed', c.confirmed_at IS NOT NULL)
    FROM coaching_log c
    JOIN mentor_assignment m ON m.id = c.assignment_id
    JOIN consultancy k ON k.id = m.consultancy_id
    JOIN app_user u ON u.id = c.author_id
   WHERE c.enterprise_id = ${id}::uuid`;

/** What the other sources show with more detail is not repeated from the audit trail. */
const changesOf = (id: string, isOfPark: boolean): Sql => sql`
  SELECT e.id, e.at, e.actor_name, 'change',
         jsonb_build_object('action', e.action, 'detail', e.detail)
    FROM audit_event e
   WHERE e.enterprise_id = ${id}::uuid AND e.outcome = 'OK'
     AND e.action NOT IN ('application.open', 'application.move', 'visit.record', 'coaching.log')
     AND (${isOfPark} OR split_part(e.action, '.', 1) IN ('enterprise', 'figure', 'certificate', 'assignment', 'coaching'))`;
