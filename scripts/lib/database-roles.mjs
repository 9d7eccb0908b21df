/**
 * The two roles that the platform knows, and its database.
 *
 * - `yumiao_owner` owns the database and migrates. CREATEDB, for Prisma's shadow databases.
 * - `yumiao_app` is what the application connects as: neither owner nor superuser, bound by row-level
 *   security. Migrations GRANT to it by this name, so the operator of an external server makes it
 *   there before the first migration:
 *
 *       CREATE ROLE yumiao_owner LOGIN CREATEDB PASSWORD '…';
 *       CREATE ROLE yumiao_app LOGIN PASSWORD '…';
 *       CREATE DATABASE yumiao OWNER yumiao_owner;
 */
import pg from "pg";

/** The database of the embedded server. */
export const DATABASE = "yumiao";
/** Migrates. */
export const OWNER = "yumiao_owner";
/** Serves. */
export const APP = "yumiao_app";

const NO_POWERS = "LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS";

/** Makes roles and database where they are missing, and sets the roles' powers and passwords. */
export async function provision(client, { ownerPassword, appPassword }) {
  const [owner, app] = [ownerPassword, appPassword].map((password) => pg.escapeLiteral(password));
  await setRole(client, OWNER, `${NO_POWERS} CREATEDB PASSWORD ${owner}`);
  await setRole(client, APP, `${NO_POWERS} NOCREATEDB PASSWORD ${app}`);
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount === 0) await createDatabase(client, DATABASE);
}

/** Makes a database that the owner owns and that only our two roles may enter. */
export async function createDatabase(client, name, { template = "template0" } = {}) {
  const database = pg.escapeIdentifier(name);
  await client.query(`CREATE DATABASE ${database} OWNER ${OWNER} TEMPLATE ${template}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP}`);
}

async function setRole(client, name, options) {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  await client.query(`${rowCount > 0 ? "ALTER" : "CREATE"} ROLE ${name} ${options}`);
}
