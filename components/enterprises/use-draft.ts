"use client";

import { type RefObject, useEffect } from "react";

interface Draft {
  /** By the name of the control. */
  values: Record<string, string>;
  /** It was sent and did not arrive: to be sent again as soon as there is a network. */
  isWaiting: boolean;
}

/** What was typed and not yet received, kept on this device under `key`. */
export function useDraft(box: RefObject<HTMLElement | null>, key: string) {
  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (!form) return;
    const draft = load(key);
    if (draft) fill(form, draft.values);
    if (draft?.isWaiting && navigator.onLine) form.requestSubmit();
    const keep = () => store(key, { values: valuesOf(form), isWaiting: false });
    const sendAgain = () => {
      if (load(key)?.isWaiting) form.requestSubmit();
    };
    form.addEventListener("input", keep);
    window.addEventListener("online", sendAgain);
    return () => {
      form.removeEventListener("input", keep);
      window.removeEventListener("online", sendAgain);
    };
  }, [box, key]);

  return {
    discard: () => localStorage.removeItem(key),
    await: () => {
      const form = box.current?.querySelector("form");
      if (form) store(key, { values: valuesOf(form), isWaiting: true });
    },
  };
}

function load(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

function store(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // The device keeps nothing (private mode, full): the form still holds what was typed.
  }
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const typed = [...new FormData(form)].filter(([name]) => !name.startsWith("$"));
  return Object.fromEntries(
    typed.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** Puts values back; choices by a click, so that what depends on them follows. */
function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      if (control.type !== "radio" && control.type !== "checkbox") control.value = value;
      else if (control.value === value && !control.checked) control.click();
    }
  }
}
