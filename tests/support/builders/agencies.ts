/** An agency admitted to parks, its mentor, and enterprises that engage it. */
import type { Context } from "@/lib/kernel/context";
import { anApplication, type ApplicationRef } from "./applications";
import { aConsultancy, actingIn, anEnterprise, aPerson, contextOf, select } from "./world";
import { superuserClient } from "../database";

type Values = Record<string, unknown>;

const client = await superuserClient();

export interface AgencyRef {
  id: string;
  mentorId: string;
}

/** An agency with one mentor, admitted to these parks. */
export async function anAgencyIn(...parkIds: string[]): Promise<AgencyRef> {
  const id = await aConsultancy();
  for (const parkId of parkIds) await admit(parkId, id);
  return { id, mentorId: await aPerson("CONSULTANT", { consultancy_id: id }) };
}

/** Has no id of its own, so that `insert` does not fit. */
export async function admit(parkId: string, consultancyId: string, until: string | null = null) {
  await client.query(
    "INSERT INTO consultancy_park (park_id, consultancy_id, since, until) VALUES ($1, $2, '2020-01-01', $3)",
    [parkId, consultancyId, until],
  );
}

/** An enterprise with its owner and an application that is being coached. */
export interface ClientRef {
  parkId: string;
  enterpriseId: string;
  owner: Context;
  application: ApplicationRef;
}

export async function aClientIn(parkId: string, values: Values = {}): Promise<ClientRef> {
  const enterpriseId = await anEnterprise(parkId);
  const at = { parkId, enterpriseId };
  const application = await anApplication(at, { state: "COACHING", ...values });
  const owner = await actingIn(parkId, "ENTERPRISE_OWNER", { enterprise_id: enterpriseId });
  return { ...at, owner, application };
}

/** The context of a mentor as of now: what it reaches is read anew, as on every request. */
export const nextRequestOf = ({ mentorId }: AgencyRef): Promise<Context> => contextOf(mentorId);

/** The assignment as it stands. */
export const assignmentNow = async (id: string) =>
  (
    await select(
      "SELECT status, version, end_reason, answered_by_id, starts_on::text, ends_on::text FROM mentor_assignment WHERE id = $1",
      [id],
    )
  )[0];
