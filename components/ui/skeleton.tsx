import { useTranslations } from "next-intl";

import { cn } from "./cn";

/** A grey block of the size of what is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse-soft rounded-md bg-line", className)} />;
}

/** Stands in for a table of so many rows while it loads. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useTranslations("common.state");
  return (
    <div role="status" className="rounded-lg border border-line bg-surface p-3">
      <span className="sr-only">{t("loading")}</span>
      <div className="flex flex-col gap-3">
        {Array.from({ length: rows }, (_, index) => (
          <Skeleton key={index} className="h-6" />
        ))}
      </div>
    </div>
  );
}
