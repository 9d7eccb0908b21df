/** Who may see what an enterprise is entitled to: everybody who may see the enterprise. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canReadEligibility = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "enterprise.read", enterprise) && holds(actor, "policy.read", enterprise);
