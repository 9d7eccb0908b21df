import {
  BadgeCheck,
  BookOpen,
  Building2,
  ChartColumn,
  ClipboardList,
  Coins,
  FileUp,
  Footprints,
  Gauge,
  Handshake,
  House,
  Kanban,
  Landmark,
  type LucideIcon,
  Map,
  ScrollText,
  Settings,
  ShieldCheck,
  Sprout,
  Users,
} from "lucide-react";

const icons = {
  home: House,
  enterprises: Building2,
  applications: Kanban,
  visits: Footprints,
  policies: BookOpen,
  claims: Coins,
  eligibility: BadgeCheck,
  coaching: ClipboardList,
  consultancies: Handshake,
  assistance: Users,
  dashboards: ChartColumn,
  imports: FileUp,
  oversight: Gauge,
  parks: Map,
  accounts: Users,
  audit: ShieldCheck,
  settings: Settings,
  portrait: Sprout,
  park: Landmark,
  records: ScrollText,
} satisfies Record<string, LucideIcon>;

/** The names by which navigation data asks for an icon. */
export type NavIconName = keyof typeof icons;

/** The icon of a navigation item. */
export function NavIcon({ name }: { name: NavIconName }) {
  const Icon = icons[name];
  return <Icon aria-hidden className="size-4 shrink-0" />;
}
