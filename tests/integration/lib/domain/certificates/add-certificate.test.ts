import { beforeAll, describe, expect, it } from "vitest";
import { addCertificate } from "@/lib/domain/certificates/commands/add-certificate";
import { addCertificateInput } from "@/lib/domain/certificates/schema";
import type { Context } from "@/lib/kernel/context";
import { actingIn, anEnterprise, aPark, auditOf, select } from "@/tests/support/builders/world";

let park: string;
let official: Context;

beforeAll(async () => {
  park = await aPark();
  official = await actingIn(park, "OFFICIAL");
});

const inputFor = (enterpriseId: string, values: Record<string, unknown> = {}) =>
  addCertificateInput.parse({ enterpriseId, issuedOn: "2023-12-08", ...values });

const certificatesOf = (enterpriseId: string) =>
  select(
    `SELECT number, issued_on::text, valid_until::text, application_id FROM certificate
      WHERE enterprise_id = $1`,
    [enterpriseId],
  );

describe("addCertificate", () => {
  it("holds for three years, with the number in its one spelling", async () => {
    const enterprise = await anEnterprise(park);
    const input = inputFor(enterprise, { number: "gr2023 36000123" });
    const { id } = await addCertificate(official, input);
    expect(await certificatesOf(enterprise)).toEqual([
      {
        number: "GR202336000123",
        issued_on: "2023-12-08",
        valid_until: "2026-12-07",
        application_id: null,
      },
    ]);
    expect(await auditOf(id)).toMatchObject([
      { action: "certificate.add", detail: { validUntil: "2026-12-07" } },
    ]);
  });

  it("is entered once for a day of issue", async () => {
    const enterprise = await anEnterprise(park);
    const outcomes = await Promise.allSettled([
      addCertificate(official, inputFor(enterprise)),
      addCertificate(official, inputFor(enterprise)),
    ]);
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "INVALID", fieldErrors: { issuedOn: [{ code: "CERTIFICATE_EXISTS" }] } } },
    ]);
    expect(await certificatesOf(enterprise)).toHaveLength(1);
  });

  it.each([
    [{ issuedOn: "2099-01-01" }, "issuedOn", "CERTIFICATE_DATE_IN_FUTURE"],
    [{ number: "GR20233600012" }, "number", "CERTIFICATE_NUMBER_FORMAT"],
    [{ number: "GR202236000123" }, "number", "CERTIFICATE_NUMBER_OF_ANOTHER_YEAR"],
  ])("refuses %j and leaves nothing behind", async (values, field, code) => {
    const enterprise = await anEnterprise(park);
    await expect(addCertificate(official, inputFor(enterprise, values))).rejects.toMatchObject({
      fieldErrors: { [field]: [{ code }] },
    });
    expect(await certificatesOf(enterprise)).toEqual([]);
  });

  it("is forbidden to a liaison and finds nothing in another park", async () => {
    const enterprise = await anEnterprise(park);
    const liaison = await actingIn(park, "LIAISON");
    await expect(addCertificate(liaison, inputFor(enterprise))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const foreign = await anEnterprise(await aPark());
    await expect(addCertificate(official, inputFor(foreign))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
