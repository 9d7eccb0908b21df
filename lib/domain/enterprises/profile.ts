/** An edited profile on its way into the database, and back for comparing. */
import "server-only";
import { toDateOrNull, toDayOrNull } from "@/lib/platform/db/dates";
import { nameKey } from "@/lib/rules/standards/identifiers/name";
import type { LoadedEnterprise } from "./loaders";
import type { CreateEnterpriseInput } from "./schema";

type Profile = Omit<CreateEnterpriseInput, "parkId">;

/** The columns of a profile. Registered capital typed by hand is in yuan. */
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
  registeredCurrency: "CNY",
});

/** What a person can change, as it stands: for the audit row and for the conflict view. */
export const comparable = (enterprise: LoadedEnterprise) => ({
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
});

/** The same fields as somebody wants them to be. */
export const wanted = ({ contact: _contact, registeredCapital, ...rest }: Profile) => ({
  ...rest,
  registeredCapital: registeredCapital?.toString() ?? null,
});
