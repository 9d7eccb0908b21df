/** Passwords: argon2id, with the same work for a name that nobody has. */
import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer input is refused before hashing: hashing must not become a way to keep the server busy. */
const MAX_PASSWORD_LENGTH = 128;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Whether the password fits; for an unknown person (`null`) it takes as long and says no. */
export async function passwordFits(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  if (password.length > MAX_PASSWORD_LENGTH) return false;
  const against = passwordHash ?? (await (decoy ??= hashPassword("nobody-has-this-password")));
  const fits = await verify(against, password);
  return fits && passwordHash !== null;
}
