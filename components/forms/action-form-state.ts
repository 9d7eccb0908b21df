"use client";

import { createContext, useContext } from "react";

/** What the parts of an `ActionForm` know about it. */
interface ActionFormState {
  pending: boolean;
  /** Submits what is typed with some fields replaced. */
  submitWith: (replaced: Readonly<Record<string, string>>) => void;
}

export const ActionFormContext = createContext<ActionFormState | null>(null);

export function useActionForm(): ActionFormState {
  const form = useContext(ActionFormContext);
  if (!form) throw new Error("This component belongs inside an ActionForm");
  return form;
}
