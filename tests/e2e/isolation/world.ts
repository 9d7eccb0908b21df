/** Real ids of the demo data for every relation: something of the park, something of another park, something absent. */
import { randomUUID } from "node:crypto";
import pg from "pg";

/** Ids by the name of the path parameter or of the field that takes them. */
export type Ids = Record<string, string>;

export interface World {
  /** Records of Ganzhou, of an enterprise that none of the enterprise accounts or the agency is engaged with. */
  ganzhou: Ids;
  /** Records of a park that only its own official reaches. */
  ordos: Ids;
  absent: Ids;
}

const TABLES = {
  enterprise: "SELECT id FROM enterprise WHERE park_id = $1",
  application: "SELECT id FROM application WHERE park_id = $1 AND state <> 'WITHDRAWN'",
  assignment: "SELECT id FROM mentor_assignment WHERE park_id = $1",
  assistance: "SELECT id FROM assistance WHERE park_id = $1",
  coachingLog: "SELECT id FROM coaching_log WHERE park_id = $1",
  claim: "SELECT id FROM claim WHERE park_id = $1",
  policy: "SELECT id FROM policy WHERE park_id = $1",
  department: "SELECT id FROM department WHERE park_id = $1",
  visit: "SELECT id FROM visit WHERE park_id = $1",
  figure: "SELECT id FROM figure WHERE park_id = $1",
  import: "SELECT id FROM import_batch WHERE park_id = $1",
  file: "SELECT id FROM stored_file WHERE park_id = $1",
  consultancy: "SELECT consultancy_id AS id FROM consultancy_park WHERE park_id = $1",
} as const;

/** Rows that one of the accounts of an enterprise, or the agency, may reach without being of the park. */
const REACHED_SINGLY = `enterprise_id NOT IN (
  SELECT enterprise_id FROM membership WHERE enterprise_id IS NOT NULL
  UNION SELECT enterprise_id FROM mentor_assignment WHERE status IN ('ACTIVE', 'PROPOSED'))`;

export async function loadWorld(databaseUrl: string): Promise<World> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const parks = await client.query<{ id: string; slug: string }>("SELECT id, slug FROM park");
    const ids = (slug: string) => parks.rows.find((park) => park.slug === slug)?.id ?? "";
    await client.query("SELECT set_config('app.park_ids', $1, false)", [
      `{${parks.rows.map((p) => p.id).join(",")}}`,
    ]);
    return {
      ganzhou: await idsOf(client, ids("ganzhou")),
      ordos: await idsOf(client, ids("ordos")),
      absent: absentIds(),
    };
  } finally {
    await client.end();
  }
}

async function idsOf(client: pg.Client, park: string): Promise<Ids> {
  const ids: Ids = { park };
  for (const [name, query] of Object.entries(TABLES)) {
    const own = query.includes("FROM enterprise ")
      ? `${query} AND ${REACHED_SINGLY.replace("enterprise_id NOT", "id NOT")}`
      : withoutSingles(query);
    const { rows } = await client.query<{ id: string }>(`${own} ORDER BY id LIMIT 1`, [park]);
    // A park without such a record: an id that names nothing there either.
    ids[name] = rows[0]?.id ?? randomUUID();
  }
  return ids;
}

const PARK_LEVEL = /FROM (policy|department|import_batch|stored_file|consultancy_park) /;

const withoutSingles = (query: string): string =>
  PARK_LEVEL.test(query) ? query : `${query} AND ${REACHED_SINGLY}`;

const absentIds = (): Ids =>
  Object.fromEntries(["park", ...Object.keys(TABLES)].map((name) => [name, randomUUID()]));
