/** Departments help enterprises: assigned several at once, replaced, ended; and the departments themselves. */
import { beforeAll, describe, expect, it } from "vitest";
import { assignAssistance } from "@/lib/domain/assistance/commands/assign-assistance";
import { createDepartment } from "@/lib/domain/assistance/commands/create-department";
import { editDepartment } from "@/lib/domain/assistance/commands/edit-department";
import { endAssistance } from "@/lib/domain/assistance/commands/end-assistance";
import { listAssistance } from "@/lib/domain/assistance/queries/list";
import {
  assignAssistanceInput,
  assistanceListInput,
  createDepartmentInput,
  editDepartmentInput,
  endAssistanceInput,
} from "@/lib/domain/assistance/schema";
import type { Context } from "@/lib/kernel/context";
import { actingIn, anEnterprise, aPark, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

let park: string;
let official: Context;
let liaison: Context;
let departmentId: string;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
  liaison = await actingIn(park, "LIAISON");
  departmentId = (await createDepartment(official, department("科技创新局"))).id;
});

const department = (name: string) =>
  createDepartmentInput.parse({
    parkId: park,
    name,
    principalLeader: "甲局长",
    deputyLeader: "乙",
  });

const help = (enterpriseIds: string[], values: Record<string, unknown> = {}) =>
  assignAssistanceInput.parse({
    ...{ parkId: park, enterpriseIds, departmentId, principalLeader: "甲局长" },
    ...{ deputyLeader: "乙", liaisonId: liaison.actor.userId, startsOn: "2024-03-01", ...values },
  });

const helpOf = (enterpriseId: string) =>
  select<{ id: string }>(
    `SELECT id, department_id, starts_on::text, ends_on::text, version FROM assistance
      WHERE enterprise_id = $1 ORDER BY starts_on`,
    [enterpriseId],
  );

