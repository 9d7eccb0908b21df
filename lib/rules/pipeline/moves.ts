// Which moves a person may make with an application now, and why the others are barred.
import type { MoveInput, PipelineFacts, PipelineRole } from "./facts";
import { GUARDS } from "./guards";
import type { Guard, GuardQuestion, MoveNeed, MoveReason } from "./guards";
import { transitionsFrom } from "./transitions";
import type { MoveKind, Transition } from "./transitions";
import type { PipelineState } from "./states";

/** Somebody looking at an application. */
export interface MoveQuestion {
  readonly state: PipelineState;
  readonly actorRoles: readonly PipelineRole[];
  readonly facts: PipelineFacts;
}

/** `to-enter`: the person supplies it with the move. */
export interface NeedStatus {
  readonly need: MoveNeed;
  readonly status: "met" | "unmet" | "unknown" | "to-enter";
}

/** One next state. `allowed` means: accepted as soon as every need `to-enter` is filled in properly. */
export interface Move {
  readonly kind: MoveKind;
  readonly to: PipelineState;
  readonly route: Transition["route"];
  readonly allowed: boolean;
  /** Empty exactly when the move is allowed. */
  readonly reasons: readonly MoveReason[];
  readonly needs: readonly NeedStatus[];
  readonly noteRequired: boolean;
}

export type MoveCheck =
  | { readonly allowed: true; readonly transition: Transition }
  | { readonly allowed: false; readonly reasons: readonly MoveReason[] };

/** Every next state that is conceivable from here, in table order, each with whether it is open to this person. */
export function movesFor(question: MoveQuestion): readonly Move[] {
  const conceivable = transitionsFrom(question.state).filter(
    (transition) => !isAnotherReopening(transition, question.facts),
  );
  const targets = new Set(conceivable.map((transition) => transition.to));
  return [...targets].map((to) =>
    describeMove(
      question,
      chooseRoute(
        question,
        conceivable.filter((transition) => transition.to === to),
      ),
    ),
  );
}

/**
 * Decides one move with what the person entered. Agrees with `movesFor`: a move it accepts is allowed there, and a
 * move allowed there is accepted here once its needs are filled in.
 */
export function checkMove(
  question: MoveQuestion & { readonly to: PipelineState; readonly input: MoveInput },
): MoveCheck {
  const routes = transitionsFrom(question.state).filter(({ to }) => to === question.to);
  if (routes.length === 0) return { allowed: false, reasons: ["MOVE_NOT_IN_TABLE"] };
  const { transition, reasons } = chooseRoute(question, routes);
  const all = [
    ...reasons,
    // Whoever may not move it is told that, not what to type.
    ...(isPermitted(transition, question.actorRoles)
      ? failures(transition, "with-move", questionFor(transition, question.facts, question.input))
      : []),
  ];
  return all.length === 0 ? { allowed: true, transition } : { allowed: false, reasons: all };
}

interface Route {
  readonly transition: Transition;
  /** Why it is barred before anything is entered. */
  readonly reasons: readonly MoveReason[];
}

/** The first open route; when all are barred, the one with the least in its way. */
function chooseRoute(question: MoveQuestion, routes: readonly Transition[]): Route {
  return routes
    .map((transition) => ({ transition, reasons: barriers(transition, question) }))
    .reduce((best, route) => (obstacles(route) < obstacles(best) ? route : best));
}

/** A role cannot be obtained by working on the application: it weighs more than anything that can. */
function obstacles({ reasons }: Route): number {
  return reasons.includes("ROLE_NOT_PERMITTED") ? Number.POSITIVE_INFINITY : reasons.length;
}

function barriers(transition: Transition, { actorRoles, facts }: MoveQuestion): MoveReason[] {
  if (!isPermitted(transition, actorRoles)) return ["ROLE_NOT_PERMITTED"];
  return failures(transition, "before", questionFor(transition, facts, {}));
}

function isPermitted(transition: Transition, actorRoles: readonly PipelineRole[]): boolean {
  return transition.roles.some((role) => actorRoles.includes(role));
}

function failures(
  transition: Transition,
  when: Guard["when"],
  question: GuardQuestion,
): MoveReason[] {
  return guardsOf(transition)
    .filter((guard) => guard.when === when)
    .map((guard) => guard.check(question))
    .filter((reason) => reason !== null);
}

function guardsOf(transition: Transition): readonly Guard[] {
  return transition.guards.map((name) => GUARDS[name]);
}

function questionFor(
  transition: Transition,
  facts: PipelineFacts,
  input: MoveInput,
): GuardQuestion {
  return { to: transition.to, facts, input };
}

/** Once it is known where an application ended, the other stages are no place to reopen it to. */
function isAnotherReopening(transition: Transition, facts: PipelineFacts): boolean {
  return (
    transition.kind === "reopen" && facts.endedFrom !== null && facts.endedFrom !== transition.to
  );
}

function describeMove(question: MoveQuestion, { transition, reasons }: Route): Move {
  const { kind, to, route } = transition;
  const asked = questionFor(transition, question.facts, {});
  return {
    kind,
    to,
    route,
    allowed: reasons.length === 0,
    reasons,
    needs: guardsOf(transition).map((guard) => needStatus(guard, asked)),
    noteRequired: transition.guards.includes("note"),
  };
}

function needStatus({ need, when, check }: Guard, question: GuardQuestion): NeedStatus {
  if (when === "with-move") return { need, status: "to-enter" };
  const reason = check(question);
  if (reason === null) return { need, status: "met" };
  return { need, status: reason.endsWith("_UNKNOWN") ? "unknown" : "unmet" };
}
