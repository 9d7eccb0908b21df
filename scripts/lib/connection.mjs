/** Short work on a PostgreSQL connection. */
import pg from "pg";

/** The same server and account, another database. Query parameters such as sslmode are kept. */
export function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/**
 * Runs `work` on one short-lived connection.
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
