"use client";

import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";

/** A text control of several lines that grows with its content where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  const wired = useFieldControl(props);
  return (
    <textarea
      rows={rows}
      className={cn(controlStyle, "field-sizing-content min-h-20 py-1.5", className)}
      {...wired}
    />
  );
}
