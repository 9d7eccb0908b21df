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
  /** Slug of the park that the places belong to: the group is shown inside that park. */
  park?: string;
  /** Without it the group has no heading. */
  label?: string;
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

/** Where a change of park leads: the same section if it is open there too, else the first place of that park. */
export function parkHref(groups: readonly NavGroup[], slug: string, pathname: string): string {
  const places = groups.find(({ park }) => park === slug)?.items ?? [];
  const section = pathname.split("/")[3];
  const same = places.find(({ href }) => href === `/parks/${slug}/${section}`);
  return (same ?? places[0])?.href ?? `/parks/${slug}`;
}

/** The item that a path belongs to: the longest address that the path begins with. */
export function currentItem(groups: readonly NavGroup[], pathname: string): NavItem | undefined {
  const fitting = groups
    .flatMap((group) => group.items)
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0];
}
