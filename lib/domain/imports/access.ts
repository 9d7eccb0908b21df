/** Who may bring lists into a registry. */
import type { Actor } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canManageImports = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "import.manage", { parkId: park.parkId });
