import { cn } from "./cn";

/** The first character of a name in a circle; the name itself stands beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent-strong",
        className,
      )}
    >
      {[...name.trim()][0]?.toUpperCase() ?? "·"}
    </span>
  );
}
