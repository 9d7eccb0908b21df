/** The departments that help, how much of their help has begun to work, and the cadres they can send. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read, type Tx } from "@/lib/platform/db/scope";
import { canReadAssistance } from "../access";

interface Park {
  id: string;
}

export interface Department {
  id: string;
  name: string;
  principalLeader: string | null;
  deputyLeader: string | null;
  version: number;
  /** Enterprises helped today. */
  helped: number;
  /** Of these: visited since this help began. */
  visited: number;
  /** Of these: with an application under way or certified. */
  applying: number;
}

/** Departments by name. */
export function listDepartments(context: Context, park: Park): Promise<Department[]> {
  allow(canReadAssistance(context.actor, { parkId: park.id }));
  return read(
    context,
    (tx) => tx.$queryRaw<Department[]>`
      SELECT d.id, d.name, d.principal_leader AS "principalLeader",
             d.deputy_leader AS "deputyLeader", d.version, count(h.id)::int AS helped,
             count(h.id) FILTER (WHERE EXISTS (
               SELECT FROM visit v WHERE v.enterprise_id = h.enterprise_id AND v.visited_on >= h.starts_on
             ))::int AS visited,
             count(h.id) FILTER (WHERE EXISTS (
               SELECT FROM application ap
                WHERE ap.enterprise_id = h.enterprise_id AND ap.state NOT IN ('REJECTED', 'WITHDRAWN')
             ))::int AS applying
        FROM department d
        LEFT JOIN assistance h ON h.department_id = d.id AND h.park_id = d.park_id
         AND h.starts_on <= ${context.today}::date
         AND (h.ends_on IS NULL OR h.ends_on >= ${context.today}::date)
       WHERE d.park_id = ${park.id}::uuid
       GROUP BY d.id ORDER BY d.name COLLATE "zh-Hans-CN-x-icu" LIMIT 200`,
  );
}

export interface Liaison {
  id: string;
  name: string;
  departmentId: string | null;
}

/** Cadres of the park whom a department can send. */
export function listLiaisons(context: Context, park: Park): Promise<Liaison[]> {
  allow(canReadAssistance(context.actor, { parkId: park.id }));
  return read(context, (tx) => cadresOf(tx, park));
}

async function cadresOf(tx: Tx, { id }: Park): Promise<Liaison[]> {
  const people = await tx.membership.findMany({
    where: { parkId: id, role: { in: ["LIAISON", "OFFICIAL", "PARK_ADMIN"] } },
    orderBy: [{ role: "desc" }, { user: { name: "asc" } }],
    select: { departmentId: true, user: { select: { id: true, name: true } } },
  });
  const cadres = people.map(({ user, departmentId }) => ({ ...user, departmentId }));
  return [...new Map(cadres.map((one) => [one.id, one])).values()];
}
