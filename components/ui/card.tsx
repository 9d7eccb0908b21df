import type { ReactNode } from "react";

import { cn } from "./cn";

interface CardProps {
  title?: ReactNode;
  description?: ReactNode;
  /** Buttons or links at the right of the heading. */
  actions?: ReactNode;
  /** No inner padding: for a table or list that reaches the edges. */
  flush?: boolean;
  headingLevel?: 2 | 3;
  children: ReactNode;
  className?: string;
}

/** A titled section of a page on a white surface. */
export function Card({ title, description, actions, flush, children, ...props }: CardProps) {
  const Heading = props.headingLevel === 3 ? "h3" : "h2";
  return (
    <section className={cn("min-w-0 rounded-lg border border-line bg-surface", props.className)}>
      {(title || actions) && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3">
          <div className="min-w-0">
            {title && <Heading className="text-lg">{title}</Heading>}
            {description && <p className="text-sm text-ink-faint">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={cn(flush ? "pt-2" : "px-4 pt-3 pb-4")}>{children}</div>
    </section>
  );
}
