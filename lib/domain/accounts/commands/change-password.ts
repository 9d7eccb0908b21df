/** Changes the own password and ends every session of the person, this one included: whoever holds a cookie is out. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { conflict, invalidField } from "@/lib/kernel/errors";
import { recordAudit } from "@/lib/platform/audit/record";
import { hashPassword, passwordFits } from "@/lib/platform/auth/passwords";
import { endSessionsOf } from "@/lib/platform/auth/sessions";
import { transact } from "@/lib/platform/db/scope";
import type { ChangePasswordInput } from "../schema";

export async function changePassword(context: Context, input: ChangePasswordInput): Promise<void> {
  const { userId, grants } = context.actor;
  await transact(context, async (tx) => {
    const { passwordHash } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true },
    });
    if (!(await passwordFits(input.currentPassword, passwordHash))) {
      throw invalidField("currentPassword", { code: "PASSWORD_WRONG" });
    }
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash },
      data: { passwordHash: await hashPassword(input.newPassword) },
    });
    if (count === 0) throw conflict();
    await endSessionsOf(tx, userId, { reason: "password-change", at: context.now });
    const home = grants.find((grant) => "parkId" in grant);
    await recordAudit(tx, context, {
      action: "account.change-password",
      subject: "user",
      subjectId: userId,
      parkId: home?.parkId ?? null,
    });
  });
}
