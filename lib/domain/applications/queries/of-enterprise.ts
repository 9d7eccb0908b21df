/** The applications of one enterprise, for its own page, its portal and its agency. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { toDayOrNull } from "@/lib/platform/db/dates";
import { read } from "@/lib/platform/db/scope";

/** Newest year first. Out of reach gives none: row-level security has the last word. */
export function listApplicationsOfEnterprise(context: Context, enterpriseId: string) {
  return read(context, async (tx) => {
    const applications = await tx.application.findMany({
      where: { enterpriseId },
      orderBy: [{ year: "desc" }, { createdAt: "desc" }],
      select: {
        id: true,
        certification: true,
        year: true,
        state: true,
        stateSince: true,
        submittedOn: true,
        decidedOn: true,
        version: true,
      },
    });
    return applications.map(({ submittedOn, decidedOn, ...application }) => ({
      ...application,
      submittedOn: toDayOrNull(submittedOn),
      decidedOn: toDayOrNull(decidedOn),
    }));
  });
}
