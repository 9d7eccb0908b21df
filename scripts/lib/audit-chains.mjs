/** Verifying the audit chains (docs/decisions/0006-audit-chain.md): each in itself, and against its last anchor. */
import { addAnchors, newestAnchors, readAnchors } from "./audit-anchors.mjs";
import { withClient } from "./connection.mjs";

/** The platform's own chain. */
const PLATFORM = "00000000-0000-0000-0000-000000000000";

/**
 * @typedef {object} Chain
 * @property {string} chain
 * @property {string} name slug of its park, or `platform`
 * @property {number} seq how many events it has
 * @property {string} hash of the last one
 */

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {number} seq the first bad event
 * @property {"altered" | "missing" | "unlinked" | "tail" | "headless" | "rewritten" | "cut"} problem
 * @property {string} [anchoredAt] for the last two: when the anchor was taken that no longer fits
 */

/**
 * Verifies all chains; when all is well, anchors those that have grown.
 * @param {{ ownerUrl: string, dataDir: string, key: string }} options
 * @returns {Promise<{ chains: Chain[], faults: Fault[], anchored: number }>}
 */
export async function verifyAudit({ ownerUrl, dataDir, key }) {
  const anchors = readAnchors({ dataDir, key });
  const newest = newestAnchors(anchors);
  const { chains, faults, at } = await withClient(ownerUrl, (client) => inspect(client, newest));
  if (faults.length > 0) return { chains, faults, anchored: 0 };
  const grown = chains.filter(({ chain, seq }) => seq > (newest.get(chain)?.seq ?? 0));
  const heads = grown.map(({ chain, seq, hash }) => ({ chain, seq, hash, at }));
  if (heads.length > 0) addAnchors({ dataDir, key }, anchors, heads);
  return { chains, faults, anchored: heads.length };
}

/** One snapshot: events that arrive meanwhile do not disturb. */
async function inspect(client, newest) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  const names = await namesOf(client);
  const nameOf = (chain) => names.get(chain) ?? chain;
  const heads = await client.query("SELECT chain, seq, hash FROM audit.head");
  const bad = await client.query("SELECT chain, seq, problem FROM audit.verify()");
  const faults = [
    ...bad.rows.map(({ chain, seq, problem }) => ({ chain, seq: Number(seq), problem })),
    ...(await unfitAnchors(client, [...newest.values()])),
  ];
  const { rows } = await client.query("SELECT now() AS at");
  return {
    at: rows[0].at.toISOString(),
    chains: heads.rows
      .map(({ chain, seq, hash }) => ({ chain, hash, name: nameOf(chain), seq: Number(seq) }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    faults: faults.map(({ chain, ...fault }) => ({ ...fault, name: nameOf(chain) })),
  };
}

async function namesOf(client) {
  const { rows } = await client.query("SELECT id, slug FROM park");
  return new Map([[PLATFORM, "platform"], ...rows.map(({ id, slug }) => [id, slug])]);
}

/** Chains that no longer hold the event that was their last when they were anchored. */
async function unfitAnchors(client, anchors) {
  const { rows } = await client.query(
    `SELECT a.chain, a.seq, a.at, e.seq IS NULL AS gone
       FROM jsonb_to_recordset($1::jsonb) AS a (chain uuid, seq bigint, hash text, at text)
       LEFT JOIN audit_event e ON coalesce(e.park_id, $2::uuid) = a.chain AND e.seq = a.seq
      WHERE e.hash IS DISTINCT FROM a.hash`,
    [JSON.stringify(anchors), PLATFORM],
  );
  return rows.map(({ chain, seq, at, gone }) => ({
    chain,
    seq: Number(seq),
    problem: gone ? "cut" : "rewritten",
    anchoredAt: at,
  }));
}
