/** Enters a certificate that an enterprise brought along; it counts for expiry and for "certified again". */
import "server-only";
import { getSubject } from "@/lib/domain/enterprises/queries/subject";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { toDate } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact } from "@/lib/platform/db/scope";
import { validUntil } from "@/lib/rules/standards/certificate-validity";
import { parseCertificateNumber } from "@/lib/rules/standards/identifiers/certificate-number";
import { yearOf } from "@/lib/rules/values/plain-date";
import { canAddCertificate } from "../access";
import type { AddCertificateInput } from "../schema";

export async function addCertificate(context: Context, input: AddCertificateInput) {
  const { enterpriseId, certification, issuedOn } = input;
  const id = newId(context.now);
  try {
    await transact(context, async (tx) => {
      const { parkId } = await getSubject(tx, enterpriseId);
      allow(canAddCertificate(context.actor, { parkId, enterpriseId }));
      if (issuedOn > context.today) {
        throw invalidField("issuedOn", { code: "CERTIFICATE_DATE_IN_FUTURE" });
      }
      const number = numberIn(input);
      const lastDay = validUntil(issuedOn);
      await tx.certificate.create({
        data: {
          ...{ id, parkId, enterpriseId, certification, number },
          ...{ issuedOn: toDate(issuedOn), validUntil: toDate(lastDay) },
        },
      });
      await recordAudit(tx, context, {
        action: "certificate.add",
        subject: "certificate",
        subjectId: id,
        parkId,
        enterpriseId,
        detail: { certification, number, issuedOn, validUntil: lastDay },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField("issuedOn", { code: "CERTIFICATE_EXISTS" });
    throw error;
  }
  return { id };
}

/** The number in its one spelling: well-formed, and of the year of issue. */
function numberIn({ number, issuedOn }: AddCertificateInput): string | null {
  if (number === null) return null;
  const parsed = parseCertificateNumber(number);
  if (!parsed.ok) throw invalidField("number", { code: parsed.reason });
  if (parsed.value.year !== yearOf(issuedOn)) {
    throw invalidField("number", { code: "CERTIFICATE_NUMBER_OF_ANOTHER_YEAR" });
  }
  return parsed.value.number;
}
