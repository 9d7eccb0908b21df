/** What PostgreSQL refused, in words that commands can use. */
import { Prisma } from "./generated/client";

/** Whether a write was refused because the same thing exists already (unique constraint or index). */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
