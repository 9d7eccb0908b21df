import { expect, test } from "vitest";
import { appClient, ownerClient, superuserClient } from "../../support/database";

const WHO =
  "SELECT current_user AS role, current_database() AS database, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user";

test("each role connects to this file's own migrated database", async () => {
  const clients = await Promise.all([ownerClient(), appClient(), superuserClient()]);
  const answers = await Promise.all(clients.map((client) => client.query(WHO)));
  const [owner, app, superuser] = answers.map(({ rows }) => rows[0]);
  expect(owner).toMatchObject({ role: "yumiao_owner", rolsuper: false, rolbypassrls: false });
  expect(app).toMatchObject({ role: "yumiao_app", rolsuper: false, rolbypassrls: false });
  expect(superuser).toMatchObject({ role: "postgres", rolsuper: true });
  expect(new Set([owner.database, app.database, superuser.database]).size).toBe(1);
  expect(owner.database).toMatch(/^test_/);
});

test("the application role owns nothing and does not see the list of migrations", async () => {
  const app = await appClient();
  await expect(app.query("SELECT 1 FROM _prisma_migrations")).rejects.toThrow(/permission denied/);
  await expect(app.query("CREATE TABLE loot (id int)")).rejects.toThrow(/permission denied/);
});

test("Chinese text sorts, compares and trigrams as Chinese text", async () => {
  const superuser = await superuserClient();
  const { rows } = await superuser.query(
    "SELECT current_setting('server_encoding') AS encoding, upper('é') AS upper, '张江科技' LIKE '张%' AS likes",
  );
  expect(rows[0]).toEqual({ encoding: "UTF8", upper: "É", likes: true });
});
