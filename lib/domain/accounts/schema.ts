/** What a person may change about their own account. */
import { z } from "zod";

/** Long enough to need no composition rules, short enough that hashing it is no attack. Characters. */
const PASSWORD = { shortest: 12, longest: 128 } as const;

const password = z.string("required").min(1, "required").max(PASSWORD.longest, "too_long");

export const changePasswordInput = z
  .strictObject({
    currentPassword: password,
    newPassword: password.min(PASSWORD.shortest, "too_short"),
    repeatedPassword: password,
  })
  .refine(({ newPassword, repeatedPassword }) => newPassword === repeatedPassword, {
    path: ["repeatedPassword"],
    message: "passwordsDiffer",
  });

export type ChangePasswordInput = z.output<typeof changePasswordInput>;
