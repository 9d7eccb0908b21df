/** A mentor proposed by the park, agreed by the enterprise, ended by either: and what the agency sees in between. */
import { beforeAll, describe, expect, it } from "vitest";
import { getApplication } from "@/lib/domain/applications/queries/detail";
import { answerAssignment } from "@/lib/domain/mentor-assignments/commands/answer-assignment";
import { endAssignment } from "@/lib/domain/mentor-assignments/commands/end-assignment";
import { proposeAssignment } from "@/lib/domain/mentor-assignments/commands/propose-assignment";
import {
  answerAssignmentInput,
  endAssignmentInput,
  proposeAssignmentInput,
} from "@/lib/domain/mentor-assignments/schema";
import { moveApplication } from "@/lib/domain/applications/commands/move-application";
import { moveApplicationInput } from "@/lib/domain/applications/schema";
import type { Context } from "@/lib/kernel/context";
import {
  aClientIn,
  admit,
  anAgencyIn,
  assignmentNow,
  nextRequestOf,
  type AgencyRef,
  type ClientRef,
} from "@/tests/support/builders/agencies";
import { anAssignment } from "@/tests/support/builders/applications";
import { actingIn, aPark, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let park: string;
let official: Context;
let agency: AgencyRef;
let client: ClientRef;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
  agency = await anAgencyIn(park);
});

const proposal = (values: Record<string, unknown> = {}) =>
  proposeAssignmentInput.parse({
    ...{ applicationId: client.application.id, consultancyId: agency.id },
    ...{ mentorId: agency.mentorId, startsOn: official.today, ...values },
  });

const answer = (id: string, values: Record<string, unknown> = {}) =>
  answerAssignmentInput.parse({ id, version: 1, answer: "accept", ...values });

const end = (id: string, values: Record<string, unknown> = {}) =>
  endAssignmentInput.parse({ id, version: 2, reason: "辅导已完成", ...values });

/** An assignment of this client to the agency, in force. */
const engaged = () =>
  anAssignment(client.application, {
    ...{ consultancyId: agency.id, mentor_id: agency.mentorId, version: 2 },
  });

describe("proposeAssignment", () => {
  beforeAll(async () => {
    client = await aClientIn(park);
  });

  it("puts the proposal to the enterprise and says so in the audit", async () => {
    const liaison = await actingIn(park, "LIAISON");
    const input = proposal({ liaisonId: liaison.actor.userId });
    const { id } = await proposeAssignment(official, input);
    expect(await assignmentNow(id)).toMatchObject({ status: "PROPOSED", version: 1 });
    expect(await auditOf(id)).toMatchObject([
      { action: "assignment.propose", outcome: "OK", detail: { mentorId: agency.mentorId } },
    ]);
    // The agency is not engaged before the enterprise agrees.
    await expect(
      getApplication(await nextRequestOf(agency), client.application.id),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });

    await expect(proposeAssignment(official, proposal())).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ code: "ALREADY_ASSIGNED" }],
    });
  });

  it("of two proposals at once makes one", async () => {
    client = await aClientIn(park);
    const results = await Promise.allSettled([
      proposeAssignment(official, proposal()),
      proposeAssignment(official, proposal()),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(
      await select("SELECT id FROM mentor_assignment WHERE application_id = $1", [
        client.application.id,
      ]),
    ).toHaveLength(1);
  });

  it("refuses a mentor of another agency, an agency that is not or no longer admitted, a liaison of elsewhere", async () => {
    client = await aClientIn(park);
    const other = await anAgencyIn(park);
    const stranger = await anAgencyIn();
    const former = await anAgencyIn();
    await admit(park, former.id, "2024-12-31");
    const elsewhere = await actingIn(await aPark(), "LIAISON");
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ mentorId: other.mentorId }, "mentorId", "MENTOR_NOT_OF_CONSULTANCY"],
      [{ consultancyId: stranger.id }, "consultancyId", "CONSULTANCY_NOT_ADMITTED"],
      [{ consultancyId: former.id }, "consultancyId", "CONSULTANCY_NOT_ADMITTED"],
      [{ liaisonId: elsewhere.actor.userId }, "liaisonId", "LIAISON_NOT_OF_PARK"],
    ];
    for (const [values, field, code] of wrong) {
      await expect(proposeAssignment(official, proposal(values))).rejects.toMatchObject({
        code: "INVALID",
        fieldErrors: { [field]: [{ code }] },
      });
    }
  });

  it("is not for roles that only read, nor for other parks, nor for what has ended", async () => {
    client = await aClientIn(park);
    const finance = await actingIn(park, "FINANCE");
    await expect(proposeAssignment(finance, proposal())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const foreign = await actingIn(await aPark(), "OFFICIAL");
    await expect(proposeAssignment(foreign, proposal())).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    client = await aClientIn(park, { state: "REJECTED" });
    await expect(proposeAssignment(official, proposal())).rejects.toMatchObject({
      reasons: [{ code: "APPLICATION_ENDED" }],
    });
  });

  it("leaves nothing behind when the audit fails", async () => {
    client = await aClientIn(park);
    await expect(withoutAudit(() => proposeAssignment(official, proposal()))).rejects.toBeDefined();
    expect(
      await select("SELECT id FROM mentor_assignment WHERE application_id = $1", [
        client.application.id,
      ]),
    ).toEqual([]);
  });
});

