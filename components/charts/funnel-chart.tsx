import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

import { cn } from "@/components/ui/cn";

/** One stage and how many came that far. */
export interface FunnelStep {
  key: string;
  label: string;
  count: number;
  /** Such as the median of days spent in the stage. */
  note?: string;
  href?: string;
}

interface FunnelChartProps {
  title: string;
  description?: string;
  steps: readonly FunnelStep[];
  /** Heading of the notes. */
  noteLabel?: string;
}

/** How many reach each stage. Drawn inside its own table, so chart and numbers cannot differ. */
export function FunnelChart({ title, description, steps, noteLabel }: FunnelChartProps) {
  const t = useTranslations("common.chart");
  const first = steps[0]?.count ?? 0;
  const head = "border-b border-line px-2 py-1 text-right font-medium whitespace-nowrap";
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2">
        <span className="font-medium">{title}</span>
        {description && <span className="block text-sm text-ink-faint">{description}</span>}
      </figcaption>
      <div className="relative overflow-x-auto">
        <table className="w-full text-sm">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-ink-faint">
              <th scope="col" className={cn(head, "pl-0 text-left")}>
                {t("step")}
              </th>
              <th aria-hidden className={cn(head, "w-1/2 max-sm:hidden")} />
              <th scope="col" className={head}>
                {t("count")}
              </th>
              <th scope="col" className={head}>
                {t("ofPrevious")}
              </th>
              <th scope="col" className={cn(head, "max-md:hidden")}>
                {t("ofFirst")}
              </th>
              {noteLabel && (
                <th scope="col" className={head}>
                  {noteLabel}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <StepRow
                key={step.key}
                step={step}
                first={first}
                previous={steps[index - 1]?.count}
                withNote={noteLabel !== undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface StepRowProps {
  step: FunnelStep;
  first: number;
  previous: number | undefined;
  withNote: boolean;
}

function StepRow({ step, first, previous, withNote }: StepRowProps) {
  const formatter = useFormatter();
  const share = (whole: number | undefined) =>
    whole ? formatter.number(step.count / whole, "rate") : "—";
  const cell = "border-b border-line px-2 py-1.5 text-right whitespace-nowrap tabular-nums";
  const count = formatter.number(step.count, "integer");
  return (
    <tr>
      <th scope="row" className={cn(cell, "pl-0 text-left font-normal")}>
        {step.label}
      </th>
      <td aria-hidden className={cn(cell, "w-1/2 max-sm:hidden")}>
        <div
          className="h-4 min-w-px rounded-sm bg-chart-1 opacity-85 [print-color-adjust:exact]"
          style={{ width: `${first > 0 ? (step.count / first) * 100 : 0}%` }}
        />
      </td>
      <td className={cn(cell, "font-medium")}>
        {step.href ? (
          <Link href={step.href} className="underline decoration-line-strong underline-offset-3">
            {count}
            <span className="sr-only"> {step.label}</span>
          </Link>
        ) : (
          count
        )}
      </td>
      <td className={cell}>{share(previous)}</td>
      <td className={cn(cell, "max-md:hidden")}>{share(first)}</td>
      {withNote && <td className={cell}>{step.note ?? "—"}</td>}
    </tr>
  );
}
