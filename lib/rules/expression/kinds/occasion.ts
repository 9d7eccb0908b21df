// Whether certification in a year is the first ever (首次) or a repeated one (非首次、重新认定).
import type { EvaluationContext, Facts, Provenance } from "@/lib/rules/expression/facts";
import { oneOf } from "@/lib/rules/expression/parsing";
import { OCCASIONS } from "@/lib/rules/expression/types";
import type { CertifiedBefore } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";
import { CERTIFICATIONS } from "@/lib/rules/pipeline/states";
import type { Certification } from "@/lib/rules/pipeline/states";
import { yearOf } from "@/lib/rules/values/plain-date";
import { verdictOf } from "@/lib/rules/values/three-valued";

import { node } from "./kind";
import type { CriterionKind, FindingReason, Gap, Judgement } from "./kind";
import { resolveYear, yearReference } from "./year";

interface Evidence {
  readonly observed: Value;
  readonly source: Provenance;
}

/** Proof of an earlier certification: a certificate dated before the year, or an earlier application that passed. */
function evidenceBefore(year: number, certification: Certification, facts: Facts): Evidence | null {
  const { certificates, applications } = facts;
  const certificate = certificates?.items.find(
    (item) => item.certification === certification && yearOf(item.issuedOn) < year,
  );
  if (certificates && certificate) {
    return { observed: { kind: "date", value: certificate.issuedOn }, source: of(certificates) };
  }
  const application = applications?.items.find(
    (item) =>
      item.certification === certification && item.state === "CERTIFIED" && item.year < year,
  );
  if (!applications || !application) return null;
  return { observed: { kind: "integer", value: application.year }, source: of(applications) };
}

function of({ source, asOf }: Provenance): Provenance {
  return { source, asOf };
}

/** One proof makes it a repetition; that there is none is certain only when both lists are known. */
function judge(criterion: CertifiedBefore, { facts, year }: EvaluationContext): Judgement {
  const inQuestion = resolveYear(criterion.year, year);
  const evidence = evidenceBefore(inQuestion, criterion.certification, facts);
  if (evidence) {
    const verdict = verdictOf(criterion.occasion === "again");
    return { verdict, reason: "CERTIFIED_BEFORE", ...evidence };
  }
  if (!facts.certificates) return unknown("CERTIFICATES_UNKNOWN");
  if (!facts.applications) return unknown("APPLICATIONS_UNKNOWN");
  return {
    verdict: verdictOf(criterion.occasion === "first"),
    reason: "NEVER_CERTIFIED_BEFORE",
    observed: null,
    source: of(facts.certificates),
  };
}

function unknown(reason: FindingReason): Judgement {
  return { verdict: "unknown", reason, observed: null, source: null };
}

function gap({ certification, year }: CertifiedBefore, context: EvaluationContext): Gap {
  if (!context.facts.certificates) return { kind: "certificates", certification };
  return { kind: "application", certification, year: resolveYear(year, context.year) };
}

export const occasion: CriterionKind<CertifiedBefore> = Object.freeze({
  kind: "criterion",
  judge,
  gap,
  describe: ({ certification, year, occasion }) => ({
    key: `occasion.${occasion}`,
    params: {
      certification: { kind: "certification", value: certification },
      year: { kind: "year", value: year },
    },
  }),
  parser: () =>
    node(
      "occasion",
      { certification: oneOf(CERTIFICATIONS), year: yearReference, occasion: oneOf(OCCASIONS) },
      {},
    ),
} satisfies CriterionKind<CertifiedBefore>);
