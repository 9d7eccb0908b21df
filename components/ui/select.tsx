"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { useState } from "react";

import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";
import type { Option } from "./option";
import { listItem, popupMotion, popupSurface } from "./overlay-style";

interface SelectProps {
  options: readonly Option[];
  placeholder?: string;
  name?: string;
  id?: string;
  value?: string | null;
  defaultValue?: string;
  required?: boolean;
  disabled?: boolean;
  onValueChange?: (value: string | null) => void;
  className?: string;
}

/** A select whose choices need a second line or an explanation; else take `NativeSelect`. */
export function Select({ options, placeholder, className, onValueChange, ...props }: SelectProps) {
  const { id, name, value, defaultValue, required, disabled, ...aria } = useFieldControl(props);
  // It keeps its own choice through a failed submit; a new default would not be taken up.
  const [initial] = useState(defaultValue || null);
  return (
    <Base.Root
      items={options}
      {...{ name, value, required, disabled }}
      defaultValue={initial}
      onValueChange={(next: string | null) => onValueChange?.(next)}
    >
      <Base.Trigger
        id={id}
        {...aria}
        className={cn(
          controlStyle,
          controlHeight,
          "flex items-center justify-between gap-2 text-left",
          className,
        )}
      >
        <Base.Value
          placeholder={placeholder}
          className="truncate data-placeholder:text-ink-faint"
        />
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          alignItemWithTrigger={false}
          sideOffset={4}
          className="z-50 outline-none select-none"
        >
          <Base.Popup className={cn(popupSurface, popupMotion, "min-w-(--anchor-width)")}>
            <Base.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto p-1">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={listItem}
                >
                  <span className="min-w-0 flex-1">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint && (
                      <span className="block text-xs text-ink-faint">{option.hint}</span>
                    )}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
