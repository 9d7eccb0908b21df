"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

import { NavIcon } from "./nav-icon";
import { currentItem, type NavGroup, visibleGroups } from "./navigation";

interface NavListProps {
  groups: readonly NavGroup[];
  /** Called when a place is chosen: the drawer closes. */
  onNavigate?: () => void;
}

/** The places a person may go to, in groups. */
export function NavList({ groups, onNavigate }: NavListProps) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const visible = visibleGroups(groups, pathname);
  const current = currentItem(visible, pathname);
  return (
    <nav aria-label={t("navigation")} className="flex flex-col gap-4">
      {visible.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label && (
            <p className="mb-1 px-2 text-xs font-medium text-ink-faint">{group.label}</p>
          )}
          <ul className="flex flex-col gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  onClick={onNavigate}
                  aria-current={item === current ? "page" : undefined}
                  className="flex h-control items-center gap-2.5 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong max-md:h-touch max-md:text-lg"
                >
                  <NavIcon name={item.icon} />
                  <span className="min-w-0 flex-1 truncate">{item.label}</span>
                  {item.count !== undefined && item.count > 0 && (
                    <span className="rounded-full bg-sunken px-1.5 text-xs text-ink-soft tabular-nums">
                      {item.count}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
