/**
 * The only door for changes made by a person: identity, permission, parsing, the one command, translation.
 * Every export of an `actions.ts` is made here and declares its permission.
 */
import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { ZodError, type ZodType } from "zod";
import type { Context } from "@/lib/kernel/context";
import { DomainError, forbidden, type ErrorCode } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { holdsAnywhere, type Permission } from "@/lib/kernel/permissions";
import type { Action, ActionFailure, ActionState } from "@/lib/kernel/result";
import { buildContext } from "@/lib/platform/auth/context";
import { now } from "@/lib/platform/clock";
import { isDenial, recordDenial } from "@/lib/platform/doors/denials";
import { isSameOrigin } from "@/lib/platform/doors/origin";
import { wordingFor } from "@/lib/platform/doors/wording";
import { log } from "@/lib/platform/log";
import { formToObject } from "./form-data";

export interface ActionDefinition<Input, Output> {
  /** `noun.verb`, as in the audit trail. */
  name: string;
  /** Asked of the role before anything is read; the command asks again of the object. */
  permission: Permission;
  input: ZodType<Input>;
  run: (context: Context, input: Input) => Promise<Output>;
  /** Paths to render anew, as `revalidatePath` takes them: `/parks/[park]/enterprises` with type page. */
  refresh?: readonly string[];
  /** Where to go after success. */
  redirectTo?: (output: Output, input: Input) => string;
}

export type DefinedAction<Output> = Action<Output> & {
  definition: { name: string; permission: Permission };
};

export function defineAction<Input, Output>(
  definition: ActionDefinition<Input, Output>,
): DefinedAction<Output> {
  const action = async (_previous: unknown, payload: unknown): Promise<ActionState<Output>> => {
    const typed = payload instanceof FormData ? formToObject(payload) : payload;
    const context = (await isFromHere()) ? await buildContext("action") : null;
    let done: { input: Input; output: Output };
    try {
      done = await runIn(context, definition, typed);
    } catch (error) {
      unstable_rethrow(error);
      return fail({ context, name: definition.name, typed }, error);
    }
    for (const path of definition.refresh ?? [])
      revalidatePath(path, path.includes("[") ? "page" : undefined);
    if (definition.redirectTo) redirect(definition.redirectTo(done.output, done.input));
    return { ok: true, data: done.output };
  };
  const { name, permission } = definition;
  return Object.assign(action, { definition: { name, permission } });
}

const isFromHere = async (): Promise<boolean> => isSameOrigin(await headers());

async function runIn<Input, Output>(
  context: Context | null,
  { permission, input: schema, run }: ActionDefinition<Input, Output>,
  typed: unknown,
): Promise<{ input: Input; output: Output }> {
  if (!context) throw new DomainError("UNAUTHENTICATED");
  if (!holdsAnywhere(context.actor, permission)) throw forbidden({ code: "ROLE_NOT_ALLOWED" });
  const parsed = await schema.safeParseAsync(typed);
  if (!parsed.success) throw parsed.error;
  return { input: parsed.data, output: await run(context, parsed.data) };
}

interface Attempt {
  context: Context | null;
  name: string;
  typed: unknown;
}

async function fail(attempt: Attempt, error: unknown): Promise<ActionFailure> {
  const { context, name, typed } = attempt;
  const words = await wordingFor(context?.locale ?? "zh-CN");
  const requestId = context?.requestId ?? newId(now());
  const base = { ok: false as const, values: withoutSecrets(typed), requestId };
  if (error instanceof ZodError) {
    return { ...base, ...sentence(words, "INVALID"), fieldErrors: words.fields(error) };
  }
  if (error instanceof DomainError) {
    if (context && isDenial(error)) await recordDenial(context, name, error);
    const { reasons, fieldErrors = {}, current } = error;
    return {
      ...base,
      ...sentence(words, error.code),
      reasons: reasons.map((reason) => words.reason(reason)),
      fieldErrors: words.reasonsByField(fieldErrors),
      current,
    };
  }
  log().error({ err: error, requestId, action: name }, "an action failed");
  return { ...base, ...sentence(words, "INTERNAL") };
}

type Wording = Awaited<ReturnType<typeof wordingFor>>;

const sentence = (words: Wording, code: ErrorCode) => ({
  code,
  message: words.error(code),
  reasons: [],
  fieldErrors: {},
});

const SECRET = /password|secret|token/i;

/** What was typed, to be shown again: texts and lists of texts, no files, nothing secret. */
function withoutSecrets(typed: unknown): Record<string, unknown> {
  if (typeof typed !== "object" || typed === null) return {};
  return Object.fromEntries(
    Object.entries(typed).filter(([key, value]) => !SECRET.test(key) && !(value instanceof File)),
  );
}
