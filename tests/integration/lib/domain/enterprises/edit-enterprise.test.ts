import { beforeAll, describe, expect, it } from "vitest";
import { editEnterprise } from "@/lib/domain/enterprises/commands/edit-enterprise";
import { editEnterpriseInput } from "@/lib/domain/enterprises/schema";
import type { Context } from "@/lib/kernel/context";
import {
  actingIn,
  anEnterprise,
  aPark,
  auditOf,
  aUscc,
  select,
} from "@/tests/support/builders/world";

let park: string;
let official: Context;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
});

const inputFor = (id: string, values: Record<string, unknown> = {}) =>
  editEnterpriseInput.parse({ id, version: 1, name: "新名称有限公司", uscc: aUscc(), ...values });

describe("editEnterprise", () => {
  it("changes the profile, keeps the former name and says so in the audit", async () => {
    const id = await anEnterprise(park, { name: "旧名称有限公司" });
    await editEnterprise(
      official,
      inputFor(id, { registeredCapital: "1234.5", tags: "稀土，新材料" }),
    );

    const [row] = await select("SELECT * FROM enterprise WHERE id = $1", [id]);
    expect(row).toMatchObject({
      name: "新名称有限公司",
      registered_capital_minor: "123450",
      version: 2,
      tags: ["稀土", "新材料"],
    });
    expect(await select("SELECT name FROM enterprise_name WHERE enterprise_id = $1", [id])).toEqual(
      [{ name: "旧名称有限公司" }],
    );
    expect(await auditOf(id)).toMatchObject([
      {
        action: "enterprise.edit",
        outcome: "OK",
        detail: { name: { from: "旧名称有限公司", to: "新名称有限公司" } },
      },
    ]);
  });

  it("shows the second of two editors what stands there now, and changes nothing", async () => {
    const id = await anEnterprise(park);
    await editEnterprise(official, inputFor(id, { address: "一路" }));
    const second = editEnterprise(official, inputFor(id, { address: "二路" }));

    await expect(second).rejects.toMatchObject({
      code: "CONFLICT",
      current: { address: "一路", version: 2 },
    });
    expect(await select("SELECT address FROM enterprise WHERE id = $1", [id])).toEqual([
      { address: "一路" },
    ]);
    expect(await auditOf(id)).toHaveLength(1);
  });

  it("is forbidden to a role that only reads", async () => {
    const id = await anEnterprise(park);
    const finance = await actingIn(park, "FINANCE");
    await expect(editEnterprise(finance, inputFor(id))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("does not find an enterprise of another park", async () => {
    const foreign = await anEnterprise(await aPark());
    await expect(editEnterprise(official, inputFor(foreign))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("refuses the credit code of another enterprise and rolls everything back", async () => {
    const uscc = aUscc();
    await anEnterprise(park, { uscc });
    const id = await anEnterprise(park, { name: "原名" });
    await expect(editEnterprise(official, inputFor(id, { uscc }))).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { uscc: [{ code: "USCC_TAKEN" }] },
    });
    expect(await select("SELECT name, version FROM enterprise WHERE id = $1", [id])).toEqual([
      { name: "原名", version: 1 },
    ]);
    expect(await auditOf(id)).toEqual([]);
  });
});
