/** Who may read the subsidy policies of a park. */
import type { Actor } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canReadPolicies = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "policy.read", park);

/** What others claimed and were paid is for the people of the park, not for its enterprises. */
export const canReadPolicyUse = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "claim.list", park);
