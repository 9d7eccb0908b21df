/** Who may do what with an application; which move exactly is decided by lib/rules/pipeline. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds, rolesOn, type Role } from "@/lib/kernel/permissions";
import { PIPELINE_ROLES, type PipelineRole } from "@/lib/rules/pipeline/facts";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { transitionsFrom } from "@/lib/rules/pipeline/transitions";

export const canListApplications = (actor: Actor, park: { parkId: string }): boolean =>
  holds(actor, "application.list", park);

export const canReadApplication = (actor: Actor, application: Subject): boolean =>
  holds(actor, "application.read", application);

export const canOpenApplication = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "application.open", enterprise);

export const canMoveApplication = (actor: Actor, application: Subject): boolean =>
  holds(actor, "application.move", application);

/** The roles that the pipeline knows, as this person holds them towards this very enterprise. */
export const pipelineRolesOn = (actor: Actor, application: Subject): PipelineRole[] =>
  rolesOn(actor, application).filter(isPipelineRole);

const isPipelineRole = (role: Role): role is PipelineRole =>
  (PIPELINE_ROLES as readonly Role[]).includes(role);

/** Who may make a move, on whichever route: for telling the others whom to ask. */
export const rolesThatMove = (from: PipelineState, to: PipelineState): PipelineRole[] => [
  ...new Set(
    transitionsFrom(from)
      .filter((transition) => transition.to === to)
      .flatMap(({ roles }) => roles),
  ),
];
