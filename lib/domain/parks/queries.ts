/** The installation as its administrator sees it: parks and accounts, nothing of any park's business. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { holdsAnywhere } from "@/lib/kernel/permissions";
import { read } from "@/lib/platform/db/scope";

export async function getInstallation(context: Context) {
  allow(holdsAnywhere(context.actor, "platform.read"));
  return read(context, async (tx) => {
    const parks = await tx.park.findMany({
      orderBy: { slug: "asc" },
      select: {
        id: true,
        slug: true,
        nameZh: true,
        nameEn: true,
        regionCode: true,
        createdAt: true,
      },
    });
    const accounts = await tx.user.groupBy({ by: ["status"], _count: true });
    const sessions = await tx.session.count({
      where: { endedAt: null, expiresAt: { gt: context.now } },
    });
    const consultancies = await tx.consultancy.count();
    const countOf = (status: "ACTIVE" | "DISABLED") =>
      accounts.find((group) => group.status === status)?._count ?? 0;
    return {
      parks,
      activeAccounts: countOf("ACTIVE"),
      disabledAccounts: countOf("DISABLED"),
      openSessions: sessions,
      consultancies,
    };
  });
}