describe("assignAssistance", () => {
  it("helps several at once, each with its audit row", async () => {
    const firms = [await anEnterprise(park), await anEnterprise(park)];
    const { done, skipped } = await assignAssistance(official, help(firms));
    expect(done.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([...firms].sort());
    expect(skipped).toEqual([]);
    for (const firm of firms) {
      const [row] = await helpOf(firm);
      expect(row).toMatchObject({ department_id: departmentId, ends_on: null });
      expect(await auditOf(row!.id)).toMatchObject([{ action: "assistance.assign" }]);
    }
  });

  it("ends the former help the day before and skips what cannot be done, with its reason", async () => {
    const [replaced, same, later] = [
      await anEnterprise(park),
      await anEnterprise(park),
      await anEnterprise(park),
    ];
    const other = (await createDepartment(official, department("税务局"))).id;
    await assignAssistance(official, help([replaced], { startsOn: "2024-01-01" }));
    const next = { departmentId: other, startsOn: "2024-06-01" };
    await assignAssistance(official, help([same], { ...next, startsOn: "2024-02-01" }));
    await assignAssistance(official, help([later], { startsOn: "2024-07-01" }));

    const { done, skipped } = await assignAssistance(official, help([replaced, same, later], next));
    expect(done).toMatchObject([{ enterpriseId: replaced }]);
    expect(new Map(skipped.map((one) => [one.enterpriseId, one.reason]))).toEqual(
      new Map([
        [same, "SAME_HELP"],
        [later, "BEGINS_BEFORE_PRESENT"],
      ]),
    );
    expect(await helpOf(replaced)).toMatchObject([
      { starts_on: "2024-01-01", ends_on: "2024-05-31", version: 2 },
      { starts_on: "2024-06-01", ends_on: null, department_id: other },
    ]);
  });

  it("of two at once gives an enterprise one help at a time", async () => {
    const firm = await anEnterprise(park);
    const other = (await createDepartment(official, department("统计局"))).id;
    await Promise.allSettled([
      assignAssistance(official, help([firm])),
      assignAssistance(official, help([firm], { departmentId: other })),
    ]);
    expect(
      (await helpOf(firm)).filter((row) => (row as { ends_on?: null }).ends_on === null),
    ).toHaveLength(1);
  });

  it("is for officials, with departments, cadres and enterprises of their own park", async () => {
    const firm = await anEnterprise(park);
    await expect(assignAssistance(liaison, help([firm]))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const foreignFirm = await anEnterprise(await aPark());
    await expect(assignAssistance(official, help([firm, foreignFirm]))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const stranger = await actingIn(await aPark(), "LIAISON");
    await expect(
      assignAssistance(official, help([firm], { liaisonId: stranger.actor.userId })),
    ).rejects.toMatchObject({ fieldErrors: { liaisonId: [{ code: "LIAISON_NOT_OF_PARK" }] } });
    await expect(
      withoutAudit(() => assignAssistance(official, help([firm]))),
    ).rejects.toBeDefined();
    expect(await helpOf(firm)).toEqual([]);
  });
});

describe("endAssistance", () => {
  it("ends on a day, once per version", async () => {
    const firm = await anEnterprise(park);
    await assignAssistance(official, help([firm]));
    const [row] = await helpOf(firm);
    const ending = (values: Record<string, unknown> = {}) =>
      endAssistanceInput.parse({ id: row!.id, version: 1, endsOn: "2024-09-30", ...values });

    await expect(endAssistance(official, ending({ endsOn: "2024-01-01" }))).rejects.toMatchObject({
      fieldErrors: { endsOn: [{ code: "ENDS_BEFORE_START" }] },
    });
    await expect(endAssistance(liaison, ending())).rejects.toMatchObject({ code: "FORBIDDEN" });
    const foreign = await actingIn(await aPark(), "OFFICIAL");
    await expect(endAssistance(foreign, ending())).rejects.toMatchObject({ code: "NOT_FOUND" });

    await endAssistance(official, ending());
    expect(await helpOf(firm)).toMatchObject([{ ends_on: "2024-09-30", version: 2 }]);
    await expect(endAssistance(official, ending())).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(endAssistance(official, ending({ version: 2 }))).rejects.toMatchObject({
      reasons: [{ code: "HELP_OVER" }],
    });
  });
});

describe("departments", () => {
  it("are entered once by name and edited by version", async () => {
    await expect(createDepartment(official, department("科技创新局"))).rejects.toMatchObject({
      fieldErrors: { name: [{ code: "DEPARTMENT_TAKEN" }] },
    });
    const { id } = await createDepartment(official, department("财政局"));
    const edit = (name: string, version = 1) =>
      editDepartmentInput.parse({ id, version, name, principalLeader: "丙", deputyLeader: "" });
    await editDepartment(official, edit("财政金融局"));
    await expect(editDepartment(official, edit("财政二局"))).rejects.toMatchObject({
      ...{ code: "CONFLICT", current: { name: "财政金融局", version: 2 } },
    });
    await expect(editDepartment(official, edit("科技创新局", 2))).rejects.toMatchObject({
      code: "INVALID",
    });
    await expect(editDepartment(liaison, edit("x", 2))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      ...["department.create", "department.edit"],
    ]);
  });
});

describe("listAssistance", () => {
  it("shows enterprises without help first and pages through each once", async () => {
    const own = { id: await aPark() };
    const reader = await actingIn(own.id, "OFFICIAL");
    const cadre = await actingIn(own.id, "LIAISON");
    const firms = ["丙", "乙", "甲"].map((name) => anEnterprise(own.id, { name }));
    const [helped] = await Promise.all(firms);
    const { id } = await createDepartment(reader, { ...department("科技局"), parkId: own.id });
    const given = { parkId: own.id, departmentId: id, liaisonId: cadre.actor.userId };
    await assignAssistance(reader, { ...help([helped!]), ...given });

    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const input = assistanceListInput.parse({ limit: 2, ...(cursor && { cursor }) });
      const page = await listAssistance(reader, own, input);
      expect(page.total).toBe(3);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual(["甲", "乙", "丙"]);
  });
});
