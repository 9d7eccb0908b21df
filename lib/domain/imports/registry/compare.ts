/** Compares what a row says with what the registry holds: new, different, or known already. */
import type { CertificateFact, Contact, Facts, FigureFact, Profile } from "./facts";

/** An enterprise as the registry holds it, as far as a list can speak of it. */
export type Current = Readonly<{
  id: string;
  name: string;
  profile: Profile;
  tags: readonly string[];
  formerNames: readonly string[];
  contacts: readonly (Contact & Readonly<{ id: string }>)[];
  figures: readonly Readonly<{ metric: string; year: number; value: string; verified: boolean }>[];
  certificates: readonly Readonly<{ id: string; number: string | null; issuedOn: string }>[];
}>;

export type Change = Readonly<{ from: unknown; to: unknown }>;

/** What committing a row would write. */
export type Plan = Readonly<{
  outcome: "CREATED" | "UPDATED" | "UNCHANGED";
  /** For people and the audit, by field. */
  changes: Readonly<Record<string, Change>>;
  /** The enterprise as it will be. */
  name: string;
  profile: Profile;
  tags: readonly string[];
  newFormerNames: readonly string[];
  contact: (Contact & Readonly<{ id: string | null }>) | null;
  figures: readonly FigureFact[];
  certificate: (CertificateFact & Readonly<{ id: string | null }>) | null;
}>;

const EMPTY: Omit<Current, "id" | "name"> = {
  profile: {
    registrationStatus: null,
    industryCode: null,
    technologyField: null,
    regionCode: null,
    address: null,
    foundedOn: null,
    registeredCapital: null,
    staffCount: null,
    aboveScale: null,
  },
  tags: [],
  formerNames: [],
  contacts: [],
  figures: [],
  certificates: [],
};

/** What a row changes. It adds and corrects; what the list does not say stays as it is. */
export function planRow(facts: Facts, current: Current | null): Plan {
  const before = current ?? { ...EMPTY, name: null };
  const profile = mergeProfile(before.profile, facts.profile);
  const tags = [...new Set([...before.tags, ...facts.tags])];
  const newFormerNames = formerNamesToAdd(facts, before);
  const contact = contactToWrite(facts.contact, before.contacts);
  const figures = facts.figures.filter((figure) => saysMore(figure, before.figures));
  const certificate = certificateToWrite(facts.certificate, before.certificates);
  const changes = {
    ...(current ? {} : { uscc: { from: null, to: facts.uscc } }),
    ...difference({ name: before.name, ...before.profile }, { name: facts.name, ...profile }),
    ...(tags.length > before.tags.length ? { tags: { from: before.tags, to: tags } } : {}),
    ...(newFormerNames.length > 0 ? { formerNames: { from: null, to: newFormerNames } } : {}),
    ...(contact ? { contact: { from: contactBefore(contact, before), to: worded(contact) } } : {}),
    ...figureChanges(figures, before.figures),
    ...(certificate ? { certificate: { from: null, to: certificateText(certificate) } } : {}),
  };
  const known = Object.keys(changes).length === 0 ? "UNCHANGED" : "UPDATED";
  const outcome = current ? known : "CREATED";
  const { name } = facts;
  return { outcome, changes, name, profile, tags, newFormerNames, contact, figures, certificate };
}

type Before = Omit<Current, "id" | "name"> & Readonly<{ name: string | null }>;

function mergeProfile(before: Profile, said: Profile): Profile {
  const spoken = Object.entries(said).filter(([, value]) => value !== null);
  return { ...before, ...Object.fromEntries(spoken) };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function difference(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, Change> {
  const changed = Object.keys(after).filter((key) => !same(before[key] ?? null, after[key]));
  return Object.fromEntries(
    changed.map((key) => [key, { from: before[key] ?? null, to: after[key] }]),
  );
}

/** A new name leaves the old one as a former name. */
function formerNamesToAdd(facts: Facts, before: Before): string[] {
  const left = before.name !== null && before.name !== facts.name ? [before.name] : [];
  const said = [...facts.formerNames, ...left].filter((name) => name !== facts.name);
  return [...new Set(said)].filter((name) => !before.formerNames.includes(name));
}

function contactToWrite(said: Contact | null, known: Current["contacts"]): Plan["contact"] {
  if (!said) return null;
  const person = known.find(({ name }) => name === said.name);
  if (!person) return { ...said, id: null };
  const merged = {
    ...person,
    title: said.title ?? person.title,
    phone: said.phone ?? person.phone,
    email: said.email ?? person.email,
  };
  return same(merged, person) ? null : merged;
}

const worded = ({ name, title, phone, email }: Contact): string =>
  [name, title, phone, email].filter((part) => part !== null).join(" ");

function contactBefore({ id }: { id: string | null }, before: Before): string | null {
  const person = before.contacts.find((one) => one.id === id);
  return person ? worded(person) : null;
}

/** A figure that an official has verified is not overwritten by a list. */
function saysMore({ metric, year, value }: FigureFact, known: Current["figures"]): boolean {
  const held = known.find((figure) => figure.metric === metric && figure.year === year);
  return !held || (held.value !== value && !held.verified);
}

function figureChanges(
  figures: readonly FigureFact[],
  known: Current["figures"],
): Record<string, Change> {
  return Object.fromEntries(
    figures.map(({ metric, year, value }) => {
      const held = known.find((figure) => figure.metric === metric && figure.year === year);
      return [`${metric}.${year}`, { from: held?.value ?? null, to: value }];
    }),
  );
}

function certificateToWrite(
  said: CertificateFact | null,
  known: Current["certificates"],
): Plan["certificate"] {
  if (!said) return null;
  const held = known.find(({ issuedOn }) => issuedOn === said.issuedOn);
  if (!held) return { ...said, id: null };
  return said.number === null || said.number === held.number ? null : { ...said, id: held.id };
}

const certificateText = ({ number, issuedOn }: CertificateFact): string =>
  [number, issuedOn].filter((part) => part !== null).join(" ");
