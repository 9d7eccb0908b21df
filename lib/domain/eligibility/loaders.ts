/** Fetches what is on record about an enterprise, everything that a condition may ask for, in four queries. */
import "server-only";
import { day } from "@/lib/domain/fields/schema";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { toDate, toDay, toDayOrNull } from "@/lib/platform/db/dates";
import type { Tx } from "@/lib/platform/db/scope";

const registryColumns = {
  id: true,
  parkId: true,
  foundedOn: true,
  registeredCapitalMinor: true,
  registeredCurrency: true,
  staffCount: true,
  aboveScale: true,
  registrationStatus: true,
  industryCode: true,
  technologyField: true,
  regionCode: true,
} as const;

/** Figures vouched for and certificates issued by the day; the registry as it stands. */
export async function loadRecordsInScope(tx: Tx, enterpriseId: string, on: string) {
  const enterprise = isId(enterpriseId)
    ? await tx.enterprise.findUnique({ where: { id: enterpriseId }, select: registryColumns })
    : null;
  if (!enterprise) throw notFound();
  const until = toDate(on);
  const figures = await tx.figure.findMany({
    where: { enterpriseId, asOf: { lte: until } },
    select: { year: true, metric: true, value: true, source: true, asOf: true },
  });
  const applications = await tx.application.findMany({
    where: { enterpriseId },
    orderBy: { year: "desc" },
    select: {
      ...{ id: true, certification: true, year: true, state: true },
      ...{ submittedOn: true, decidedOn: true },
    },
  });
  const certificates = await tx.certificate.findMany({
    where: { enterpriseId, issuedOn: { lte: until } },
    orderBy: { issuedOn: "asc" },
    select: { certification: true, issuedOn: true },
  });
  return {
    enterprise: { ...enterprise, foundedOn: plainDay(enterprise.foundedOn) },
    figures: figures.map(({ value, asOf, ...figure }) => ({
      ...figure,
      value: value.toFixed(4),
      asOf: day.parse(toDay(asOf)),
    })),
    applications: applications.map(({ submittedOn, decidedOn, ...application }) => ({
      ...application,
      submittedOn: plainDay(submittedOn),
      decidedOn: plainDay(decidedOn),
    })),
    certificates: certificates.map(({ certification, issuedOn }) => ({
      certification,
      issuedOn: day.parse(toDay(issuedOn)),
    })),
  };
}

export type EnterpriseRecords = Awaited<ReturnType<typeof loadRecordsInScope>>;

const plainDay = (date: Date | null) => (date ? day.parse(toDayOrNull(date)) : null);
