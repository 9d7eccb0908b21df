"use client";

import { createContext, useContext } from "react";

/** What a form knows about its fields after a failed submit. */
interface FormState {
  formId: string;
  /** By name; the path of a nested field is joined by dots. */
  errors: Readonly<Record<string, readonly string[]>>;
  /** What was typed, as the server received it. */
  values: Readonly<Record<string, unknown>>;
}

export const FormStateContext = createContext<FormState | null>(null);

/** The id of a field's control inside a form: the error summary links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** `contact.phone` → `values.contact.phone`; `tags[]` → `values.tags`. */
export function valueAt(values: Readonly<Record<string, unknown>>, name: string): unknown {
  const path = name.replace(/\[\]$/, "").split(".");
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === "object" && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    values,
  );
}

/** Errors and last typed value of one field; outside a form both are absent. */
export function useFieldState(name: string | undefined) {
  const form = useContext(FormStateContext);
  if (!form || !name) return { id: undefined, error: undefined, value: undefined };
  return {
    id: fieldId(form.formId, name),
    error: form.errors[name.replace(/\[\]$/, "")]?.[0],
    value: valueAt(form.values, name),
  };
}
