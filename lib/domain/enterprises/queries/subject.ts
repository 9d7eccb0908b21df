/** Enterprises for the commands of other modules. */
import "server-only";
import type { Tx } from "@/lib/platform/db/scope";
import { loadEnterpriseInScope } from "../loaders";

/** The enterprise as a subject of permissions, inside the transaction of another module's command. */
export async function getSubject(tx: Tx, id: string) {
  const { parkId, enterpriseId, name } = await loadEnterpriseInScope(tx, id);
  return { parkId, enterpriseId, name };
}
