import { describe, expect, it, test } from "vitest";
import {
  canListApplications,
  canMoveApplication,
  canOpenApplication,
  canReadApplication,
  pipelineRolesOn,
  rolesThatMove,
} from "@/lib/domain/applications/access";
import type { Actor, Grant } from "@/lib/kernel/context";
import type { Role } from "@/lib/kernel/permissions";

const here = { parkId: "p1", enterpriseId: "e1" };

const grants: Record<Role, Grant> = {
  PLATFORM_ADMIN: { role: "PLATFORM_ADMIN", reach: "platform" },
  SUPERVISOR: { role: "SUPERVISOR", reach: "region", regionPrefix: "36", parkIds: ["p1"] },
  PARK_ADMIN: { role: "PARK_ADMIN", reach: "park", parkId: "p1", departmentId: null },
  OFFICIAL: { role: "OFFICIAL", reach: "park", parkId: "p1", departmentId: null },
  REVIEWER: { role: "REVIEWER", reach: "park", parkId: "p1", departmentId: null },
  FINANCE: { role: "FINANCE", reach: "park", parkId: "p1", departmentId: null },
  LIAISON: { role: "LIAISON", reach: "park", parkId: "p1", departmentId: null },
  ENTERPRISE_OWNER: { role: "ENTERPRISE_OWNER", reach: "enterprise", ...here },
  ENTERPRISE_STAFF: { role: "ENTERPRISE_STAFF", reach: "enterprise", ...here },
  CONSULTANT: {
    ...{ role: "CONSULTANT", reach: "consultancy", consultancyId: "c1" },
    engagements: [here],
  },
};

const actor = (...held: Grant[]): Actor => ({
  ...{ userId: "u", name: "u", email: "u@test" },
  grants: held,
});

/** Who may list, read, open, move. */
const matrix: [Role, string][] = [
  ["PLATFORM_ADMIN", "----"],
  ["SUPERVISOR", "lr--"],
  ["PARK_ADMIN", "lrom"],
  ["OFFICIAL", "lrom"],
  ["REVIEWER", "lr--"],
  ["FINANCE", "lr--"],
  ["LIAISON", "lrom"],
  ["ENTERPRISE_OWNER", "-r-m"],
  ["ENTERPRISE_STAFF", "-r-m"],
  ["CONSULTANT", "-r-m"],
];

describe("who may do what", () => {
  test.each(matrix)("%s: %s", (role, expected) => {
    const one = actor(grants[role]);
    const may = [
      canListApplications(one, here) ? "l" : "-",
      canReadApplication(one, here) ? "r" : "-",
      canOpenApplication(one, here) ? "o" : "-",
      canMoveApplication(one, here) ? "m" : "-",
    ];
    expect(may.join("")).toBe(expected);
  });

  test.each(matrix)("%s: nothing with an enterprise out of reach", (role) => {
    const one = actor(grants[role]);
    const elsewhere = { parkId: "p2", enterpriseId: "e2" };
    expect(canReadApplication(one, elsewhere)).toBe(false);
    expect(canMoveApplication(one, elsewhere)).toBe(false);
    expect(pipelineRolesOn(one, elsewhere)).toEqual([]);
  });
});

describe("pipelineRolesOn", () => {
  it("knows every role that holds towards this enterprise, and none that the pipeline does not know", () => {
    const both = actor(grants.REVIEWER, grants.OFFICIAL, grants.CONSULTANT);
    expect(pipelineRolesOn(both, here)).toEqual(["OFFICIAL", "CONSULTANT"]);
  });
});

describe("rolesThatMove", () => {
  it("joins the roles of every route between two states", () => {
    expect(rolesThatMove("NURTURING", "COACHING")).toEqual(["PARK_ADMIN", "OFFICIAL", "LIAISON"]);
    expect(rolesThatMove("CERTIFIED", "PUBLICITY")).toEqual(["PARK_ADMIN"]);
  });

  it("is empty where there is no way", () => {
    expect(rolesThatMove("SURVEYED", "CERTIFIED")).toEqual([]);
  });
});
