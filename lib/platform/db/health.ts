/** Whether the database answers. */
import "server-only";
import { log } from "@/lib/platform/log";
import { prisma } from "./client";

export async function databaseAnswers(): Promise<boolean> {
  try {
    await prisma().$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    log().error({ err: error }, "the database does not answer");
    return false;
  }
}
