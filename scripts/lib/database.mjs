/** The database that the environment asks for: the embedded one, or an external server. */
import path from "node:path";
import { withClient } from "./connection.mjs";
import { APP, DATABASE, OWNER, provision } from "./database-roles.mjs";
import { dataDirectory } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { Problem } from "./problem.mjs";
import { loadSecrets } from "./secrets.mjs";

const OLDEST_VERSION = 15;

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

/** Without DATABASE_OWNER_URL the server's migrations are somebody else's business. */
async function external(env) {
  const { role, version, unbound } = await inspect(env.DATABASE_URL);
  if (version < OLDEST_VERSION) {
    throw new Problem(
      `DATABASE_URL is a PostgreSQL ${version}; at least ${OLDEST_VERSION} is needed.`,
    );
  }
  if (unbound) {
    throw new Problem(
      `DATABASE_URL connects as ${role}, whom row-level security does not bind: use ${APP}, an ordinary role.`,
    );
  }
  return {
    appUrl: env.DATABASE_URL,
    ownerUrl: env.DATABASE_OWNER_URL || null,
    server: null,
    release: async () => {},
  };
}

async function inspect(url) {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query(`
        SELECT rolname AS role, rolsuper OR rolbypassrls AS unbound,
               current_setting('server_version_num')::int / 10000 AS version
          FROM pg_roles WHERE rolname = current_user`),
    );
    return rows[0];
  } catch (error) {
    throw new Problem(
      `The server of DATABASE_URL does not let us in: ${error.message || error.code}`,
      {
        cause: error,
      },
    );
  }
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
