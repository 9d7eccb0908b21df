/** The enterprises of a park that rows speak of, with all that a list can say about them: six queries, however many. */
import "server-only";
import { toDayOrNull, toDay } from "@/lib/platform/db/dates";
import type { Tx } from "@/lib/platform/db/scope";
import type { Current } from "./compare";

type Wanted = Readonly<{ parkId: string; usccs: readonly string[] }>;

const columns = {
  id: true,
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
  formerNames: { select: { name: true } },
  contacts: { select: { id: true, name: true, title: true, phone: true, email: true } },
  figures: { select: { metric: true, year: true, value: true, verifiedAt: true } },
  certificates: { select: { id: true, number: true, issuedOn: true } },
} as const;

/** What the registry holds, by credit code. */
export async function loadCurrent(tx: Tx, wanted: Wanted): Promise<Map<string, Current>> {
  const enterprises = await find(tx, wanted);
  return new Map(enterprises.map((one) => [one.uscc, currentOf(one)]));
}

function find(tx: Tx, { parkId, usccs }: Wanted) {
  const where = { parkId, uscc: { in: [...usccs] } };
  return tx.enterprise.findMany({ where, select: columns });
}

type Found = Awaited<ReturnType<typeof find>>[number];

function currentOf(one: Found): Current {
  const { id, name, tags, contacts } = one;
  return {
    id,
    name,
    tags,
    contacts,
    profile: profileOf(one),
    formerNames: one.formerNames.map((former) => former.name),
    figures: one.figures.map(({ metric, year, value, verifiedAt }) => ({
      metric,
      year,
      value: value.toFixed(),
      verified: verifiedAt !== null,
    })),
    certificates: one.certificates.map((certificate) => ({
      ...certificate,
      issuedOn: toDay(certificate.issuedOn),
    })),
  };
}

function profileOf(one: Found): Current["profile"] {
  const minor = one.registeredCapitalMinor?.toString();
  return {
    registrationStatus: one.registrationStatus,
    industryCode: one.industryCode,
    technologyField: one.technologyField,
    regionCode: one.regionCode,
    address: one.address,
    foundedOn: toDayOrNull(one.foundedOn),
    registeredCapital: minor === undefined ? null : { minor, currency: one.registeredCurrency },
    staffCount: one.staffCount,
    aboveScale: one.aboveScale,
  };
}
