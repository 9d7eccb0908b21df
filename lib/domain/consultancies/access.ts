/** Who reads about agencies and who admits them. */
import type { Actor } from "@/lib/kernel/context";
import { holds, holdsAnywhere } from "@/lib/kernel/permissions";

/** Agencies of a park with their results. */
export const canListConsultancies = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "enterprise.list", park);

export const canManageConsultancies = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "consultancy.manage", park);

/** The agency's own portal. */
export const canUseAgencyPortal = (actor: Actor): boolean => holdsAnywhere(actor, "agency.portal");
