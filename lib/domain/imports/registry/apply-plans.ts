/** Writes what a chunk of rows changes: a handful of statements, however many rows. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { toDate, toDateOrNull } from "@/lib/platform/db/dates";
import type { Tx } from "@/lib/platform/db/scope";
import { nameKey } from "@/lib/rules/standards/identifiers/name";
import type { Plan } from "./compare";

/** A row that changes something, and the enterprise it is about. */
export type Write = Readonly<{ enterpriseId: string; uscc: string; plan: Plan }>;

export type WriteScope = Readonly<{
  parkId: string;
  /** Name of the file, as the source of its figures. */
  sourceDocument: string;
}>;

/** A batch of rows on its way into the registry. */
type Batch = Readonly<{ tx: Tx; context: Context; scope: WriteScope; writes: readonly Write[] }>;

export async function applyPlans(batch: Batch): Promise<void> {
  const created = batch.writes.filter(({ plan }) => plan.outcome === "CREATED");
  const updated = batch.writes.filter(({ plan }) => plan.outcome === "UPDATED");
  await createEnterprises({ ...batch, writes: created });
  await updateEnterprises({ ...batch, writes: updated });
  await addFormerNames(batch);
  await writeContacts(batch);
  await writeFigures(batch);
  await writeCertificates(batch);
}

function columnsOf({ uscc, plan: { name, profile, tags } }: Write) {
  const { registeredCapital, foundedOn, ...rest } = profile;
  return {
    ...rest,
    uscc,
    name,
    nameKey: nameKey(name),
    foundedOn,
    registeredCapitalMinor: registeredCapital?.minor ?? null,
    registeredCurrency: registeredCapital?.currency ?? "CNY",
    tags,
  };
}

async function createEnterprises({ tx, context, scope, writes }: Batch): Promise<void> {
  const at = { createdAt: context.now, updatedAt: context.now };
  const data = writes.map((write) => {
    const { foundedOn, registeredCapitalMinor: minor, tags, ...rest } = columnsOf(write);
    return {
      ...rest,
      ...at,
      id: write.enterpriseId,
      parkId: scope.parkId,
      tags: [...tags],
      foundedOn: toDateOrNull(foundedOn),
      registeredCapitalMinor: minor === null ? null : BigInt(minor),
    };
  });
  if (data.length > 0) await tx.enterprise.createMany({ data });
}

async function updateEnterprises({ tx, context, writes }: Batch): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map((write) => ({ id: write.enterpriseId, ...columnsOf(write) }));
  await tx.$executeRaw`
    UPDATE enterprise AS e
       SET name = x.name, name_key = x."nameKey", registration_status = x."registrationStatus",
           industry_code = x."industryCode", technology_field = x."technologyField",
           region_code = x."regionCode", address = x.address, founded_on = x."foundedOn",
           registered_capital_minor = x."registeredCapitalMinor",
           registered_currency = x."registeredCurrency", staff_count = x."staffCount",
           above_scale = x."aboveScale",
           tags = ARRAY(SELECT jsonb_array_elements_text(x.tags)),
           version = e.version + 1, updated_at = ${context.now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
             id uuid, name text, "nameKey" text, "registrationStatus" text, "industryCode" text,
             "technologyField" text, "regionCode" text, address text, "foundedOn" date,
             "registeredCapitalMinor" bigint, "registeredCurrency" text, "staffCount" int,
             "aboveScale" boolean, tags jsonb)
     WHERE e.id = x.id`;
}

async function addFormerNames({ tx, scope, writes }: Batch): Promise<void> {
  const data = writes.flatMap(({ enterpriseId, plan }) =>
    plan.newFormerNames.map((name) => ({ parkId: scope.parkId, enterpriseId, name })),
  );
  if (data.length > 0) await tx.enterpriseName.createMany({ data, skipDuplicates: true });
}

async function writeContacts({ tx, context, scope, writes }: Batch): Promise<void> {
  const rows = writes.flatMap(({ enterpriseId, plan }) =>
    plan.contact
      ? [{ ...plan.contact, id: plan.contact.id ?? newId(context.now), enterpriseId }]
      : [],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO enterprise_contact (id, park_id, enterprise_id, name, title, phone, email)
    SELECT id, ${scope.parkId}::uuid, "enterpriseId", name, title, phone, email
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
             id uuid, "enterpriseId" uuid, name text, title text, phone text, email text)
    ON CONFLICT (id) DO UPDATE
       SET title = excluded.title, phone = excluded.phone, email = excluded.email`;
}

/** The condition on `verified_at` holds even against an official who verifies while this runs. */
async function writeFigures({ tx, context, scope, writes }: Batch): Promise<void> {
  const rows = writes.flatMap(({ enterpriseId, plan }) =>
    plan.figures.map((figure) => ({ ...figure, id: newId(context.now), enterpriseId })),
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO figure (id, park_id, enterprise_id, year, metric, value, unit, source,
                        source_document, as_of, entered_by_id, updated_at)
    SELECT id, ${scope.parkId}::uuid, "enterpriseId", year, metric::figure_metric, value, unit::figure_unit,
           'IMPORT', ${scope.sourceDocument}, ${context.today}::date, ${context.actor.userId}::uuid,
           ${context.now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
             id uuid, "enterpriseId" uuid, year smallint, metric text, value numeric, unit text)
    ON CONFLICT (enterprise_id, year, metric) DO UPDATE
       SET value = excluded.value, unit = excluded.unit, source = excluded.source,
           source_document = excluded.source_document, as_of = excluded.as_of,
           entered_by_id = excluded.entered_by_id, version = figure.version + 1,
           updated_at = excluded.updated_at
     WHERE figure.verified_at IS NULL`;
}

async function writeCertificates({ tx, scope, writes }: Batch): Promise<void> {
  const all = writes.flatMap(({ enterpriseId, plan }) =>
    plan.certificate ? [{ ...plan.certificate, enterpriseId }] : [],
  );
  const created = all.filter(({ id }) => id === null);
  const data = created.map(({ enterpriseId, number, issuedOn, validUntil }) => ({
    parkId: scope.parkId,
    enterpriseId,
    certification: "HNTE" as const,
    number,
    issuedOn: toDate(issuedOn),
    validUntil: toDate(validUntil),
  }));
  if (data.length > 0) await tx.certificate.createMany({ data });
  const numbered = all.filter(({ id }) => id !== null);
  if (numbered.length === 0) return;
  await tx.$executeRaw`
    UPDATE certificate AS c SET number = x.number
      FROM jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) AS x(id uuid, number text)
     WHERE c.id = x.id`;
}
