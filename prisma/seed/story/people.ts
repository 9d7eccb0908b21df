/** The people: the accounts of the contract, the helping departments of a park, and the firms' own. */
import type { Role } from "@/lib/kernel/permissions";
import { toDate } from "@/lib/platform/db/dates";
import { demoId } from "../ids";
import { personName } from "../naming";
import type { ParkPlan } from "../parks";
import { randomOf } from "../random";
import type { InstallationRows, ParkRows } from "../rows";
import { BEGINNING, parkIdOf } from "./telling";

export interface Department {
  id: string;
  name: string;
  principalLeader: string;
  deputyLeader: string;
  liaisonId: string;
  /** How much its help raises the chances of a firm, around 0. */
  skill: number;
}

/** Who acts for a park. */
export interface Cast {
  officialId: string;
  reviewerId: string;
  financeId: string;
  departments: readonly Department[];
}

/** Where a person's role holds. */
interface Reach {
  parkId?: string;
  enterpriseId?: string;
  consultancyId?: string;
  departmentId?: string;
  regionPrefix?: string;
}

/** A person who can sign in; the same address gives the same id. */
export function addPerson(installation: InstallationRows, email: string, name?: string): string {
  const id = demoId(`user/${email}`);
  installation.user.push({
    id,
    email,
    name: name ?? personName(randomOf(`user/${email}`)),
    isDemo: true,
    createdAt: toDate(BEGINNING),
  });
  return id;
}

/** The role of a person; `rows` are the installation's where it holds in no park. */
export function addMembership(
  rows: Pick<InstallationRows | ParkRows, "membership">,
  [userId, role]: readonly [userId: string, role: Role],
  reach: Reach,
): void {
  const where = reach.enterpriseId ?? reach.parkId ?? reach.consultancyId ?? reach.regionPrefix;
  rows.membership.push({
    id: demoId(`membership/${userId}/${role}/${where}`),
    userId,
    role,
    ...reach,
  });
}

/** Those above the parks. */
export function addPlatformPeople(installation: InstallationRows): void {
  const admin = addPerson(installation, "admin@platform.demo");
  addMembership(installation, [admin, "PLATFORM_ADMIN"], {});
  const supervisor = addPerson(installation, "city@supervisor.demo");
  addMembership(installation, [supervisor, "SUPERVISOR"], { regionPrefix: "3607" });
}

/** Departments with their leaders and liaison cadres, and the officials of a park. */
export function addCast(
  plan: ParkPlan,
  { installation, rows }: { installation: InstallationRows; rows: ParkRows },
): Cast {
  const parkId = parkIdOf(plan.slug);
  const departments = plan.departments.map((name, index) => {
    const random = randomOf(`department/${plan.slug}/${name}`);
    const id = demoId(`department/${plan.slug}/${name}`);
    const leaders = { principalLeader: personName(random), deputyLeader: personName(random) };
    rows.department.push({ id, parkId, name, ...leaders });
    const liaisonId = addPerson(installation, `${liaisonName(index)}@${plan.slug}.demo`);
    addMembership(rows, [liaisonId, "LIAISON"], { parkId, departmentId: id });
    return { id, name, ...leaders, liaisonId, skill: (random.next() - 0.5) * 0.5 };
  });
  const member = (role: Role, account: string, department: number) => {
    const userId = addPerson(installation, `${account}@${plan.slug}.demo`);
    addMembership(rows, [userId, role], { parkId, departmentId: departments[department]!.id });
    return userId;
  };
  member("PARK_ADMIN", "admin", 0);
  return {
    officialId: member("OFFICIAL", "official", 0),
    reviewerId: member("REVIEWER", "reviewer", 0),
    financeId: member("FINANCE", "finance", financeDepartment(plan)),
    departments,
  };
}

/** `liaison@ganzhou.demo` belongs to the department that serves enterprises. */
const liaisonName = (department: number): string => {
  if (department === 1) return "liaison";
  return `liaison${department === 0 ? 1 : department}`;
};

const financeDepartment = (plan: ParkPlan): number =>
  Math.max(0, plan.departments.indexOf("财政局"));
