import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  /** Why there is nothing. */
  title: ReactNode;
  /** What to do about it. */
  description?: ReactNode;
  action?: ReactNode;
}

/** Instead of nothing: why it is empty and the first step. */
export function EmptyState({ icon, title, description, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      {icon && <div className="mb-1 text-ink-faint [&_svg]:size-8">{icon}</div>}
      <p className="text-lg font-medium">{title}</p>
      {description && <p className="max-w-md text-ink-soft">{description}</p>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
