import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "@/lib/domain/applications/commands/move-application";
import { moveApplicationInput } from "@/lib/domain/applications/schema";
import {
  aCast,
  anApplication,
  anAssignment,
  aVisit,
  type ApplicationRef,
  type Cast,
} from "@/tests/support/builders/applications";
import {
  aConsultancy,
  anEnterprise,
  aPerson,
  auditOf,
  contextOf,
  insert,
  select,
} from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

type Given = NonNullable<Parameters<typeof anApplication>[1]>;

/** An application of an enterprise of its own. */
async function given(values: Given = {}): Promise<ApplicationRef> {
  const enterpriseId = await anEnterprise(cast.park);
  return anApplication({ parkId: cast.park, enterpriseId }, values);
}

/** An application of the enterprise that has its own people. */
let year = 2008;
const givenOfTheCast = (values: Given = {}) =>
  anApplication(cast.owner, { ...values, year: ++year });

const inputFor = ({ id, version }: ApplicationRef, to: string, values: object = {}) =>
  moveApplicationInput.parse({ id, version, to, ...values });

const stateOf = async (id: string) =>
  (
    await select(
      "SELECT state, version, submitted_on::text, decided_on::text FROM application WHERE id = $1",
      [id],
    )
  )[0];

const historyOf = (id: string) =>
  select(
    "SELECT version, from_state, to_state, note, by_id FROM application_transition WHERE application_id = $1 ORDER BY version",
    [id],
  );

const certificatesOf = (application: ApplicationRef) =>
  select(
    "SELECT number, issued_on::text, valid_until::text, application_id FROM certificate WHERE enterprise_id = $1",
    [application.enterpriseId],
  );

const certificate = { certificateDate: "2023-12-08", certificateNumber: "gr202336000123" };

