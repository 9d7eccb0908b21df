/** Who may do what with an enterprise. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canListEnterprises = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "enterprise.list", park);

export const canReadEnterprise = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "enterprise.read", enterprise);

export const canCreateEnterprise = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "enterprise.create", park);

export const canEditEnterprise = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "enterprise.edit", enterprise);
