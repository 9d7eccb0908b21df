import Link from "next/link";
import type { ComponentProps } from "react";

import { cn } from "./cn";

/** A link in running text or a table cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cn(
        "text-accent-strong underline decoration-accent-line underline-offset-3 hover:decoration-current",
        className,
      )}
      {...rest}
    />
  );
}
