/**
 * Who may do what, in one table: role × permission. Where a role holds is decided by its grant (`holds`),
 * whether this object in this state allows it by the `access.ts` of its noun.
 */
import type { Actor, Grant, Subject } from "./context";

export const roles = [
  "PLATFORM_ADMIN",
  "SUPERVISOR",
  "PARK_ADMIN",
  "OFFICIAL",
  "REVIEWER",
  "FINANCE",
  "LIAISON",
  "ENTERPRISE_OWNER",
  "ENTERPRISE_STAFF",
  "CONSULTANT",
] as const;

export type Role = (typeof roles)[number];

const parkReaders = [
  "PARK_ADMIN",
  "OFFICIAL",
  "REVIEWER",
  "FINANCE",
  "LIAISON",
  "SUPERVISOR",
] as const;
const enterprisePeople = ["ENTERPRISE_OWNER", "ENTERPRISE_STAFF"] as const;
const everybodyOfThePark = [...parkReaders, ...enterprisePeople, "CONSULTANT"] as const;

export const permissions = {
  /** Sign out, own settings. */
  "account.self": roles,
  "park.read": everybodyOfThePark,
  "oversight.read": ["SUPERVISOR"],
  "platform.read": ["PLATFORM_ADMIN"],

  /** The registry of a whole park. */
  "enterprise.list": parkReaders,
  "enterprise.read": everybodyOfThePark,
  "enterprise.create": ["PARK_ADMIN", "OFFICIAL"],
  "enterprise.edit": ["PARK_ADMIN", "OFFICIAL", "LIAISON"],
  "figure.edit": ["PARK_ADMIN", "OFFICIAL", "LIAISON", ...enterprisePeople],
  "figure.verify": ["PARK_ADMIN", "OFFICIAL"],
  /** Certificates held before the platform knew the enterprise. */
  "certificate.add": ["PARK_ADMIN", "OFFICIAL"],
  "import.manage": ["PARK_ADMIN", "OFFICIAL"],

  "visit.record": ["PARK_ADMIN", "OFFICIAL", "LIAISON"],
  "visit.read": parkReaders,
  "application.list": parkReaders,
  "application.read": everybodyOfThePark,
  "application.open": ["PARK_ADMIN", "OFFICIAL", "LIAISON"],
  /** Which move exactly is decided by lib/rules/pipeline. */
  "application.move": ["PARK_ADMIN", "OFFICIAL", "LIAISON", ...enterprisePeople, "CONSULTANT"],

  "assistance.read": parkReaders,
  "assistance.assign": ["PARK_ADMIN", "OFFICIAL"],
  "consultancy.read": everybodyOfThePark,
  "consultancy.manage": ["PARK_ADMIN", "OFFICIAL"],
  "assignment.propose": ["PARK_ADMIN", "OFFICIAL", "LIAISON"],
  "assignment.answer": ["ENTERPRISE_OWNER"],
  "assignment.end": ["PARK_ADMIN", "OFFICIAL", "ENTERPRISE_OWNER"],
  "coaching.log": ["CONSULTANT"],
  "coaching.confirm": enterprisePeople,
  "coaching.read": everybodyOfThePark,
  "file.read": everybodyOfThePark,

  "policy.read": everybodyOfThePark,
  "claim.start": enterprisePeople,
  "claim.withdraw": enterprisePeople,
  "claim.read": [...parkReaders, ...enterprisePeople],
  "claim.list": parkReaders,
  "claim.decide": ["PARK_ADMIN", "OFFICIAL", "REVIEWER"],
  "claim.pay": ["FINANCE"],

  "statistics.read": parkReaders,
  "audit.read": ["PARK_ADMIN"],
  "enterprise.portal": enterprisePeople,
  "agency.portal": ["CONSULTANT"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission at all, wherever it holds. */
const roleHas = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

/** Whether a person has a permission anywhere: the cheap check before anything is read. */
export const holdsAnywhere = (actor: Actor, permission: Permission): boolean =>
  actor.grants.some((grant) => roleHas(grant.role, permission));

/** Whether a person has a permission on this subject: some grant carries it and reaches the subject. */
export const holds = (actor: Actor, permission: Permission, subject: Subject): boolean =>
  actor.grants.some((grant) => roleHas(grant.role, permission) && reaches(grant, subject));

/** The person's roles on a subject, without doubles. */
export const rolesOn = (actor: Actor, subject: Subject): Role[] => [
  ...new Set(actor.grants.filter((grant) => reaches(grant, subject)).map((grant) => grant.role)),
];

/**
 * Whether a grant reaches a subject. A subject without `enterpriseId` is the park's common room (its policies,
 * its departments): people of its enterprises and engaged consultants may enter it, so park-wide permissions
 * such as `enterprise.list` are simply not given to their roles.
 */
export function reaches(grant: Grant, subject: Subject): boolean {
  switch (grant.reach) {
    case "platform":
      return false;
    case "region":
      return grant.parkIds.includes(subject.parkId);
    case "park":
      return grant.parkId === subject.parkId;
    case "enterprise":
      return grant.parkId === subject.parkId && sameEnterprise(grant.enterpriseId, subject);
    case "consultancy":
      return grant.engagements.some(
        (e) => e.parkId === subject.parkId && sameEnterprise(e.enterpriseId, subject),
      );
  }
}

const sameEnterprise = (enterpriseId: string, subject: Subject): boolean =>
  subject.enterpriseId == null || subject.enterpriseId === enterpriseId;
