/** An edited profile on its way into the database, and back: for comparing, and for typing on. */
import "server-only";
import { toDateOrNull, toDayOrNull } from "@/lib/platform/db/dates";
import { nameKey } from "@/lib/rules/standards/identifiers/name";
import { formatFen } from "@/lib/rules/values/money";
import type { LoadedEnterprise } from "./loaders";
import type { CreateEnterpriseInput } from "./schema";

type Profile = Omit<CreateEnterpriseInput, "parkId">;

/** The columns of a profile. Registered capital stays in the currency that it is registered in. */
export const toColumns = ({
  registeredCapital,
  foundedOn,
  contact: _contact,
  ...rest
}: Profile) => ({
  ...rest,
  nameKey: nameKey(rest.name),
  foundedOn: toDateOrNull(foundedOn),
  registeredCapitalMinor: registeredCapital,
});

/** What a person can change, as it stands: for the audit row. */
export const comparable = ({ contacts: [contact], ...enterprise }: LoadedEnterprise) => ({
  name: enterprise.name,
  uscc: enterprise.uscc,
  registrationStatus: enterprise.registrationStatus,
  industryCode: enterprise.industryCode,
  technologyField: enterprise.technologyField,
  regionCode: enterprise.regionCode,
  address: enterprise.address,
  foundedOn: toDayOrNull(enterprise.foundedOn),
  registeredCapital: enterprise.registeredCapitalMinor?.toString() ?? null,
  staffCount: enterprise.staffCount,
  aboveScale: enterprise.aboveScale,
  tags: enterprise.tags,
  contact: contact ? toContact(contact) : null,
});

/** The same fields as somebody wants them to be. */
export const wanted = ({ registeredCapital, ...rest }: Profile) => ({
  ...rest,
  registeredCapital: registeredCapital?.toString() ?? null,
});

/** The same fields as one would type them into the form: its defaults, and the other side of a conflict. */
export function asTyped(enterprise: LoadedEnterprise) {
  const { name, uscc, tags, aboveScale, contact, ...rest } = comparable(enterprise);
  const capital = enterprise.registeredCapitalMinor;
  return {
    name,
    uscc,
    registrationStatus: blankFor(rest.registrationStatus),
    industryCode: blankFor(rest.industryCode),
    technologyField: blankFor(rest.technologyField),
    regionCode: blankFor(rest.regionCode),
    address: blankFor(rest.address),
    foundedOn: blankFor(rest.foundedOn),
    registeredCapital: capital === null ? "" : formatFen(capital, "元"),
    staffCount: blankFor(rest.staffCount),
    aboveScale: aboveScale === null ? "" : yesOrNo(aboveScale),
    tags: tags.join("、"),
    contact: {
      name: blankFor(contact?.name),
      title: blankFor(contact?.title),
      phone: blankFor(contact?.phone),
      email: blankFor(contact?.email),
    },
  };
}

export type TypedProfile = ReturnType<typeof asTyped>;

const blankFor = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);

const yesOrNo = (answer: boolean): "yes" | "no" => (answer ? "yes" : "no");

type Contact = LoadedEnterprise["contacts"][number];

const toContact = ({ name, title, phone, email }: Contact) => ({ name, title, phone, email });