describe("moveApplication", () => {
  it("moves a step with its history and its audit row", async () => {
    const application = await given();
    await aVisit(application);
    const moved = await moveApplication(cast.as.LIAISON, inputFor(application, "NURTURING"));

    expect(moved).toEqual({ id: application.id, state: "NURTURING", version: 2 });
    expect(await stateOf(application.id)).toMatchObject({ state: "NURTURING", version: 2 });
    expect((await historyOf(application.id)).at(-1)).toMatchObject({
      ...{ version: 2, from_state: "SURVEYED", to_state: "NURTURING", note: null },
      by_id: cast.as.LIAISON.actor.userId,
    });
    expect(await auditOf(application.id)).toMatchObject([
      {
        ...{ action: "application.move", outcome: "OK" },
        detail: { state: { from: "SURVEYED", to: "NURTURING" }, version: 2 },
      },
    ]);
  });

  it("keeps the day of filing, and forgets it when the file comes back", async () => {
    const application = await givenOfTheCast({ state: "DRAFTING" });
    const day = `${year}-07-10`;
    const filed = await moveApplication(
      cast.as.ENTERPRISE_OWNER,
      inputFor(application, "SUBMITTED", { submittedOn: day }),
    );
    expect(await stateOf(application.id)).toMatchObject({ submitted_on: day });

    await moveApplication(
      cast.as.OFFICIAL,
      inputFor({ ...application, ...filed }, "DRAFTING", { note: "材料不全" }),
    );
    expect(await stateOf(application.id)).toMatchObject({ state: "DRAFTING", submitted_on: null });
    expect((await auditOf(application.id)).at(-1)?.detail).toMatchObject({
      submittedOn: { from: day, to: null },
      note: "材料不全",
    });
  });

  it("enters the certificate with its three years", async () => {
    const application = await given({ state: "PUBLICITY" });
    await moveApplication(cast.as.OFFICIAL, inputFor(application, "CERTIFIED", certificate));

    expect(await stateOf(application.id)).toMatchObject({
      state: "CERTIFIED",
      decided_on: "2023-12-08",
    });
    expect(await certificatesOf(application)).toEqual([
      {
        ...{ number: "GR202336000123", issued_on: "2023-12-08", valid_until: "2026-12-07" },
        application_id: application.id,
      },
    ]);
  });

  it("recognises a certificate that was imported before", async () => {
    const application = await given({ state: "PUBLICITY" });
    const owner = { park_id: cast.park, enterprise_id: application.enterpriseId };
    const dates = { issued_on: "2023-12-08", valid_until: "2026-12-07" };
    await insert("certificate", { ...owner, ...dates, certification: "HNTE" });
    await moveApplication(cast.as.OFFICIAL, inputFor(application, "CERTIFIED", certificate));
    expect(await certificatesOf(application)).toMatchObject([
      { number: "GR202336000123", application_id: application.id },
    ]);
  });

  it("refuses another certificate of the same day", async () => {
    const application = await given({ state: "PUBLICITY" });
    const owner = { park_id: cast.park, enterprise_id: application.enterpriseId };
    const known = { issued_on: "2023-12-08", valid_until: "2026-12-07", number: "GR202336000999" };
    await insert("certificate", { ...owner, ...known, certification: "HNTE" });
    await expect(
      moveApplication(cast.as.OFFICIAL, inputFor(application, "CERTIFIED", certificate)),
    ).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { certificateDate: [{ code: "CERTIFICATE_OF_THAT_DAY_EXISTS" }] },
    });
    expect(await stateOf(application.id)).toMatchObject({ state: "PUBLICITY" });
  });

  it("takes the certificate back when the outcome is undone, and remembers it in the audit", async () => {
    const application = await given({ state: "PUBLICITY" });
    const certified = await moveApplication(
      cast.as.OFFICIAL,
      inputFor(application, "CERTIFIED", certificate),
    );
    await moveApplication(
      cast.as.PARK_ADMIN,
      inputFor({ ...application, ...certified }, "PUBLICITY", { note: "误录" }),
    );
    expect(await stateOf(application.id)).toMatchObject({ state: "PUBLICITY", decided_on: null });
    expect(await certificatesOf(application)).toEqual([]);
    expect((await auditOf(application.id)).at(-1)?.detail).toMatchObject({
      certificate: { from: { number: "GR202336000123" }, to: null },
    });
  });

  it("does not undo an outcome on which money was approved", async () => {
    const application = await given({ state: "REJECTED" });
    const policyId = await insert("policy", {
      ...{ park_id: cast.park, code: "P", title_zh: "补", title_en: "S", summary_zh: "补" },
      ...{ summary_en: "S", source_document: "文", condition: "{}", amount_fen: 2_000_000 },
      ...{ exclusive_group: "g", in_force_from: "2023-01-01" },
    });
    await insert("claim", {
      ...{ park_id: cast.park, enterprise_id: application.enterpriseId, policy_id: policyId },
      ...{
        application_id: application.id,
        exclusive_group: "g",
        year: 2023,
        amount_fen: 2_000_000,
      },
      ...{ state: "APPROVED", assessment: "{}", claimed_at: "2024-01-01T00:00:00Z" },
      claimed_by_id: cast.as.ENTERPRISE_OWNER.actor.userId,
    });
    await expect(
      moveApplication(cast.as.PARK_ADMIN, inputFor(application, "PUBLICITY", { note: "复核" })),
    ).rejects.toMatchObject({ code: "RULE_VIOLATION", reasons: [{ code: "SUBSIDY_COMMITTED" }] });
  });

  it("gives every reason at once, and writes nothing", async () => {
    const application = await given({ state: "PUBLICITY" });
    await expect(
      moveApplication(
        cast.as.OFFICIAL,
        inputFor(application, "CERTIFIED", {
          certificateDate: "2023-01-01",
          certificateNumber: "x",
        }),
      ),
    ).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [
        { code: "CERTIFICATE_DATE_BEFORE_SUBMISSION" },
        { code: "CERTIFICATE_NUMBER_FORMAT" },
      ],
    });
    expect(await historyOf(application.id)).toHaveLength(application.version);
    expect(await auditOf(application.id)).toEqual([]);
  });

  it("looks at the latest visit", async () => {
    const application = await given();
    await aVisit(application, { visited_on: "2023-02-01", conclusion: "SUITABLE" });
    await aVisit(application, { visited_on: "2023-05-01", conclusion: "LATER" });
    await expect(
      moveApplication(cast.as.OFFICIAL, inputFor(application, "NURTURING")),
    ).rejects.toMatchObject({ reasons: [{ code: "SURVEY_SAYS_LATER" }] });
  });

  it("wants a mentor whom the enterprise agreed to, whose time has come and not gone", async () => {
    const application = await given({ state: "NURTURING" });
    const attempt = () => moveApplication(cast.as.LIAISON, inputFor(application, "COACHING"));
    await expect(attempt()).rejects.toMatchObject({ reasons: [{ code: "MENTOR_MISSING" }] });
    await anAssignment(application, { status: "ENDED" });
    await anAssignment(application, { ends_on: "2023-02-01" });
    await anAssignment(application, { starts_on: "2099-01-01" });
    await expect(attempt()).rejects.toMatchObject({ reasons: [{ code: "MENTOR_MISSING" }] });
    await anAssignment(application, { status: "PROPOSED" });
    await expect(attempt()).rejects.toMatchObject({ reasons: [{ code: "MENTOR_NOT_AGREED" }] });
    await anAssignment(application);
    await expect(attempt()).resolves.toMatchObject({ state: "COACHING" });
  });

  it("lets an engaged consultant take the step that is theirs, and no other", async () => {
    const application = await given({ state: "COACHING" });
    const consultancyId = await aConsultancy();
    await anAssignment(application, { consultancyId });
    const consultant = await contextOf(
      await aPerson("CONSULTANT", { consultancy_id: consultancyId }),
    );

    const drafting = await moveApplication(consultant, inputFor(application, "DRAFTING"));
    await expect(
      moveApplication(
        consultant,
        inputFor({ ...application, ...drafting }, "SUBMITTED", { submittedOn: "2023-07-10" }),
      ),
    ).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ code: "ROLE_NOT_PERMITTED" }],
    });
  });

  it.each(["REVIEWER", "FINANCE"] as const)("is forbidden to %s", async (part) => {
    const application = await givenOfTheCast({ state: "COACHING" });
    await expect(
      moveApplication(cast.as[part], inputFor(application, "DRAFTING")),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each([
    ["LIAISON", "SUBMITTED", "EXPERT_REVIEW"],
    ["ENTERPRISE_OWNER", "SUBMITTED", "EXPERT_REVIEW"],
    ["ENTERPRISE_STAFF", "DRAFTING", "SUBMITTED"],
    ["OFFICIAL", "REJECTED", "PUBLICITY"],
  ] as const)("is refused by the table to %s from %s to %s", async (part, state, to) => {
    const application = await givenOfTheCast({ state });
    await expect(
      moveApplication(
        cast.as[part],
        inputFor(application, to, { note: "因", submittedOn: `${year}-07-10` }),
      ),
    ).rejects.toMatchObject({ code: "RULE_VIOLATION", reasons: [{ code: "ROLE_NOT_PERMITTED" }] });
  });

  it.each([
    "OFFICIAL_OF_ANOTHER_PARK",
    "OWNER_OF_ANOTHER_ENTERPRISE",
    "UNENGAGED_CONSULTANT",
  ] as const)("does not find it for %s", async (part) => {
    const application = await givenOfTheCast({ state: "COACHING" });
    await expect(
      moveApplication(cast.as[part], inputFor(application, "DRAFTING")),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stateOf(application.id)).toMatchObject({ state: "COACHING" });
  });

  it("shows the second of two people what the first did", async () => {
    const application = await given({ state: "COACHING" });
    await moveApplication(cast.as.OFFICIAL, inputFor(application, "DRAFTING", { note: "资料齐" }));
    await expect(
      moveApplication(cast.as.PARK_ADMIN, inputFor(application, "NURTURING", { note: "退回" })),
    ).rejects.toMatchObject({
      code: "CONFLICT",
      current: {
        ...{ state: "DRAFTING", version: application.version + 1, note: "资料齐" },
        movedBy: cast.as.OFFICIAL.actor.name,
      },
    });
  });

  it("lets exactly one of many simultaneous moves through", async () => {
    const application = await given({ state: "COACHING" });
    const targets = ["DRAFTING", "NURTURING", "WITHDRAWN", "DRAFTING", "NURTURING", "WITHDRAWN"];
    const attempts = await Promise.allSettled(
      targets.map((to) =>
        moveApplication(cast.as.OFFICIAL, inputFor(application, to, { note: "因" })),
      ),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of attempts) {
      if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "CONFLICT" });
    }
    expect(await historyOf(application.id)).toHaveLength(application.version + 1);
    expect(await auditOf(application.id)).toHaveLength(1);
  });

  it("leaves nothing behind when the audit cannot be written", async () => {
    const application = await given({ state: "PUBLICITY" });
    await withoutAudit(() =>
      expect(
        moveApplication(cast.as.OFFICIAL, inputFor(application, "CERTIFIED", certificate)),
      ).rejects.toThrow(),
    );
    expect(await stateOf(application.id)).toMatchObject({
      ...{ state: "PUBLICITY", version: application.version, decided_on: null },
    });
    expect(await historyOf(application.id)).toHaveLength(application.version);
    expect(await certificatesOf(application)).toEqual([]);
  });
});
