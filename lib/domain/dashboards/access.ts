/** Who may see the statistics of a park. */
import type { Actor } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canReadStatistics = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "statistics.read", park);
