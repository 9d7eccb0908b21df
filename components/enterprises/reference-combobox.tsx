"use client";

import { Combobox } from "@/components/ui/combobox";
import type { Option } from "@/components/ui/option";
import type { Action } from "@/lib/kernel/result";

interface ReferenceComboboxProps {
  /** Finds entries of a reference table that is too large for the browser. */
  search: Action<Option[]>;
  /** The entry chosen so far. */
  current: Option | null;
  placeholder: string;
}

/** A choice from a reference table by part of its code or name. */
export function ReferenceCombobox({ search, current, placeholder }: ReferenceComboboxProps) {
  async function find(text: string): Promise<readonly Option[]> {
    const answer = await search(null, { text });
    return answer.ok ? answer.data : [];
  }
  return (
    <Combobox
      options={current ? [current] : []}
      defaultValue={current?.value}
      search={find}
      placeholder={placeholder}
    />
  );
}
