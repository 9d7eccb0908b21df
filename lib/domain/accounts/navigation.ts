/** Where a person may go: one table of places, each with the permission that its page asks for. */
import type { Actor } from "@/lib/kernel/context";
import { holds, holdsAnywhere, type Permission } from "@/lib/kernel/permissions";

/** A place inside a park, under `/parks/{slug}/`. */
const parkPlaces = [
  { section: "enterprises", permission: "enterprise.list", icon: "enterprises" },
  { section: "visits", permission: "visit.read", icon: "visits" },
  { section: "applications", permission: "application.list", icon: "applications" },
  { section: "coaching", permission: "enterprise.list", icon: "coaching" },
  { section: "consultancies", permission: "enterprise.list", icon: "consultancies" },
  { section: "assistance", permission: "assistance.read", icon: "assistance" },
  { section: "policies", permission: "enterprise.list", icon: "policies" },
  { section: "claims", permission: "claim.list", icon: "claims" },
  { section: "dashboards", permission: "statistics.read", icon: "dashboards" },
  { section: "imports", permission: "import.manage", icon: "imports" },
  { section: "audit", permission: "audit.read", icon: "audit" },
] as const satisfies readonly { section: string; permission: Permission; icon: string }[];

/** A place outside any park. */
const ownPlaces = [
  { href: "/my", key: "my", permission: "enterprise.portal", icon: "portrait" },
  {
    href: "/my/eligibility",
    key: "eligibility",
    permission: "enterprise.portal",
    icon: "eligibility",
  },
  { href: "/my/claims", key: "myClaims", permission: "enterprise.portal", icon: "claims" },
  { href: "/my/coaching", key: "myCoaching", permission: "enterprise.portal", icon: "coaching" },
  { href: "/my/figures", key: "myFigures", permission: "enterprise.portal", icon: "records" },
  { href: "/agency", key: "agency", permission: "agency.portal", icon: "enterprises" },
  {
    href: "/agency/coaching",
    key: "agencyCoaching",
    permission: "agency.portal",
    icon: "coaching",
  },
  {
    href: "/agency/results",
    key: "agencyResults",
    permission: "agency.portal",
    icon: "dashboards",
  },
  { href: "/oversight", key: "oversight", permission: "oversight.read", icon: "oversight" },
  { href: "/platform", key: "platform", permission: "platform.read", icon: "parks" },
] as const satisfies readonly { href: string; key: string; permission: Permission; icon: string }[];

type Icon = "home" | (typeof parkPlaces)[number]["icon"] | (typeof ownPlaces)[number]["icon"];

export interface NavigationItem {
  href: string;
  /** Key in the messages `navigation`. */
  key: string;
  icon: Icon;
}

export interface NavigationGroup {
  /** Slug of the park that the places belong to: shown while the person is in that park. */
  park?: string;
  items: NavigationItem[];
}

/** The places of a person, in groups; a place without permission is not there. */
export function navigationFor(
  actor: Actor,
  parks: readonly { id: string; slug: string }[],
): NavigationGroup[] {
  const own = ownPlaces.filter((place) => holdsAnywhere(actor, place.permission));
  const home: NavigationItem = { href: "/workbench", key: "workbench", icon: "home" };
  const groups: NavigationGroup[] = [
    { items: [home, ...own] },
    ...parks.map(({ id, slug }) => ({
      park: slug,
      items: parkPlaces
        .filter((place) => holds(actor, place.permission, { parkId: id }))
        .map(({ section, icon }) => ({ href: `/parks/${slug}/${section}`, key: section, icon })),
    })),
  ];
  return groups.filter((group) => group.items.length > 0);
}
