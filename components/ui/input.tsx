"use client";

import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";

/** A one-line text control; inside a `Field` it is wired by itself. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  const wired = useFieldControl(props);
  return <input className={cn(controlStyle, controlHeight, className)} {...wired} />;
}
