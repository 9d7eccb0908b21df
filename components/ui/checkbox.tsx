"use client";

import { type ComponentProps, type ReactNode, useId } from "react";

import { cn } from "./cn";
import { useFieldState } from "./form-state";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Keep the label for screen readers only, as in a table's selection column. */
  labelHidden?: boolean;
}

/** A checkbox with its label; after a failed submit it is as the person left it. */
export function Checkbox({ label, hint, labelHidden, className, ...props }: CheckboxProps) {
  const ownId = useId();
  const state = useFieldState(props.name);
  const id = props.id ?? state.id ?? ownId;
  const note = state.error ?? hint;
  return (
    <label htmlFor={id} className={cn("flex items-start gap-2 py-1 max-md:py-2.5", className)}>
      <input
        {...props}
        id={id}
        type="checkbox"
        {...uncontrolled(props, state.value)}
        aria-invalid={Boolean(state.error) || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className="mt-[0.1875rem] size-4 shrink-0 accent-accent max-md:size-5"
      />
      <span className={cn("min-w-0", labelHidden && "sr-only")}>
        {label}
        {note && (
          <span
            id={`${id}-note`}
            className={cn("block text-xs", state.error ? "text-danger" : "text-ink-faint")}
          >
            {note}
          </span>
        )}
      </span>
    </label>
  );
}

/** The default of a box that React does not hold: as it was sent, else as the page says. */
function uncontrolled(props: ComponentProps<"input">, sent: unknown) {
  if (props.checked !== undefined) return {};
  return { defaultChecked: sent === undefined ? props.defaultChecked : Boolean(sent) };
}
