import { beforeAll, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/domain/accounts/commands/change-password";
import { changePasswordInput } from "@/lib/domain/accounts/schema";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { findSessionUser } from "@/lib/platform/auth/sessions";
import { signInWithPassword } from "@/lib/platform/auth/sign-in";
import { now } from "@/lib/platform/clock";
import { aPark, aPerson, auditOf, contextOf, select } from "@/tests/support/builders/world";

const OLD = "旧口令是一句话，不算短";
const NEW = "新口令也是一句话，同样不短的";

let park: string;
beforeAll(async () => {
  park = await aPark();
});

async function somebody() {
  const userId = await aPerson("OFFICIAL", { park_id: park });
  await select("UPDATE app_user SET password_hash = $2 WHERE id = $1", [
    userId,
    await hashPassword(OLD),
  ]);
  const [{ email } = { email: "" }] = await select<{ email: string }>(
    "SELECT email FROM app_user WHERE id = $1",
    [userId],
  );
  return { userId, email, context: await contextOf(userId) };
}

const inputOf = (currentPassword: string, newPassword: string) =>
  changePasswordInput.parse({ currentPassword, newPassword, repeatedPassword: newPassword });

describe("changePassword", () => {
  it("changes the password, ends every session at once and says so in the audit", async () => {
    const { userId, email, context } = await somebody();
    const before = await signInWithPassword(email, OLD);
    expect(await findSessionUser(before?.sessionId ?? "", now())).toMatchObject({ userId });

    await changePassword(context, inputOf(OLD, NEW));

    expect(await findSessionUser(before?.sessionId ?? "", now())).toBeNull();
    expect(await signInWithPassword(email, OLD)).toBeNull();
    expect(await signInWithPassword(email, NEW)).toMatchObject({ userId });
    const actions = (await auditOf(userId)).map(({ action, outcome }) => `${action} ${outcome}`);
    expect(actions).toEqual([
      "session.open OK",
      "account.change-password OK",
      "session.open DENIED",
      "session.open OK",
    ]);
  });

  it("refuses a wrong current password and keeps everything", async () => {
    const { email, context } = await somebody();
    const attempt = changePassword(context, inputOf("不是这一句，完全不是", NEW));
    await expect(attempt).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { currentPassword: [{ code: "PASSWORD_WRONG" }] },
    });
    expect(await signInWithPassword(email, OLD)).not.toBeNull();
  });

  it("refuses a short one and one typed differently", () => {
    const short = changePasswordInput.safeParse({
      currentPassword: OLD,
      newPassword: "太短",
      repeatedPassword: "太短",
    });
    const other = changePasswordInput.safeParse({
      currentPassword: OLD,
      newPassword: NEW,
      repeatedPassword: OLD,
    });
    expect([short.success, other.success]).toEqual([false, false]);
  });
});

describe("a disabled person", () => {
  it("is out on the next request, with the session still open", async () => {
    const { userId, email } = await somebody();
    const session = await signInWithPassword(email, OLD);
    await select("UPDATE app_user SET status = 'DISABLED' WHERE id = $1", [userId]);
    expect(await findSessionUser(session?.sessionId ?? "", now())).toBeNull();
    expect(await signInWithPassword(email, OLD)).toBeNull();
  });
});
