import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface ChartFigureProps {
  title: string;
  description?: string;
  /** The drawing. Hidden from screen readers: the table says the same, better. */
  children: ReactNode;
  table: ReactNode;
  tableOpen?: boolean;
}

/**
 * A chart with its numbers under it. The figure is named by its caption and not by `aria-label`,
 * which would answer to searches for an input of the same name.
 */
export function ChartFigure({ title, description, children, table, tableOpen }: ChartFigureProps) {
  const t = useTranslations("common.chart");
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2">
        <span className="font-medium">{title}</span>
        {description && <span className="block text-sm text-ink-faint">{description}</span>}
      </figcaption>
      {/* Drawn at its first size until it has been measured: that must not widen the page. */}
      <div aria-hidden="true" className="overflow-hidden">
        {children}
      </div>
      <details className="group mt-2" open={tableOpen}>
        <summary className="inline-flex list-none items-center gap-1 rounded-sm text-sm text-accent-strong hover:underline max-md:min-h-touch print:hidden [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
          {t("showTable")}
        </summary>
        <div className="relative mt-1 overflow-x-auto">{table}</div>
      </details>
    </figure>
  );
}
