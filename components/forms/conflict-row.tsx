"use client";

import { useTranslations } from "next-intl";

import type { ConflictField } from "./conflict-view";

/** Whose value is kept. */
export type Side = "mine" | "theirs";

interface ConflictRowProps {
  field: ConflictField;
  mine: string;
  theirs: string;
  chosen: Side;
  onChoose: (side: Side) => void;
}

/** One field with both values to choose from. */
export function ConflictRow({ field, mine, theirs, chosen, onChoose }: ConflictRowProps) {
  const t = useTranslations("common.conflict");
  const sides = { mine, theirs };
  return (
    <fieldset className="mt-2 min-w-0">
      <legend className="text-sm font-medium">{field.label}</legend>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((side) => (
          <label
            key={side}
            className="flex min-w-0 items-start gap-2 rounded-md border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:ring-1 has-checked:ring-accent"
          >
            <input
              type="radio"
              // The dollar sign keeps the choice out of what the action reads.
              name={`$conflict.${field.name}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="mt-[0.1875rem] size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 break-words">
              <span className="block text-xs text-ink-faint">{t(side)}</span>
              {field.words?.[sides[side]] ?? (sides[side] || t("empty"))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
