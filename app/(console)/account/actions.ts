"use server";

import { changePassword } from "@/lib/domain/accounts/commands/change-password";
import { changePasswordInput } from "@/lib/domain/accounts/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

export const changePasswordAction = defineAction({
  name: "account.change-password",
  permission: "account.self",
  input: changePasswordInput,
  run: changePassword,
  redirectTo: () => "/sign-in",
});
