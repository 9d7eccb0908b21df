"use client";

import { type ReactNode, useId } from "react";

import { cn } from "./cn";
import { FieldMessage } from "./field-message";
import { useFieldState } from "./form-state";
import type { Option } from "./option";
import { requiredStar } from "./required-star";

interface RadioGroupProps {
  label: ReactNode;
  name: string;
  options: readonly Option[];
  defaultValue?: string;
  hint?: ReactNode;
  required?: boolean;
  /** Side by side where there is room; best for two to four short choices. */
  inline?: boolean;
  onChange?: (value: string) => void;
  className?: string;
}

/** One choice out of a few that are all worth seeing. */
export function RadioGroup({ label, name, options, hint, required, ...props }: RadioGroupProps) {
  const ownId = useId();
  const state = useFieldState(name);
  const id = state.id ?? ownId;
  const chosen = typeof state.value === "string" ? state.value : props.defaultValue;
  return (
    <fieldset
      className={cn("min-w-0", props.className)}
      aria-describedby={`${id}-error`}
      aria-invalid={state.error ? true : undefined}
    >
      <legend className={cn("mb-1 text-sm font-medium", required && requiredStar)}>{label}</legend>
      {hint && <p className="mb-1 text-xs text-ink-faint">{hint}</p>}
      <div className={cn("flex flex-col", props.inline && "md:flex-row md:flex-wrap md:gap-x-5")}>
        {options.map((option, index) => (
          <label key={option.value} className="flex items-start gap-2 py-1 max-md:py-2.5">
            <input
              // The error summary links to the first choice.
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              defaultChecked={option.value === chosen}
              onChange={() => props.onChange?.(option.value)}
              className="mt-[0.1875rem] size-4 shrink-0 accent-accent max-md:size-5"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-xs text-ink-faint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldMessage id={`${id}-error`} error={state.error} />
    </fieldset>
  );
}
