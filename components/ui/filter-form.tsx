"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

import { hrefWith } from "./list-query";

interface FilterFormProps {
  path: string;
  kept: Readonly<Record<string, string | readonly string[] | undefined>>;
  label: string;
  children: ReactNode;
}

/** A GET form that leaves empty fields out of the address; without JavaScript it is a plain GET form. */
export function FilterForm({ path, kept, label, children }: FilterFormProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);

  // After 重置, Back or a removed chip the controls must show what the address says, not what was typed.
  // Not at first: what was chosen before the script arrived must stay.
  const shown = useRef(children);
  useEffect(() => {
    if (shown.current !== children) form.current?.reset();
    shown.current = children;
  }, [children]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed: Record<string, string[]> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string") (typed[name] ??= []).push(value.trim());
    }
    startTransition(() => router.push(hrefWith({ path, params: kept }, typed), { scroll: false }));
  }

  return (
    <form
      ref={form}
      role="search"
      method="get"
      action={path}
      aria-label={label}
      aria-busy={pending}
      onSubmit={submit}
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 rounded-lg border border-line bg-surface p-3 *:first:col-span-full lg:flex lg:flex-wrap lg:*:min-w-40 lg:*:first:min-w-64"
    >
      {Object.entries(kept).map(([name, value]) =>
        [value ?? []]
          .flat()
          .map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
      )}
      {children}
    </form>
  );
}
