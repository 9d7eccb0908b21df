import { beforeAll, describe, expect, it } from "vitest";
import { createEnterprise } from "@/lib/domain/enterprises/commands/create-enterprise";
import { createEnterpriseInput } from "@/lib/domain/enterprises/schema";
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

const inputFor = (values: Record<string, unknown> = {}) =>
  createEnterpriseInput.parse({ parkId: park, name: "新企业", uscc: aUscc(), ...values });

describe("createEnterprise", () => {
  it("enters the profile with its main contact, and says so in the audit", async () => {
    const contact = { name: "邓雨", title: "", phone: "0797-0054309", email: "" };
    const { id } = await createEnterprise(
      official,
      inputFor({ name: " 云启（赣州)科技有限公司 ", registeredCapital: "1000万", contact }),
    );
    expect(await select("SELECT * FROM enterprise WHERE id = $1", [id])).toMatchObject([
      {
        ...{ name: "云启（赣州）科技有限公司", registered_capital_minor: "1000000000" },
        ...{ registered_currency: "CNY", above_scale: null, version: 1 },
      },
    ]);
    expect(
      await select("SELECT name, title FROM enterprise_contact WHERE enterprise_id = $1", [id]),
    ).toEqual([{ name: "邓雨", title: null }]);
    expect(await auditOf(id)).toMatchObject([{ action: "enterprise.create", outcome: "OK" }]);
  });

  it("takes a contact of which nothing was filled in for none", async () => {
    const contact = { name: " ", title: "", phone: "", email: "" };
    const { id } = await createEnterprise(official, inputFor({ contact }));
    expect(await select("SELECT FROM enterprise_contact WHERE enterprise_id = $1", [id])).toEqual(
      [],
    );
  });

  it("enters a credit code once in a park, and leaves nothing of the second", async () => {
    const input = inputFor();
    const outcomes = await Promise.allSettled([
      createEnterprise(official, input),
      createEnterprise(official, { ...input, name: "同码企业" }),
    ]);
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "INVALID", fieldErrors: { uscc: [{ code: "USCC_TAKEN" }] } } },
    ]);
    expect(await select("SELECT FROM enterprise WHERE uscc = $1", [input.uscc])).toHaveLength(1);

    const other = await aPark();
    await anEnterprise(other, { uscc: input.uscc });
  });

  it("is forbidden to a liaison, and to an official of another park", async () => {
    const liaison = await actingIn(park, "LIAISON");
    const stranger = await actingIn(await aPark(), "OFFICIAL");
    for (const context of [liaison, stranger]) {
      await expect(createEnterprise(context, inputFor())).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
  });
});
