/** Applications in any state with the history that led there, and what their moves look at. */
import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/kernel/context";
import { isSubmittedOrLater, isTerminal, stageIndex, STAGES } from "@/lib/rules/pipeline/states";
import type { PipelineState } from "@/lib/rules/pipeline/states";
import { aConsultancy, actingIn, anEnterprise, aPark, aPerson, contextOf, insert } from "./world";

type Values = Record<string, unknown>;

/** The states up to this one, the shortest way. */
function wayTo(state: PipelineState): PipelineState[] {
  if (state === "WITHDRAWN") return ["SURVEYED", state];
  return isTerminal(state) ? [...STAGES, state] : STAGES.slice(0, stageIndex(state) + 1);
}

export interface ApplicationRef {
  id: string;
  parkId: string;
  enterpriseId: string;
  version: number;
}

export async function anApplication(
  owner: { parkId: string; enterpriseId: string },
  {
    state = "SURVEYED",
    year = 2023,
    ...values
  }: { state?: PipelineState; year?: number } & Values = {},
): Promise<ApplicationRef> {
  const way = wayTo(state);
  const { parkId, enterpriseId } = owner;
  const at = "2023-03-01T01:00:00Z";
  const id = await insert("application", {
    ...{ park_id: parkId, enterprise_id: enterpriseId, certification: "HNTE", year, state },
    submitted_on: isSubmittedOrLater(state) ? `${year}-07-10` : null,
    decided_on: state === "CERTIFIED" || state === "REJECTED" ? `${year}-12-08` : null,
    ...{ state_since: at, version: way.length, ...values },
  });
  for (const [index, to] of way.entries()) {
    await insert("application_transition", {
      ...{ park_id: parkId, enterprise_id: enterpriseId, application_id: id },
      ...{ version: index + 1, from_state: way[index - 1] ?? null, to_state: to, at },
    });
  }
  return { id, version: way.length, ...owner };
}

export const aVisit = (application: ApplicationRef, values: Values = {}): Promise<string> =>
  insert("visit", {
    ...{ park_id: application.parkId, enterprise_id: application.enterpriseId },
    ...{ application_id: application.id, visited_on: "2023-02-20", visitor_id: randomUUID() },
    ...{ conclusion: "SUITABLE", client_token: randomUUID(), ...values },
  });

/** An assignment with a consultancy and a mentor of its own unless the values say otherwise. */
export async function anAssignment(
  application: ApplicationRef,
  { consultancyId, ...values }: { consultancyId?: string } & Values = {},
): Promise<string> {
  const agency = consultancyId ?? (await aConsultancy());
  return insert("mentor_assignment", {
    ...{ park_id: application.parkId, enterprise_id: application.enterpriseId },
    ...{ application_id: application.id, consultancy_id: agency },
    mentor_id: await aPerson("CONSULTANT", { consultancy_id: agency }),
    ...{ status: "ACTIVE", starts_on: "2023-01-01", ...values },
  });
}

/** Everybody who can have to do with the applications of one enterprise, and some who must not. */
export interface Cast {
  park: string;
  enterprise: string;
  owner: { parkId: string; enterpriseId: string };
  as: Record<Part, Context>;
}

const PARK_ROLES = ["PARK_ADMIN", "OFFICIAL", "LIAISON", "REVIEWER", "FINANCE"] as const;

type ParkRole = (typeof PARK_ROLES)[number];

type Part =
  | ParkRole
  | "ENTERPRISE_OWNER"
  | "ENTERPRISE_STAFF"
  | "OWNER_OF_ANOTHER_ENTERPRISE"
  | "OFFICIAL_OF_ANOTHER_PARK"
  | "UNENGAGED_CONSULTANT";

export async function aCast(): Promise<Cast> {
  const park = await aPark();
  const elsewhere = await aPark();
  const enterprise = await anEnterprise(park);
  const other = await anEnterprise(park);
  const of = (enterpriseId: string) => ({ enterprise_id: enterpriseId });
  const agency = await aConsultancy();
  const parkPeople: [ParkRole, Context][] = [];
  for (const role of PARK_ROLES) parkPeople.push([role, await actingIn(park, role)]);
  return {
    park,
    enterprise,
    owner: { parkId: park, enterpriseId: enterprise },
    as: {
      ...(Object.fromEntries(parkPeople) as Record<ParkRole, Context>),
      ENTERPRISE_OWNER: await actingIn(park, "ENTERPRISE_OWNER", of(enterprise)),
      ENTERPRISE_STAFF: await actingIn(park, "ENTERPRISE_STAFF", of(enterprise)),
      OWNER_OF_ANOTHER_ENTERPRISE: await actingIn(park, "ENTERPRISE_OWNER", of(other)),
      OFFICIAL_OF_ANOTHER_PARK: await actingIn(elsewhere, "OFFICIAL"),
      UNENGAGED_CONSULTANT: await contextOf(
        await aPerson("CONSULTANT", { consultancy_id: agency }),
      ),
    },
  };
}
