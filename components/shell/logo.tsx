import { cn } from "@/components/ui/cn";

/** The mark of Yumiao: a seedling. Decorative; the name stands beside it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={cn("size-6 text-accent", className)}>
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <g fill="none" stroke="var(--color-ink-inverse)" strokeWidth="2.25" strokeLinecap="round">
        <path d="M16 25.5V14.5" />
        <path d="M16 16.5c0-4.4-2.9-7.3-8.2-7.6.1 5.2 3 8 8.2 7.6Z" strokeLinejoin="round" />
        <path d="M16 14c.2-3.8 2.9-6.5 8-6.7.1 4.7-2.6 7.2-8 6.7Z" strokeLinejoin="round" />
      </g>
    </svg>
  );
}
