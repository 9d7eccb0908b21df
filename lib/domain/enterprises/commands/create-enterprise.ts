/** Enters an enterprise in the registry of a park. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, invalidField } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { recordAudit } from "@/lib/platform/audit/record";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact } from "@/lib/platform/db/scope";
import { canCreateEnterprise } from "../access";
import { toColumns, wanted } from "../profile";
import type { CreateEnterpriseInput } from "../schema";

export async function createEnterprise(context: Context, input: CreateEnterpriseInput) {
  const { parkId, ...profile } = input;
  allow(canCreateEnterprise(context.actor, { parkId }));
  const id = newId(context.now);
  try {
    await transact(context, async (tx) => {
      const at = { createdAt: context.now, updatedAt: context.now };
      await tx.enterprise.create({ data: { id, parkId, ...toColumns(profile), ...at } });
      if (profile.contact) {
        await tx.enterpriseContact.create({
          data: { parkId, enterpriseId: id, ...profile.contact },
        });
      }
      await recordAudit(tx, context, {
        action: "enterprise.create",
        subject: "enterprise",
        subjectId: id,
        parkId,
        enterpriseId: id,
        detail: wanted(profile),
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField("uscc", { code: "USCC_TAKEN" });
    throw error;
  }
  return { id, version: 1 };
}
