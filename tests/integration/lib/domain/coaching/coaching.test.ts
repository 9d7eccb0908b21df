/** A coaching session logged by the consultant, once however often it is sent, and confirmed by the enterprise. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { confirmCoaching } from "@/lib/domain/coaching/commands/confirm-coaching";
import { logCoaching } from "@/lib/domain/coaching/commands/log-coaching";
import { confirmCoachingInput, logCoachingInput } from "@/lib/domain/coaching/schema";
import { endAssignment } from "@/lib/domain/mentor-assignments/commands/end-assignment";
import type { Context } from "@/lib/kernel/context";
import {
  aClientIn,
  anAgencyIn,
  nextRequestOf,
  type AgencyRef,
  type ClientRef,
} from "@/tests/support/builders/agencies";
import { anAssignment } from "@/tests/support/builders/applications";
import { actingIn, aPark, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let park: string;
let agency: AgencyRef;
let client: ClientRef;
let assignmentId: string;
let consultant: Context;

beforeAll(async () => {
  park = await aPark();
  agency = await anAgencyIn(park);
  client = await aClientIn(park);
  assignmentId = await anAssignment(client.application, {
    ...{ consultancyId: agency.id, mentor_id: agency.mentorId, starts_on: "2024-01-10" },
  });
  consultant = await nextRequestOf(agency);
});

const session = (values: Record<string, unknown> = {}) =>
  logCoachingInput.parse({
    ...{ assignmentId, clientToken: randomUUID(), coachedOn: "2024-03-05", place: "企业会议室" },
    ...{ topics: ["IP", "RD_COST"], nextSteps: "补齐研发费用辅助账", ...values },
  });

const logsOf = (enterpriseId: string) =>
  select("SELECT id FROM coaching_log WHERE enterprise_id = $1", [enterpriseId]);

describe("logCoaching", () => {
  it("keeps what was said and says so in the audit", async () => {
    const { id, repeated } = await logCoaching(consultant, session({ minutes: "90" }));
    expect(repeated).toBe(false);
    const [log] = await select("SELECT * FROM coaching_log WHERE id = $1", [id]);
    expect(log).toMatchObject({
      ...{ minutes: 90, place: "企业会议室", topics: "{IP,RD_COST}", confirmed_at: null },
      ...{ author_id: agency.mentorId, application_id: client.application.id },
    });
    expect(await auditOf(id)).toMatchObject([{ action: "coaching.log", outcome: "OK" }]);
  });

  it("is one log however often it arrives, one after another or at once", async () => {
    const input = session();
    const first = await logCoaching(consultant, input);
    expect(await logCoaching(consultant, input)).toEqual({ id: first.id, repeated: true });
    expect(await auditOf(first.id)).toHaveLength(1);

    const atOnce = session();
    const results = await Promise.all([1, 2, 3].map(() => logCoaching(consultant, atOnce)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it("is refused for days outside the assignment and in the future", async () => {
    const days: [string, string][] = [
      ["2024-01-09", "COACHED_BEFORE_ASSIGNMENT"],
      ["2999-01-01", "COACHED_IN_FUTURE"],
    ];
    for (const [coachedOn, code] of days) {
      await expect(logCoaching(consultant, session({ coachedOn }))).rejects.toMatchObject({
        fieldErrors: { coachedOn: [{ code }] },
      });
    }
  });

  it("is the engaged agency's alone", async () => {
    const before = await logsOf(client.enterpriseId);
    const official = await actingIn(park, "OFFICIAL");
    for (const context of [official, client.owner]) {
      await expect(logCoaching(context, session())).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const unengaged = await nextRequestOf(await anAgencyIn(park));
    await expect(logCoaching(unengaged, session())).rejects.toMatchObject({ code: "NOT_FOUND" });

    // Another agency that coaches the same enterprise sees the assignment, and may not log under it.
    const second = await anAgencyIn(park);
    await anAssignment(client.application, {
      consultancyId: second.id,
      mentor_id: second.mentorId,
    });
    await expect(logCoaching(await nextRequestOf(second), session())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await logsOf(client.enterpriseId)).toEqual(before);
  });

  it("is refused after the end, also to a request that began before it", async () => {
    const own = await aClientIn(park);
    const id = await anAssignment(own.application, {
      ...{ consultancyId: agency.id, mentor_id: agency.mentorId },
    });
    const begunBefore = await nextRequestOf(agency);
    await endAssignment(own.owner, { id, version: 1, reason: "合作结束" });
    const input = session({ assignmentId: id });
    await expect(logCoaching(begunBefore, input)).rejects.toMatchObject({
      reasons: [{ code: "ASSIGNMENT_NOT_ACTIVE" }],
    });
    await expect(logCoaching(await nextRequestOf(agency), input)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await logsOf(own.enterpriseId)).toEqual([]);
  });

  it("leaves nothing behind when the audit fails", async () => {
    const before = await logsOf(client.enterpriseId);
    await expect(withoutAudit(() => logCoaching(consultant, session()))).rejects.toBeDefined();
    expect(await logsOf(client.enterpriseId)).toEqual(before);
  });
});

describe("confirmCoaching", () => {
  const confirmation = (id: string, version = 1) => confirmCoachingInput.parse({ id, version });
  const logged = async () => (await logCoaching(consultant, session())).id;

  it("is one tap of the owner or the clerk, and a second tap changes nothing", async () => {
    const id = await logged();
    const clerk = await actingIn(park, "ENTERPRISE_STAFF", { enterprise_id: client.enterpriseId });
    expect(await confirmCoaching(clerk, confirmation(id))).toEqual({ id, version: 2 });
    expect(await confirmCoaching(client.owner, confirmation(id))).toEqual({ id, version: 2 });
    const [log] = await select(
      "SELECT confirmed_by_id, confirmed_at FROM coaching_log WHERE id = $1",
      [id],
    );
    expect(log).toMatchObject({
      ...{ confirmed_by_id: clerk.actor.userId, confirmed_at: expect.any(Date) },
    });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "coaching.log",
      "coaching.confirm",
    ]);
  });

  it("is made once by two at the same moment", async () => {
    const id = await logged();
    await Promise.allSettled([1, 2].map(() => confirmCoaching(client.owner, confirmation(id))));
    expect((await auditOf(id)).filter(({ action }) => action === "coaching.confirm")).toHaveLength(
      1,
    );
  });

  it("tells of a version that is not the present one", async () => {
    await expect(
      confirmCoaching(client.owner, confirmation(await logged(), 7)),
    ).rejects.toMatchObject({
      ...{ code: "CONFLICT", current: { version: 1 } },
    });
  });

  it("is nobody else's: not the author's, the official's, another enterprise's or another park's", async () => {
    const id = await logged();
    const official = await actingIn(park, "OFFICIAL");
    for (const context of [consultant, official]) {
      await expect(confirmCoaching(context, confirmation(id))).rejects.toMatchObject({
        ...{ code: "FORBIDDEN", reasons: [{ code: "ONLY_THE_ENTERPRISE_CONFIRMS" }] },
      });
    }
    const foreign = await actingIn(await aPark(), "OFFICIAL");
    for (const context of [(await aClientIn(park)).owner, foreign]) {
      await expect(confirmCoaching(context, confirmation(id))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("leaves the log unconfirmed when the audit fails", async () => {
    const id = await logged();
    await expect(
      withoutAudit(() => confirmCoaching(client.owner, confirmation(id))),
    ).rejects.toBeDefined();
    expect(
      await select("SELECT confirmed_at, version FROM coaching_log WHERE id = $1", [id]),
    ).toEqual([{ confirmed_at: null, version: 1 }]);
  });
});
