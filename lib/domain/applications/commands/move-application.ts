/** Moves an application to its next state, as the one table of lib/rules/pipeline allows. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, invalidField, ruleViolation } from "@/lib/kernel/errors";
import { changes, recordAudit } from "@/lib/platform/audit/record";
import { toDate, toDayOrNull } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { checkMove } from "@/lib/rules/pipeline/moves";
import type { Transition } from "@/lib/rules/pipeline/transitions";
import { canMoveApplication, pipelineRolesOn } from "../access";
import { certificateFrom, datesAfter } from "../consequences";
import { pipelineFacts } from "../facts";
import { holdApplicationInScope, loadApplicationInScope, type LoadedApplication } from "../loaders";
import type { MoveApplicationInput } from "../schema";

export async function moveApplication(context: Context, input: MoveApplicationInput) {
  try {
    return await transact(context, (tx) => move(tx, context, input));
  } catch (error) {
    // The only thing that can exist already: another certificate of that day.
    if (isUniqueViolation(error)) {
      throw invalidField("certificateDate", { code: "CERTIFICATE_OF_THAT_DAY_EXISTS" });
    }
    throw error;
  }
}

async function move(tx: Tx, context: Context, input: MoveApplicationInput) {
  const before = await holdApplicationInScope(tx, input.id);
  allow(canMoveApplication(context.actor, before));
  if (before.version !== input.version) throw conflict(await present(tx, input.id));
  const transition = await decide(tx, context, { before, input });

  const version = before.version + 1;
  const dates = datesAfter(transition, input, context.today);
  const { count } = await tx.application.updateMany({
    where: { id: before.id, version: before.version, state: transition.from },
    data: {
      ...{ state: transition.to, version, ...dates },
      ...{ stateSince: context.now, updatedAt: context.now },
    },
  });
  if (count === 0) throw conflict(await present(tx, input.id));

  await recordTransition(tx, context, { before, transition, note: input.note });
  const certificate = await settleCertificate(tx, before, { transition, input });
  const after = { ...before, ...dates, state: transition.to };
  await recordAudit(tx, context, {
    action: "application.move",
    subject: "application",
    subjectId: before.id,
    parkId: before.parkId,
    enterpriseId: before.enterpriseId,
    detail: {
      ...changes(comparable(before), comparable(after)),
      ...{ version, route: transition.route, note: input.note, ...certificate },
    },
  });
  return { id: before.id, state: transition.to, version };
}

interface Attempt {
  before: LoadedApplication;
  input: MoveApplicationInput;
}

/** Asks the table; a refusal carries every reason at once. */
async function decide(tx: Tx, context: Context, { before, input }: Attempt): Promise<Transition> {
  const check = checkMove({
    state: before.state,
    actorRoles: pipelineRolesOn(context.actor, before),
    facts: await pipelineFacts(tx, before, context.today),
    to: input.to,
    input,
  });
  if (!check.allowed) throw ruleViolation(...check.reasons.map((code) => ({ code })));
  return check.transition;
}

interface Step {
  before: LoadedApplication;
  transition: Transition;
  note: string | null;
}

async function recordTransition(
  tx: Tx,
  { actor, now }: Context,
  { before, transition, note }: Step,
): Promise<void> {
  await tx.applicationTransition.create({
    data: {
      ...{ parkId: before.parkId, enterpriseId: before.enterpriseId, applicationId: before.id },
      ...{ fromState: transition.from, toState: transition.to, version: before.version + 1 },
      ...{ at: now, byId: actor.userId, note },
    },
  });
}

/** Enters the certificate that the outcome brings, or takes back the one of an outcome undone; says so for the audit. */
async function settleCertificate(
  tx: Tx,
  { id, parkId, enterpriseId, certification }: LoadedApplication,
  { transition, input }: { transition: Transition; input: MoveApplicationInput },
): Promise<{ certificate?: Record<string, unknown> }> {
  if (transition.clears.includes("certificate")) {
    const [gone] = await tx.certificate.findMany({
      where: { applicationId: id },
      select: { number: true, issuedOn: true },
    });
    await tx.certificate.deleteMany({ where: { applicationId: id } });
    const was = gone && { number: gone.number, issuedOn: toDayOrNull(gone.issuedOn) };
    return { certificate: { from: was ?? null, to: null } };
  }
  const certificate = certificateFrom(transition, input);
  if (!certificate) return {};
  const { number, issuedOn, validUntil } = certificate;
  const owner = { parkId, enterpriseId, certification };
  const known = { ...owner, issuedOn: toDate(issuedOn), applicationId: null };
  // Imported beforehand from a published list: it is this very certificate, unless its number says otherwise.
  const { count } = await tx.certificate.updateMany({
    where: { ...known, OR: [{ number: null }, { number }] },
    data: { applicationId: id, number },
  });
  if (count === 0) {
    await tx.certificate.create({
      data: { ...known, number, validUntil: toDate(validUntil), applicationId: id },
    });
  }
  return { certificate: { from: null, to: certificate } };
}

const comparable = (
  application: Pick<LoadedApplication, "state" | "submittedOn" | "decidedOn">,
) => ({
  state: application.state,
  submittedOn: toDayOrNull(application.submittedOn),
  decidedOn: toDayOrNull(application.decidedOn),
});

/** The application as it stands now and who brought it there, for the conflict view. */
async function present(tx: Tx, id: string) {
  const { state, version, submittedOn, decidedOn, stateSince } = await loadApplicationInScope(
    tx,
    id,
  );
  const [last] = await tx.applicationTransition.findMany({
    where: { applicationId: id },
    orderBy: { version: "desc" },
    take: 1,
    select: { byId: true, note: true },
  });
  const by = last?.byId
    ? await tx.user.findUnique({ where: { id: last.byId }, select: { name: true } })
    : null;
  return {
    ...{ ...comparable({ state, submittedOn, decidedOn }), version },
    ...{ movedAt: stateSince.toISOString(), movedBy: by?.name ?? null, note: last?.note ?? null },
  };
}
