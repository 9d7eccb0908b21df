import type { ReactNode } from "react";

import { buttonStyle, type ButtonSize, type ButtonVariant } from "./button-style";

/** The button that opens an overlay, described and not passed: a server page can then open one. */
export interface Trigger {
  label: string;
  icon?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Show the icon alone; the label is spoken. */
  iconOnly?: boolean;
}

/** Props of the button element that a trigger describes. */
export function triggerProps(trigger: Trigger) {
  const { label, icon, iconOnly = false } = trigger;
  const variant = trigger.variant ?? (iconOnly ? "ghost" : "secondary");
  const size = trigger.size ?? (iconOnly ? "icon" : "md");
  return {
    className: buttonStyle({ variant, size }),
    children: (
      <>
        {icon}
        {iconOnly ? <span className="sr-only">{label}</span> : label}
      </>
    ),
  };
}
