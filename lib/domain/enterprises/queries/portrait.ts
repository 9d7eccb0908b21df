/** One enterprise with everything that hangs on it and changes rarely: its portrait. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { toDate, toDay, toDayOrNull } from "@/lib/platform/db/dates";
import { read, type Tx } from "@/lib/platform/db/scope";
import { canReadEnterprise } from "../access";

/** The portrait of an enterprise of this park; `today` decides which help and which engagements still stand. */
export function getEnterprise(context: Context, park: { id: string }, id: string) {
  return read(context, async (tx) => {
    const row = isId(id) ? await readPortrait(tx, { id, parkId: park.id }, context.today) : null;
    if (!row) throw notFound();
    allow(canReadEnterprise(context.actor, { parkId: row.parkId, enterpriseId: row.id }));
    const { assistances, assignments, certificates, formerNames, foundedOn, ...rest } = row;
    return {
      ...rest,
      foundedOn: toDayOrNull(foundedOn),
      formerNames: formerNames.map(({ name, until }) => ({ name, until: toDayOrNull(until) })),
      certificates: certificates.map(({ issuedOn, validUntil, ...certificate }) => ({
        ...certificate,
        issuedOn: toDay(issuedOn),
        validUntil: toDay(validUntil),
        holds: toDay(validUntil) >= context.today,
      })),
      help: assistances[0] ?? null,
      engagements: assignments.map(({ application, consultancy, mentor, ...assignment }) => ({
        ...assignment,
        startsOn: toDay(assignment.startsOn),
        year: application.year,
        consultancy: consultancy.name,
        mentor: mentor.name,
      })),
    };
  });
}

export type EnterprisePortrait = Awaited<ReturnType<typeof getEnterprise>>;

const readPortrait = (tx: Tx, where: { id: string; parkId: string }, today: string) =>
  tx.enterprise.findFirst({
    where,
    select: {
      ...ownColumns,
      ...recordColumns,
      assistances: {
        where: standing(today),
        orderBy: { startsOn: "desc" },
        take: 1,
        select: {
          principalLeader: true,
          deputyLeader: true,
          department: { select: { name: true } },
          liaison: { select: { name: true } },
        },
      },
      assignments: {
        where: { status: { in: ["PROPOSED", "ACTIVE"] }, OR: notEnded(today) },
        orderBy: { startsOn: "desc" },
        select: {
          id: true,
          status: true,
          startsOn: true,
          application: { select: { year: true } },
          consultancy: { select: { name: true } },
          mentor: { select: { name: true } },
        },
      },
    },
  });

const notEnded = (today: string) => [{ endsOn: null }, { endsOn: { gte: toDate(today) } }];

const standing = (today: string) => ({ startsOn: { lte: toDate(today) }, OR: notEnded(today) });

const ownColumns = {
  id: true,
  parkId: true,
  uscc: true,
  name: true,
  registrationStatus: true,
  industryCode: true,
  technologyField: true,
  regionCode: true,
  address: true,
  foundedOn: true,
  registeredCapitalMinor: true,
  registeredCurrency: true,
  staffCount: true,
  aboveScale: true,
  tags: true,
  isDemo: true,
  updatedAt: true,
} as const;

const recordColumns = {
  formerNames: { orderBy: { until: "desc" }, select: { name: true, until: true } },
  contacts: {
    orderBy: { id: "asc" },
    select: { id: true, name: true, title: true, phone: true, email: true },
  },
  certificates: {
    orderBy: { issuedOn: "desc" },
    select: {
      id: true,
      certification: true,
      number: true,
      issuedOn: true,
      validUntil: true,
      applicationId: true,
    },
  },
} as const;
