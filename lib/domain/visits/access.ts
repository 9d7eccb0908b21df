/** Who may record survey visits and read what was noted on them. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canRecordVisit = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "visit.record", enterprise);

/** Notes on a visit are the park's own: people of the enterprise and its consultants do not read them. */
export const canReadVisits = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "visit.read", enterprise);
