/** Who logs coaching, who confirms it, who reads it. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

/** Only for the own agency: an enterprise may have engaged several, and each logs what it did itself. */
export const canLogCoaching = (
  actor: Actor,
  engagement: Subject & { consultancyId: string },
): boolean =>
  holds(actor, "coaching.log", engagement) &&
  actor.grants.some(
    (grant) => grant.reach === "consultancy" && grant.consultancyId === engagement.consultancyId,
  );

export const canConfirmCoaching = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "coaching.confirm", enterprise);

/** The sessions of a whole park. */
export const canListCoaching = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "enterprise.list", park);

export const canReadCoaching = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "coaching.read", enterprise);
