/** Who logs coaching, who confirms it, who reads it. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canLogCoaching = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "coaching.log", enterprise);

export const canConfirmCoaching = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "coaching.confirm", enterprise);

export const canReadCoaching = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "coaching.read", enterprise);
