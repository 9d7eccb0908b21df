/** Who reads which department helps whom (挂点帮扶), and who assigns it. */
import type { Actor } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canReadAssistance = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "assistance.read", park);

/** Also to enter and change the departments themselves. */
export const canAssignAssistance = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "assistance.assign", park);
