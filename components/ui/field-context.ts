"use client";

import { createContext, useContext } from "react";

interface FieldContextValue {
  id: string;
  name: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  value: unknown;
}

export const FieldContext = createContext<FieldContextValue | null>(null);

interface ControlProps {
  id?: string | undefined;
  name?: string | undefined;
  value?: unknown;
  defaultValue?: unknown;
  required?: boolean | undefined;
}

/** Gives a control the id, name, description and last typed value of the field it stands in. */
export function useFieldControl<Props extends ControlProps>(props: Props): Props {
  const field = useContext(FieldContext);
  if (!field) return props;
  const wired = {
    ...props,
    id: props.id ?? field.id,
    name: props.name ?? field.name,
    required: props.required ?? field.required,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
  const controlled = props.value !== undefined;
  return controlled || field.value === undefined ? wired : { ...wired, defaultValue: field.value };
}
