/** The agency's portal: the firms that engaged it over all parks, what is next for each, and one of them by itself. */
import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { allow, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { toDay } from "@/lib/platform/db/dates";
import { read } from "@/lib/platform/db/scope";
import { PIPELINE_STATES } from "@/lib/rules/pipeline/states";
import { canUseAgencyPortal } from "../access";

/** An agency with more firms at a time than this would be a surprise; the list stays bounded. */
const CLIENTS_BOUND = 500;

const clientRow = z.object({
  id: z.string(),
  name: z.string(),
  parkZh: z.string(),
  parkEn: z.string(),
  parkSlug: z.string(),
  mentor: z.string(),
  assignmentId: z.string(),
  applicationId: z.string(),
  year: z.number(),
  state: z.enum(PIPELINE_STATES),
  stateSince: z.date(),
  lastCoachedOn: z.string().nullable(),
  nextSteps: z.string().nullable(),
  nextDueOn: z.string().nullable(),
  unconfirmed: z.number(),
});

/** A firm that engaged the agency, with its newest coached application. */
export type Client = z.output<typeof clientRow>;

/** What is due first comes first. */
export function listClients(context: Context): Promise<Client[]> {
  const agencies = agenciesOf(context);
  return read(context, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT e.id, e.name, p.name_zh AS "parkZh", p.name_en AS "parkEn", p.slug AS "parkSlug",
             u.name AS mentor, m.id AS "assignmentId", ap.id AS "applicationId", ap.year::int,
             ap.state::text, ap.state_since AS "stateSince", latest.coached_on::text AS "lastCoachedOn",
             latest.next_steps AS "nextSteps", latest.next_due_on::text AS "nextDueOn",
             (SELECT count(*)::int FROM coaching_log l
               WHERE l.enterprise_id = e.id AND l.confirmed_at IS NULL) AS unconfirmed
        FROM (
          SELECT DISTINCT ON (m.enterprise_id) m.* FROM mentor_assignment m
            JOIN application a ON a.id = m.application_id AND a.park_id = m.park_id
           WHERE m.consultancy_id = ANY (${agencies}::uuid[]) AND m.status = 'ACTIVE'
             AND m.starts_on <= ${context.today}::date
             AND (m.ends_on IS NULL OR m.ends_on >= ${context.today}::date)
           ORDER BY m.enterprise_id, a.year DESC, m.starts_on DESC
        ) m
        JOIN enterprise e ON e.id = m.enterprise_id AND e.park_id = m.park_id
        JOIN application ap ON ap.id = m.application_id AND ap.park_id = m.park_id
        JOIN park p ON p.id = m.park_id
        JOIN app_user u ON u.id = m.mentor_id
        LEFT JOIN LATERAL (
          SELECT l.coached_on, l.next_steps, l.next_due_on FROM coaching_log l
           WHERE l.application_id = ap.id ORDER BY l.coached_on DESC, l.id DESC LIMIT 1
        ) latest ON true
       ORDER BY latest.next_due_on NULLS LAST, latest.coached_on NULLS FIRST,
                e.name COLLATE "zh-Hans-CN-x-icu" LIMIT ${CLIENTS_BOUND}`;
    return clientRow.array().parse(rows);
  });
}

/** Applications in coaching or drafting among the firms within reach: the number of the workbench. */
export function countApplicationsToCoach(context: Context): Promise<number> {
  return read(context, (tx) =>
    tx.application.count({ where: { state: { in: ["COACHING", "DRAFTING"] } } }),
  );
}

/** One firm that engaged the agency; any other is not found. */
export function getClient(context: Context, id: string) {
  const agencies = agenciesOf(context);
  return read(context, async (tx) => {
    const firm = isId(id)
      ? await tx.enterprise.findUnique({
          where: { id },
          select: {
            id: true,
            name: true,
            uscc: true,
            aboveScale: true,
            address: true,
            park: { select: { slug: true, nameZh: true, nameEn: true } },
            contacts: {
              orderBy: { id: "asc" },
              take: 1,
              select: { name: true, title: true, phone: true },
            },
            assignments: {
              where: { consultancyId: { in: agencies } },
              orderBy: [{ startsOn: "desc" }, { id: "desc" }],
              select: {
                id: true,
                status: true,
                startsOn: true,
                mentor: { select: { name: true } },
                liaison: { select: { name: true } },
              },
            },
          },
        })
      : null;
    if (!firm) throw notFound();
    const { contacts, assignments, ...facts } = firm;
    const standing = assignments.map((one) => ({ ...one, startsOn: toDay(one.startsOn) }));
    const engagement = standing.find(({ status }) => status === "ACTIVE") ?? null;
    return { ...facts, contact: contacts[0] ?? null, engagement };
  });
}

function agenciesOf({ actor }: Context): string[] {
  allow(canUseAgencyPortal(actor));
  return actor.grants.flatMap((grant) =>
    grant.reach === "consultancy" ? [grant.consultancyId] : [],
  );
}
