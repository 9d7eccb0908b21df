"use client";

import { type ReactNode, useId } from "react";

import { cn } from "./cn";
import { FieldContext } from "./field-context";
import { FieldMessage } from "./field-message";
import { useFieldState } from "./form-state";
import { requiredStar } from "./required-star";

interface FieldProps {
  label: ReactNode;
  /** Name of the value sent; also finds its error and last typed value in the surrounding form. */
  name?: string;
  hint?: ReactNode;
  /** An error known outside of a form; inside one it comes by name. */
  error?: string | undefined;
  required?: boolean;
  /** Keep the label for screen readers only, as in a filter bar. */
  labelHidden?: boolean;
  /** Drop the reserved error line, only where nothing can be wrong. */
  compact?: boolean;
  children: ReactNode;
  className?: string;
}

/** Label, hint, one control and its error, tied together for people and screen readers. */
export function Field({ label, name, hint, required = false, children, ...props }: FieldProps) {
  const ownId = useId();
  const state = useFieldState(name);
  const id = state.id ?? ownId;
  const error = props.error ?? state.error;
  const notes = { hint, error };
  const context = {
    id,
    name,
    describedBy: describedBy(id, notes),
    invalid: Boolean(error),
    required,
    value: state.value,
  };
  return (
    <FieldContext value={context}>
      <div className={cn("flex min-w-0 flex-col", props.className)}>
        <label
          htmlFor={id}
          className={cn(
            "mb-1 text-sm font-medium text-ink",
            required && requiredStar,
            props.labelHidden && "sr-only",
          )}
        >
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mb-1 text-xs text-ink-faint">
            {hint}
          </p>
        )}
        {children}
        {!props.compact && <FieldMessage id={`${id}-error`} error={error} />}
      </div>
    </FieldContext>
  );
}

/** The ids of what explains the control, in reading order. */
function describedBy(id: string, notes: Readonly<Record<string, unknown>>): string | undefined {
  const present = Object.keys(notes).filter((name) => Boolean(notes[name]));
  return present.map((name) => `${id}-${name}`).join(" ") || undefined;
}
