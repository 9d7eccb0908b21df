import Link from "next/link";
import type { ReactNode } from "react";

interface TabsNavProps {
  label: string;
  items: readonly { href: string; label: ReactNode; count?: number; current: boolean }[];
}

/** Views of one thing, each with its own address. */
export function TabsNav({ label, items }: TabsNavProps) {
  return (
    <nav aria-label={label} className="border-line overflow-x-auto border-b print:hidden">
      <ul className="flex gap-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="text-ink-soft hover:bg-hover hover:text-ink aria-[current]:border-accent aria-[current]:text-accent-strong max-md:min-h-touch -mb-px flex items-center gap-1.5 rounded-t-md border-b-2 border-transparent px-3 py-2 whitespace-nowrap -outline-offset-2 aria-[current]:font-medium"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="bg-sunken text-ink-soft rounded-full px-1.5 text-xs tabular-nums">
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
