import type { ReactNode } from "react";

import { Breadcrumbs, type Crumb } from "./breadcrumbs";

interface PageHeaderProps {
  title: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** States beside the title. */
  badges?: ReactNode;
  description?: ReactNode;
  /** Buttons; the main one last, at the right edge. */
  actions?: ReactNode;
}

/** The head of every page of the console: where am I, what is this, what can I do. */
export function PageHeader({ title, breadcrumbs, badges, description, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-1">
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl">{title}</h1>
            {badges}
          </div>
          {description && <p className="mt-0.5 max-w-3xl text-ink-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
