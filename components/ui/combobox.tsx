"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";

import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";
import type { Option } from "./option";
import { listItem, popupMotion, popupSurface } from "./overlay-style";

interface ComboboxProps {
  /** All choices, or the first ones where `search` finds the rest. */
  options: readonly Option[];
  /** Asks the server for choices as the person types; it filters, the browser does not. */
  search?: (text: string) => Promise<readonly Option[]>;
  name?: string;
  id?: string;
  defaultValue?: string;
  placeholder?: string;
  required?: boolean;
  onValueChange?: (value: string | null) => void;
}

/** A choice from many: type part of the name, choose by arrow and Enter. Sends the option's value. */
export function Combobox({ options, search, placeholder, onValueChange, ...props }: ComboboxProps) {
  const t = useTranslations("common");
  const { id, name, defaultValue, required, ...aria } = useFieldControl(props);
  const [found, setFound] = useState(options);
  // It keeps its own choice through a failed submit; a new default would not be taken up.
  const [initial] = useState(options.find((option) => option.value === defaultValue) ?? null);
  const [pending, startTransition] = useTransition();

  function ask(text: string) {
    if (search) startTransition(async () => setFound(await search(text)));
  }

  return (
    <Base.Root
      items={search ? found : options}
      {...(search && { filter: null })}
      {...{ name, required }}
      autoHighlight
      modal
      defaultValue={initial}
      isItemEqualToValue={(item, value) => item?.value === value?.value}
      onInputValueChange={ask}
      onValueChange={(option: Option | null) => onValueChange?.(option?.value ?? null)}
    >
      <Base.InputGroup className="relative">
        <Base.Input
          id={id}
          {...aria}
          placeholder={placeholder}
          aria-busy={pending}
          className={cn(controlStyle, controlHeight, "pr-9")}
        />
        <Base.Trigger
          aria-label={t("action.open")}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center text-ink-faint"
        >
          <ChevronsUpDown aria-hidden className="size-4" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            className={cn(
              popupSurface,
              popupMotion,
              "w-(--anchor-width) max-w-(--available-width)",
            )}
          >
            <Base.Empty className="px-3 py-2 text-sm text-ink-faint empty:p-0">
              {t(pending ? "state.loading" : "state.noMatches")}
            </Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 data-empty:p-0">
              {(option: Option) => <Choice key={option.value} option={option} />}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Choice({ option }: { option: Option }) {
  return (
    <Base.Item value={option} disabled={option.disabled} className={listItem}>
      <span className="min-w-0 flex-1">
        {option.label}
        {option.hint && <span className="block text-xs text-ink-faint">{option.hint}</span>}
      </span>
      <Base.ItemIndicator>
        <Check aria-hidden className="text-accent" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
