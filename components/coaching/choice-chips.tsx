"use client";

import { useId } from "react";

import { cn } from "@/components/ui/cn";
import { FieldMessage } from "@/components/ui/field-message";
import { useFieldState } from "@/components/ui/form-state";
import type { Option } from "@/components/ui/option";
import { requiredStar } from "@/components/ui/required-star";

interface ChoiceChipsProps {
  label: string;
  /** Sent as a list: `topics[]`. */
  name: string;
  options: readonly Option[];
  defaultValues: readonly string[];
}

/** Several choices as chips wide enough for a thumb. */
export function ChoiceChips({ label, name, options, defaultValues }: ChoiceChipsProps) {
  const ownId = useId();
  const state = useFieldState(name);
  const id = state.id ?? ownId;
  const chosen = Array.isArray(state.value) ? (state.value as string[]) : defaultValues;
  return (
    <fieldset aria-describedby={`${id}-error`} className="min-w-0">
      <legend className={cn("mb-1 text-sm font-medium", requiredStar)}>{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label: text }, index) => (
          <label
            key={value}
            className="inline-flex min-h-9 cursor-pointer items-center rounded-full border border-control bg-surface px-3 text-base select-none hover:border-ink-faint has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-md:min-h-touch"
          >
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="sr-only"
            />
            {text}
          </label>
        ))}
      </div>
      <FieldMessage id={`${id}-error`} error={state.error} />
    </fieldset>
  );
}
