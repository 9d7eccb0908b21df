/** Who may read the audit trail of a park. */
import type { Actor } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canReadAudit = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "audit.read", park);