describe("answerAssignment", () => {
  let id: string;

  const proposed = async () => {
    client = await aClientIn(park);
    id = (await proposeAssignment(official, proposal())).id;
  };

  it("engages the agency from its next request on", async () => {
    await proposed();
    expect(await answerAssignment(client.owner, answer(id))).toMatchObject({ status: "ACTIVE" });
    expect(await assignmentNow(id)).toMatchObject({
      ...{ status: "ACTIVE", version: 2, answered_by_id: client.owner.actor.userId },
    });
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "assignment.answer",
      detail: { status: { from: "PROPOSED", to: "ACTIVE" } },
    });
    await expect(
      getApplication(await nextRequestOf(agency), client.application.id),
    ).resolves.toMatchObject({ id: client.application.id });
  });

  it("declines with a note, and the agency sees nothing", async () => {
    await proposed();
    await answerAssignment(client.owner, answer(id, { answer: "decline", note: "已有合作机构" }));
    expect(await assignmentNow(id)).toMatchObject({
      ...{ status: "DECLINED", end_reason: "已有合作机构" },
    });
    await expect(
      getApplication(await nextRequestOf(agency), client.application.id),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is the owner's alone: not the clerk's, the official's, the agency's or another owner's", async () => {
    await proposed();
    const clerk = await actingIn(park, "ENTERPRISE_STAFF", { enterprise_id: client.enterpriseId });
    const another = (await aClientIn(park)).owner;
    for (const context of [clerk, official, await nextRequestOf(agency)]) {
      await expect(answerAssignment(context, answer(id))).rejects.toMatchObject({
        code: "FORBIDDEN",
        reasons: [{ code: "ONLY_THE_ENTERPRISE_ANSWERS" }],
      });
    }
    await expect(answerAssignment(another, answer(id))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await assignmentNow(id)).toMatchObject({ status: "PROPOSED" });
  });

  it("is given once: the second answer meets a conflict", async () => {
    await proposed();
    const results = await Promise.allSettled([
      answerAssignment(client.owner, answer(id)),
      answerAssignment(client.owner, answer(id, { answer: "decline" })),
    ]);
    const refused = results.find((result) => result.status === "rejected");
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(refused).toMatchObject({
      reason: { code: "CONFLICT", current: { status: expect.any(String) } },
    });
    await expect(answerAssignment(client.owner, answer(id, { version: 2 }))).rejects.toMatchObject({
      reasons: [{ code: "ALREADY_ANSWERED" }],
    });
  });
});

describe("endAssignment", () => {
  beforeAll(async () => {
    client = await aClientIn(park);
  });

  it("hides the enterprise from the agency on its very next request", async () => {
    const id = await engaged();
    const before = await nextRequestOf(agency);
    await expect(getApplication(before, client.application.id)).resolves.toBeDefined();

    await endAssignment(client.owner, end(id));
    expect(await assignmentNow(id)).toMatchObject({
      ...{ status: "ENDED", end_reason: "辅导已完成", ends_on: official.today },
    });
    expect((await auditOf(id)).at(-1)).toMatchObject({ action: "assignment.end" });
    const after = await nextRequestOf(agency);
    await expect(getApplication(after, client.application.id)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const { id: applicationId, version } = client.application;
    const move = moveApplicationInput.parse({ id: applicationId, version, to: "DRAFTING" });
    await expect(moveApplication(after, move)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("shows the agency exactly the enterprises that engaged it, in every park", async () => {
    const parks = [park, await aPark()];
    const wide = await anAgencyIn(...parks);
    const clients = await Promise.all(parks.map((one) => aClientIn(one)));
    const strangers = await Promise.all(parks.map((one) => aClientIn(one)));
    for (const one of clients) {
      await anAssignment(one.application, { consultancyId: wide.id, mentor_id: wide.mentorId });
    }
    const consultant = await nextRequestOf(wide);
    for (const one of clients) {
      await expect(getApplication(consultant, one.application.id)).resolves.toBeDefined();
    }
    for (const one of strangers) {
      await expect(getApplication(consultant, one.application.id)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("ends one that has not begun on its first day", async () => {
    client = await aClientIn(park);
    const { id } = await proposeAssignment(official, proposal({ startsOn: "2099-01-01" }));
    await endAssignment(official, end(id, { version: 1 }));
    expect(await assignmentNow(id)).toMatchObject({ status: "ENDED", ends_on: "2099-01-01" });
    await expect(endAssignment(official, end(id))).rejects.toMatchObject({
      reasons: [{ code: "ASSIGNMENT_OVER" }],
    });
  });

  it("is not the agency's to do, nor a liaison's, nor another park's", async () => {
    client = await aClientIn(park);
    const id = await engaged();
    const liaison = await actingIn(park, "LIAISON");
    for (const context of [await nextRequestOf(agency), liaison]) {
      await expect(endAssignment(context, end(id))).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const foreign = await actingIn(await aPark(), "OFFICIAL");
    await expect(endAssignment(foreign, end(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await assignmentNow(id)).toMatchObject({ status: "ACTIVE" });
  });

  it("tells the slower of two, and undoes all when the audit fails", async () => {
    client = await aClientIn(park);
    const id = await engaged();
    await expect(withoutAudit(() => endAssignment(official, end(id)))).rejects.toBeDefined();
    expect(await assignmentNow(id)).toMatchObject({ status: "ACTIVE", version: 2 });
    await endAssignment(official, end(id));
    await expect(endAssignment(client.owner, end(id))).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
