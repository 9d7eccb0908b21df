import Link from "next/link";
import type { ReactNode } from "react";

interface TabsNavProps {
  label: string;
  items: readonly { href: string; label: ReactNode; count?: number; current: boolean }[];
}

/** Views of one thing, each with its own address. */
export function TabsNav({ label, items }: TabsNavProps) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="-mb-px flex items-center gap-1.5 rounded-t-md border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-ink-soft -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent-strong max-md:min-h-touch"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-sunken px-1.5 text-xs text-ink-soft tabular-nums">
                  {item.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
