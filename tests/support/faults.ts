/** Things that go wrong on purpose. */
import { superuserClient } from "./database";

/** Runs while the audit trail refuses every row: nothing else may be written either. */
export async function withoutAudit<T>(work: () => Promise<T>): Promise<T> {
  const client = await superuserClient();
  await client.query("REVOKE EXECUTE ON FUNCTION audit.append(jsonb) FROM yumiao_app");
  try {
    return await work();
  } finally {
    await client.query("GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO yumiao_app");
  }
}
