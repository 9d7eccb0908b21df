/** What the demonstration consists of, table by table, and how it gets into the database. */
import type { Prisma, PrismaClient } from "@/lib/platform/db/generated/client";
import type { Tx } from "@/lib/platform/db/scope";

/** Rows that belong to no park; the owning role writes them. */
export interface InstallationRows {
  park: Prisma.ParkCreateManyInput[];
  user: Omit<Prisma.UserCreateManyInput, "passwordHash">[];
  consultancy: Prisma.ConsultancyCreateManyInput[];
  membership: Prisma.MembershipCreateManyInput[];
}

/** Rows of the parks, in the order in which they refer to each other; the application's role writes them. */
export interface ParkRows {
  department: Prisma.DepartmentCreateManyInput[];
  consultancyPark: Prisma.ConsultancyParkCreateManyInput[];
  policy: Prisma.PolicyCreateManyInput[];
  enterprise: Prisma.EnterpriseCreateManyInput[];
  enterpriseName: Prisma.EnterpriseNameCreateManyInput[];
  enterpriseContact: Prisma.EnterpriseContactCreateManyInput[];
  membership: Prisma.MembershipCreateManyInput[];
  assistance: Prisma.AssistanceCreateManyInput[];
  figure: Prisma.FigureCreateManyInput[];
  application: Prisma.ApplicationCreateManyInput[];
  applicationTransition: Prisma.ApplicationTransitionCreateManyInput[];
  visit: Prisma.VisitCreateManyInput[];
  certificate: Prisma.CertificateCreateManyInput[];
  mentorAssignment: Prisma.MentorAssignmentCreateManyInput[];
  coachingLog: Prisma.CoachingLogCreateManyInput[];
  claim: Prisma.ClaimCreateManyInput[];
  subsidyPayment: Prisma.SubsidyPaymentCreateManyInput[];
}

export const noInstallationRows = (): InstallationRows => ({
  park: [],
  user: [],
  consultancy: [],
  membership: [],
});

export const noParkRows = (): ParkRows => ({
  department: [],
  consultancyPark: [],
  policy: [],
  enterprise: [],
  enterpriseName: [],
  enterpriseContact: [],
  membership: [],
  assistance: [],
  figure: [],
  application: [],
  applicationTransition: [],
  visit: [],
  certificate: [],
  mentorAssignment: [],
  coachingLog: [],
  claim: [],
  subsidyPayment: [],
});

/** Below PostgreSQL's 65,535 parameters for the widest table. */
const BATCH = 1500;

type Insert<Row> = (data: Row[]) => Promise<unknown>;

/** Writes what is missing: a load that was cut short between the two roles is taken up again. */
export async function writeInstallation(
  owner: PrismaClient,
  { user, ...rows }: InstallationRows,
  passwordHash: string,
): Promise<void> {
  const skipDuplicates = true;
  const people = user.map((person) => ({ ...person, passwordHash }));
  await owner.$transaction(async (tx) => {
    await inBatches(rows.park, (data) => tx.park.createMany({ data, skipDuplicates }));
    await inBatches(people, (data) => tx.user.createMany({ data, skipDuplicates }));
    await inBatches(rows.consultancy, (data) =>
      tx.consultancy.createMany({ data, skipDuplicates }),
    );
    await inBatches(rows.membership, (data) => tx.membership.createMany({ data, skipDuplicates }));
  });
}

/** Writes the parks' rows in the caller's transaction. */
export async function writeParks(tx: Tx, rows: ParkRows): Promise<void> {
  const inserts: { [Table in keyof ParkRows]: Insert<ParkRows[Table][number]> } = {
    department: (data) => tx.department.createMany({ data }),
    consultancyPark: (data) => tx.consultancyPark.createMany({ data }),
    policy: (data) => tx.policy.createMany({ data }),
    enterprise: (data) => tx.enterprise.createMany({ data }),
    enterpriseName: (data) => tx.enterpriseName.createMany({ data }),
    enterpriseContact: (data) => tx.enterpriseContact.createMany({ data }),
    membership: (data) => tx.membership.createMany({ data }),
    assistance: (data) => tx.assistance.createMany({ data }),
    figure: (data) => insertFigures(tx, data),
    application: (data) => tx.application.createMany({ data }),
    applicationTransition: (data) => insertTransitions(tx, data),
    visit: (data) => tx.visit.createMany({ data }),
    certificate: (data) => tx.certificate.createMany({ data }),
    mentorAssignment: (data) => tx.mentorAssignment.createMany({ data }),
    coachingLog: (data) => tx.coachingLog.createMany({ data }),
    claim: (data) => tx.claim.createMany({ data }),
    subsidyPayment: (data) => tx.subsidyPayment.createMany({ data }),
  };
  for (const table of Object.keys(inserts) as (keyof ParkRows)[]) {
    await inBatches<never>(rows[table] as never[], inserts[table] as Insert<never>);
  }
}

// Of these two there are thousands, and Prisma takes a millisecond a row: here one statement reads them from JSON.

const insertFigures = (tx: Tx, figures: ParkRows["figure"]) => tx.$executeRaw`
  INSERT INTO figure (id, park_id, enterprise_id, year, metric, value, unit, source, source_document, as_of,
                      entered_by_id, verified_by_id, verified_at, updated_at)
  SELECT id, "parkId", "enterpriseId", year, metric, value, unit, source, "sourceDocument", "asOf",
         "enteredById", "verifiedById", "verifiedAt", "updatedAt"
    FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS row (
      id uuid, "parkId" uuid, "enterpriseId" uuid, year smallint, metric figure_metric, value numeric,
      unit figure_unit, source figure_source, "sourceDocument" text, "asOf" date,
      "enteredById" uuid, "verifiedById" uuid, "verifiedAt" timestamptz, "updatedAt" timestamptz)`;

const insertTransitions = (tx: Tx, moves: ParkRows["applicationTransition"]) => tx.$executeRaw`
  INSERT INTO application_transition (id, park_id, enterprise_id, application_id, version, from_state, to_state, at,
                                      by_id, note)
  SELECT id, "parkId", "enterpriseId", "applicationId", version, "fromState", "toState", at, "byId", note
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS row (
      id uuid, "parkId" uuid, "enterpriseId" uuid, "applicationId" uuid, version int,
      "fromState" application_state, "toState" application_state, at timestamptz, "byId" uuid, note text)`;

async function inBatches<Row>(rows: readonly Row[], insert: Insert<Row>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await insert(rows.slice(start, start + BATCH));
  }
}
