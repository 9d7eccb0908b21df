/** Who walks the matrix: every demo account, and nobody at all; with what each holds where. */
import type { Role } from "../../../lib/kernel/permissions";

export interface Identity {
  email: string | null;
  role: Role | null;
  /** Slugs of the parks in which the role holds. */
  parks: readonly string[];
}

const official = (park: string): Identity => ({
  email: `official@${park}.demo`,
  role: "OFFICIAL",
  parks: [park],
});

export const identities: readonly Identity[] = [
  { email: null, role: null, parks: [] },
  { email: "admin@platform.demo", role: "PLATFORM_ADMIN", parks: [] },
  { email: "city@supervisor.demo", role: "SUPERVISOR", parks: ["ganzhou"] },
  { email: "admin@ganzhou.demo", role: "PARK_ADMIN", parks: ["ganzhou"] },
  official("ganzhou"),
  { email: "reviewer@ganzhou.demo", role: "REVIEWER", parks: ["ganzhou"] },
  { email: "finance@ganzhou.demo", role: "FINANCE", parks: ["ganzhou"] },
  { email: "liaison@ganzhou.demo", role: "LIAISON", parks: ["ganzhou"] },
  { email: "owner@enterprise.demo", role: "ENTERPRISE_OWNER", parks: ["ganzhou"] },
  { email: "staff@enterprise.demo", role: "ENTERPRISE_STAFF", parks: ["ganzhou"] },
  { email: "consultant@agency.demo", role: "CONSULTANT", parks: ["ganzhou", "lianyungang"] },
  official("ordos"),
];

/** Roles that reach a whole park and not only single enterprises in it. */
export const PARK_WIDE: ReadonlySet<Role> = new Set([
  "SUPERVISOR",
  "PARK_ADMIN",
  "OFFICIAL",
  "REVIEWER",
  "FINANCE",
  "LIAISON",
]);
