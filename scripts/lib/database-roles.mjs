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
  await setRole(client, OWNER, `${NO_POWERS} CREATEDB`, ownerPassword);
  await setRole(client, APP, `${NO_POWERS} NOCREATEDB`, appPassword);
  await createDatabase(client, DATABASE);
}

/** Makes a database that the owner owns and that only our two roles may enter, unless it exists. */
export async function createDatabase(client, name) {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (rowCount > 0) return;
  const database = pg.escapeIdentifier(name);
  await client.query(`CREATE DATABASE ${database} OWNER ${OWNER} TEMPLATE template0`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP}`);
}

async function setRole(client, name, powers, password) {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  const verb = rowCount > 0 ? "ALTER" : "CREATE";
  await client.query(`${verb} ROLE ${name} ${powers} PASSWORD ${pg.escapeLiteral(password)}`);
}
