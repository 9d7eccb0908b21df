/**
 * `npm run audit:verify`: follows every audit chain from its first event to its head and compares it with its last
 * anchor; names the first bad event of each. Works on the embedded database, or on that of DATABASE_OWNER_URL.
 */
import { verifyAudit } from "./lib/audit-chains.mjs";
import { openDatabase } from "./lib/database.mjs";
import { dataDirectory } from "./lib/paths.mjs";
import { Problem, run } from "./lib/problem.mjs";
import { loadSecrets } from "./lib/secrets.mjs";

const SENTENCES = {
  altered: ({ seq }) => `event ${seq} was altered`,
  missing: ({ seq }) => `event ${seq} is missing`,
  unlinked: ({ seq }) => `event ${seq} does not follow from the one before it`,
  tail: ({ seq }) => `from event ${seq} on it is not what its head says`,
  headless: () => "its head is gone",
  rewritten: ({ seq, anchoredAt }) =>
    `event ${seq} is not the one that was anchored on ${anchoredAt}: the chain was computed anew`,
  cut: ({ seq, anchoredAt }) =>
    `event ${seq}, anchored on ${anchoredAt}, is gone: the chain was cut, or an older backup restored`,
};

await run(async () => {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_OWNER_URL) return verify(DATABASE_OWNER_URL);
  if (DATABASE_URL) {
    throw new Problem(
      "DATABASE_OWNER_URL is missing: only the role that owns the database may verify its audit chains.",
    );
  }
  const database = await openDatabase();
  try {
    return await verify(database.ownerUrl);
  } finally {
    await database.release();
  }
});

/** @returns {Promise<0 | 1>} the exit code */
async function verify(ownerUrl) {
  const dataDir = dataDirectory();
  const key = loadSecrets(dataDir).auditAnchorKey;
  const { chains, faults, anchored } = await verifyAudit({ ownerUrl, dataDir, key });
  for (const fault of faults) {
    console.error(`✗ ${fault.name}: ${SENTENCES[fault.problem](fault)}.`);
  }
  if (faults.length > 0) return 1;
  for (const { name, seq } of chains) console.log(`✓ ${name}: ${seq} events`);
  console.log(`All ${chains.length} audit chains hold; ${anchored} anchored anew.`);
  return 0;
}
