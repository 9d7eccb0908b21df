import { cn } from "./cn";

interface ProgressProps {
  label: string;
  /** 0 to 1; without it the end is unknown. */
  value?: number | null;
  /** Text at the right, such as 1,200 / 7,551. */
  detail?: string;
  labelHidden?: boolean;
}

/** How far a long job has come. */
export function Progress({ label, value, detail, labelHidden }: ProgressProps) {
  const known = value !== undefined && value !== null;
  const percent = known ? Math.round(Math.min(Math.max(value, 0), 1) * 100) : undefined;
  return (
    <div className="flex flex-col gap-1">
      <div className={cn("flex justify-between gap-3 text-sm", labelHidden && "sr-only")}>
        <span>{label}</span>
        <span className="text-ink-faint tabular-nums">{detail ?? (known && `${percent}%`)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={cn(
            "h-full bg-accent",
            known ? "transition-[width]" : "w-1/3 animate-pulse-soft",
          )}
          style={known ? { width: `${percent}%` } : undefined}
        />
      </div>
    </div>
  );
}
