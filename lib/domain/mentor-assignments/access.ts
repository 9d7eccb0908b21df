/** Who may propose, answer and end a mentor assignment. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canProposeAssignment = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "assignment.propose", enterprise);

/** The enterprise decides for itself who coaches it: no official agrees in its place. */
export const canAnswerAssignment = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "assignment.answer", enterprise);

export const canEndAssignment = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "assignment.end", enterprise);
