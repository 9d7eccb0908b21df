/** Fetches a figure within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db/scope";

export async function loadFigureInScope(tx: Tx, id: string) {
  const figure = await tx.figure.findUnique({
    where: { id },
    select: {
      id: true,
      parkId: true,
      enterpriseId: true,
      year: true,
      metric: true,
      value: true,
      verifiedAt: true,
      version: true,
    },
  });
  if (!figure) throw notFound();
  return figure;
}
