import type { NavIconName } from "./nav-icon";

/** One place in the sidebar, worded. */
export interface NavItem {
  href: string;
  label: string;
  icon: NavIconName;
  /** Open matters there. */
  count?: number;
}

export interface NavGroup {
  /** Without it the group has no heading. */
  label?: string;
  /** Slug of the park it belongs to. */
  park?: string;
  items: readonly NavItem[];
}

/** The park of a path `/parks/{slug}/…`. */
export const parkOfPath = (pathname: string): string | undefined =>
  /^\/parks\/([^/]+)/.exec(pathname)?.[1];

/** What to show at this address: everything outside parks, and the park one is in, or the only one there is. */
export function visibleGroups(groups: readonly NavGroup[], pathname: string): readonly NavGroup[] {
  const parks = groups.flatMap((group) => group.park ?? []);
  const current = parkOfPath(pathname) ?? (parks.length === 1 ? parks[0] : undefined);
  return groups.filter((group) => group.park === undefined || group.park === current);
}

/** The item that a path belongs to: the longest address that the path begins with. */
export function currentItem(groups: readonly NavGroup[], pathname: string): NavItem | undefined {
  const fitting = groups
    .flatMap((group) => group.items)
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0];
}
