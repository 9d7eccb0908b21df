/** Fetches an application within the transaction's reach; what is out of reach is not found. */
import "server-only";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/scope";

const columns = {
  id: true,
  parkId: true,
  enterpriseId: true,
  certification: true,
  year: true,
  state: true,
  submittedOn: true,
  decidedOn: true,
  stateSince: true,
  version: true,
} as const;

export async function loadApplicationInScope(tx: Tx, id: string) {
  const application = isId(id)
    ? await tx.application.findUnique({ where: { id }, select: columns })
    : null;
  if (!application) throw notFound();
  return application;
}

/**
 * The application, held until the transaction ends: of two people who move it at once the second sees what the
 * first did, and an approval that rests on its outcome waits for the move.
 */
export async function holdApplicationInScope(tx: Tx, id: string) {
  if (!isId(id)) throw notFound();
  await tx.$queryRaw`SELECT FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return loadApplicationInScope(tx, id);
}

export type LoadedApplication = Awaited<ReturnType<typeof loadApplicationInScope>>;

/** The enterprise that an application is opened for. */
export async function loadApplicantInScope(tx: Tx, enterpriseId: string) {
  const enterprise = isId(enterpriseId)
    ? await tx.enterprise.findUnique({
        where: { id: enterpriseId },
        select: { id: true, parkId: true },
      })
    : null;
  if (!enterprise) throw notFound();
  return { parkId: enterprise.parkId, enterpriseId: enterprise.id };
}

export type Applicant = Awaited<ReturnType<typeof loadApplicantInScope>>;
