/** What a claim was based on, kept with it for ever: verdict, findings and the facts used, on the day, for the year. */
import { z } from "zod";
import { describe } from "@/lib/rules/expression/describe";
import type { Evaluation, Finding } from "@/lib/rules/expression/evaluate";
import type { Facts } from "@/lib/rules/expression/facts";
import { toJson, valueParser, type Json } from "@/lib/rules/expression/json";
import { FINDING_REASONS } from "@/lib/rules/expression/kinds/kind";
import { isGroup } from "@/lib/rules/expression/kinds/registry";
import { parseExpression } from "@/lib/rules/expression/parse";
import type { Criterion } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";
import type { Verdict } from "@/lib/rules/values/three-valued";
import { VERDICTS } from "@/lib/rules/values/three-valued";
import { parsePlainDate } from "@/lib/rules/values/plain-date";

interface Basis {
  evaluation: Evaluation;
  facts: Facts;
  /** The day of the claim. */
  asOf: string;
  year: number;
  policy: { id: string; code: string; version: number };
}

/** As it is stored. */
export const assessmentToJson = ({ evaluation, facts, asOf, year, policy }: Basis): Json =>
  toJson({
    ...evaluation,
    ...{ facts, asOf, year },
    policy: { id: policy.id, code: policy.code, version: policy.version },
  });

export interface StoredAssessment {
  verdict: Verdict;
  asOf: string;
  findings: Finding[];
}

const criterion = z.unknown().transform((json, context): Criterion => {
  const parsed = parseExpression(json);
  if (parsed.ok && !isGroup(parsed.value)) return parsed.value;
  context.addIssue({ code: "custom", message: "no criterion" });
  return z.NEVER;
});

const value = z.unknown().transform((json, context): Value | null => {
  if (json === null) return null;
  const parsed = valueParser(json, "");
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: "no value" });
  return z.NEVER;
});

const clause = z.object({
  document: z.string(),
  article: z.string().optional(),
  text: z.string().optional(),
});

const plainDate = z.string().transform(parsePlainDate);

const stored = z.object({
  verdict: z.enum(VERDICTS),
  asOf: z.string(),
  findings: z.array(
    z.object({
      path: z.string(),
      criterion,
      negated: z.boolean(),
      verdict: z.enum(VERDICTS),
      reason: z.enum(FINDING_REASONS),
      observed: value,
      source: z.object({ source: z.string(), asOf: plainDate.nullable() }).nullable(),
      clause: clause.nullable(),
      label: z.string().nullable(),
    }),
  ),
});

/** Reads a stored assessment; what was required is worded anew from the criterion itself. */
export function assessmentFrom(json: unknown): StoredAssessment {
  const { verdict, asOf, findings } = stored.parse(json);
  return {
    verdict,
    asOf,
    findings: findings.map((finding) => ({ ...finding, required: describe(finding.criterion) })),
  };
}
