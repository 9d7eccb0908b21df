"use client";

import { useTranslations } from "next-intl";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
} from "react";
import { toast } from "sonner";

import { FormStateContext } from "@/components/ui/form-state";
import type { Action, ActionFailure, ActionState } from "@/lib/kernel/result";

import { ActionFormContext } from "./action-form-state";
import { type ConflictField, ConflictView } from "./conflict-view";
import { ErrorSummary } from "./error-summary";
import { useLeaveWarning } from "./use-leave-warning";

interface ActionFormProps<T> {
  action: Action<T>;
  /** Spoken name of the form. */
  label?: string;
  /** Values sent along unseen, such as the id and the version being edited. */
  hidden?: Readonly<Record<string, string | number>>;
  /** Toast after success; a lasting result belongs on the page. */
  successMessage?: string;
  onSuccess?: (data: T) => void;
  /** Empty the form after success, for forms that add one thing after another. */
  resetOnSuccess?: boolean;
  /** Ask before leaving with unsaved changes; on unless the form is a single press. */
  warnOnLeave?: boolean;
  /** Fields laid side by side when somebody else was faster; needs a hidden `version`. */
  conflictFields?: readonly ConflictField[];
  children: ReactNode;
  className?: string;
}

const none = {};

/**
 * A form over a server action. Keeps what was typed after a failed submit, shows every error
 * on top and at its field, and posts without JavaScript as well.
 */
export function ActionForm<T = unknown>({ action, hidden = none, ...props }: ActionFormProps<T>) {
  const t = useTranslations("common.form");
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const dirty = useRef(false);
  const [state, submit, pending] = useActionState<ActionState<T> | null, FormData>(action, null);
  const failure = state && !state.ok ? state : null;

  useLeaveWarning(dirty, t("unsaved"));
  useSuccess(state, (data) => {
    dirty.current = false;
    if (props.resetOnSuccess) form.current?.reset();
    if (props.successMessage) toast.success(props.successMessage);
    props.onSuccess?.(data);
  });

  function send(data: FormData) {
    if (!pending) startTransition(() => submit(data));
  }

  // By hand: React would empty every field after the action, also after a failed one.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    send(new FormData(event.currentTarget, submitter));
  }

  function submitWith(replaced: Readonly<Record<string, string>>) {
    if (!form.current) return;
    fillControls(form.current, replaced);
    const data = new FormData(form.current);
    for (const [name, value] of Object.entries(replaced)) data.set(name, value);
    send(data);
  }

  return (
    <ActionFormContext value={{ pending, submitWith }}>
      <FormStateContext
        value={{ formId, errors: failure?.fieldErrors ?? none, values: failure?.values ?? none }}
      >
        <form
          ref={form}
          action={submit}
          onSubmit={onSubmit}
          onInput={() => void (dirty.current = props.warnOnLeave ?? true)}
          noValidate
          aria-label={props.label}
          aria-busy={pending}
          className={props.className}
        >
          {failure && <Failure formId={formId} failure={failure} fields={props.conflictFields} />}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.children}
        </form>
      </FormStateContext>
    </ActionFormContext>
  );
}

interface FailureProps {
  formId: string;
  failure: ActionFailure;
  fields: readonly ConflictField[] | undefined;
}

function Failure({ formId, failure, fields }: FailureProps) {
  if (failure.code === "CONFLICT" && failure.current && fields) {
    return <ConflictView failure={failure} fields={fields} />;
  }
  return <ErrorSummary formId={formId} failure={failure} />;
}

/** Lets the form show what is sent in place of what was typed. */
function fillControls(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control && "value" in control) control.value = value;
  }
}

/** Runs `then` once for each successful answer. */
function useSuccess<T>(state: ActionState<T> | null, then: (data: T) => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (state?.ok) latest.current(state.data);
  }, [state]);
}
