/** Who asks, how far they reach, and when: built once per request, handed to every query and command. */

/** One role and where it holds. */
export type Grant =
  | { role: "PLATFORM_ADMIN"; reach: "platform" }
  | { role: "SUPERVISOR"; reach: "region"; regionPrefix: string; parkIds: readonly string[] }
  | { role: ParkRole; reach: "park"; parkId: string; departmentId: string | null }
  | { role: EnterpriseRole; reach: "enterprise"; parkId: string; enterpriseId: string }
  | {
      role: "CONSULTANT";
      reach: "consultancy";
      consultancyId: string;
      engagements: readonly EnterpriseRef[];
    };

export type ParkRole = "PARK_ADMIN" | "OFFICIAL" | "REVIEWER" | "FINANCE" | "LIAISON";
export type EnterpriseRole = "ENTERPRISE_OWNER" | "ENTERPRISE_STAFF";

export interface EnterpriseRef {
  parkId: string;
  enterpriseId: string;
}

export interface Actor {
  userId: string;
  name: string;
  email: string;
  grants: readonly Grant[];
}

export type Locale = "zh-CN" | "en";
export type Source = "page" | "action" | "api" | "import" | "job" | "seed";

export interface Context {
  actor: Actor;
  /** The present instant, read once from the clock. */
  now: Date;
  /** The present day in China, `YYYY-MM-DD`. */
  today: string;
  requestId: string;
  locale: Locale;
  source: Source;
}

/** What a permission is asked about: a park, or one enterprise of it. */
export interface Subject {
  parkId: string;
  enterpriseId?: string | null;
}
