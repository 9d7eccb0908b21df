import type { ComponentProps, ReactNode } from "react";

import { BarredButton } from "./barred-button";
import { type ButtonLook, buttonStyle } from "./button-style";
import { cn } from "./cn";

interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  icon?: ReactNode;
  /** Why this may not be pressed now: the button turns grey, stays focusable and tells the reason. */
  disabledReason?: string | null;
}

/** A button. `type` is "button" unless said otherwise, so that it never submits a form by accident. */
export function Button({
  variant,
  size,
  icon,
  disabledReason,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  const look = cn(buttonStyle({ variant, size }), className);
  const content = (
    <>
      {icon}
      {children}
    </>
  );
  if (disabledReason) {
    return (
      <BarredButton reason={disabledReason} className={look}>
        {content}
      </BarredButton>
    );
  }
  return (
    <button type={type} className={look} {...rest}>
      {content}
    </button>
  );
}
