import type { ComponentProps, ReactNode } from "react";

import type { ButtonVariant } from "./button-style";
import { Button } from "./button";
import { Tooltip } from "./tooltip";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** Spoken name and tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
}

/** A square button with an icon only. */
export function IconButton({ label, icon, variant = "ghost", ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <Button variant={variant} size="icon" aria-label={label} {...rest}>
        {icon}
      </Button>
    </Tooltip>
  );
}
