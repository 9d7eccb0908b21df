"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";
import type { Option } from "./option";

interface NativeSelectProps extends Omit<ComponentProps<"select">, "children" | "multiple"> {
  options: readonly Option[];
  /** Text of the empty choice; without it there is none. */
  placeholder?: string;
}

/** The platform's own select: right for filters, phones and pages without JavaScript. */
export function NativeSelect({ options, placeholder, className, ...props }: NativeSelectProps) {
  const wired = useFieldControl(props);
  return (
    <span className={cn("relative block", className)}>
      {/* React does not carry a changed default over to a mounted select: a new key does. */}
      <select
        key={String(wired.defaultValue ?? "")}
        className={cn(controlStyle, controlHeight, "appearance-none truncate pr-8")}
        {...wired}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
