/** Changes the profile of an enterprise; a new name leaves the old one as a former name. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, conflict, invalidField } from "@/lib/kernel/errors";
import { changes, recordAudit } from "@/lib/platform/audit/record";
import { toDate } from "@/lib/platform/db/dates";
import { isUniqueViolation } from "@/lib/platform/db/errors";
import { transact, type Tx } from "@/lib/platform/db/scope";
import { canEditEnterprise } from "../access";
import { loadEnterpriseInScope, type LoadedEnterprise } from "../loaders";
import { asTyped, comparable, toColumns, wanted } from "../profile";
import type { EditEnterpriseInput } from "../schema";

export async function editEnterprise(context: Context, input: EditEnterpriseInput) {
  try {
    return await transact(context, (tx) => edit(tx, context, input));
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField("uscc", { code: "USCC_TAKEN" });
    throw error;
  }
}

async function edit(tx: Tx, context: Context, { id, version, ...profile }: EditEnterpriseInput) {
  const before = await loadEnterpriseInScope(tx, id);
  allow(canEditEnterprise(context.actor, before));
  const detail = changes(comparable(before), wanted(profile));
  const { count } = await tx.enterprise.updateMany({
    where: { id, version },
    data: { ...toColumns(profile), version: version + 1, updatedAt: context.now },
  });
  if (count === 0) throw conflict({ ...asTyped(before), version: before.version });
  if (before.name !== profile.name) await keepFormerName(tx, context, before);
  await keepContact(tx, before, profile.contact);
  await recordAudit(tx, context, {
    action: "enterprise.edit",
    subject: "enterprise",
    subjectId: id,
    parkId: before.parkId,
    enterpriseId: id,
    detail,
  });
  return { id, version: version + 1 };
}

async function keepFormerName(
  tx: Tx,
  context: Context,
  { id, parkId, name }: LoadedEnterprise,
): Promise<void> {
  await tx.enterpriseName.createMany({
    data: [{ parkId, enterpriseId: id, name, until: toDate(context.today) }],
    skipDuplicates: true,
  });
}

/** Changes, enters or removes the main contact; others of the enterprise stay. */
async function keepContact(
  tx: Tx,
  { id, parkId, contacts: [present] }: LoadedEnterprise,
  contact: EditEnterpriseInput["contact"],
): Promise<void> {
  if (contact && present) {
    await tx.enterpriseContact.update({ where: { id: present.id }, data: contact });
  } else if (contact) {
    await tx.enterpriseContact.create({ data: { parkId, enterpriseId: id, ...contact } });
  } else if (present) {
    await tx.enterpriseContact.delete({ where: { id: present.id } });
  }
}
