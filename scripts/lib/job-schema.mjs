/** The job queue's own schema: made by the owner, worked by the application role. */
import { runMigrations } from "graphile-worker";
import pg from "pg";

const APPLICATION_ROLE = "yumiao_app";

/**
 * Brings the queue's tables up to date and lets the application role work with them.
 * Safe to repeat. The queue holds ids of work to do, no data of any park.
 * @param {string} ownerUrl connection string of the owning role
 */
export async function migrateJobs(ownerUrl) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  // Without a listener, an idle connection that breaks would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query(GRANTS);
  } finally {
    await pool.end();
  }
}

const GRANTS = `
  GRANT USAGE ON SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  DO $$
  DECLARE t regclass;
  BEGIN
    FOR t IN SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'graphile_worker' AND c.relrowsecurity
                AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'work')
    LOOP
      EXECUTE format('CREATE POLICY work ON %s TO ${APPLICATION_ROLE} USING (true) WITH CHECK (true)', t);
    END LOOP;
  END $$;
`;
