/** The database that the environment asks for: the embedded one, or an external server. */
import path from "node:path";
import { withClient } from "./connection.mjs";
import { APP, DATABASE, OWNER, provision } from "./database-roles.mjs";
import { dataDirectory } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { loadSecrets } from "./secrets.mjs";

/**
 * @typedef {object} Database
 * @property {string} appUrl what the application connects with
 * @property {string | null} ownerUrl what migrations connect with; null: this machine may not migrate
 * @property {import("./postgres.mjs").Server | null} server the embedded one, else null
 * @property {() => Promise<void>} release
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Database>}
 */
export async function openDatabase(env = process.env) {
  if (env.DATABASE_URL) return external(env);
  return openEmbedded({ dataDir: dataDirectory(env) });
}

/** An external server's migrations need its owner: without DATABASE_OWNER_URL they are not ours. */
function external(env) {
  return {
    appUrl: env.DATABASE_URL,
    ownerUrl: env.DATABASE_OWNER_URL || null,
    server: null,
    release: async () => {},
  };
}

/**
 * The embedded server of a data directory, with roles and database.
 * @param {{ dataDir: string, durable?: boolean }} options
 * @returns {Promise<Database & { ownerUrl: string, superuserUrl: string }>}
 */
export async function openEmbedded({ dataDir, durable = true }) {
  const secrets = loadSecrets(path.resolve(dataDir));
  const password = secrets.superuserPassword;
  const server = await startPostgres({ dataDir: path.resolve(dataDir), password, durable });
  const url = (role, secret, database) =>
    `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${server.port}/${database}`;
  const superuserUrl = url("postgres", password, "postgres");
  await withClient(superuserUrl, (client) => provision(client, secrets));
  return {
    appUrl: url(APP, secrets.appPassword, DATABASE),
    ownerUrl: url(OWNER, secrets.ownerPassword, DATABASE),
    superuserUrl,
    server,
    release: server.release,
  };
}
