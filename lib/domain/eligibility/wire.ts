/** Eligibility as the API says it: exact numbers as text, what was required in the words of the policy language. */
import { toJson } from "@/lib/rules/expression/json";
import type { Finding } from "@/lib/rules/expression/evaluate";
import type { EligibilityItem } from "./assess";
import { eligibilityOf } from "./labels";
import type { Eligibility } from "./queries";

/** One entry per policy, for the year that matters most; the verdicts of all years stand beside it. */
export function eligibilityToWire({ enterpriseId, on, items, years }: Eligibility) {
  return {
    enterpriseId,
    on,
    items: items.map((item) => ({
      ...itemToWire(item),
      years: years.flatMap((each) =>
        each.items.filter(({ policyId }) => policyId === item.policyId).map(yearToWire),
      ),
    })),
  };
}

const yearToWire = ({ year, verdict, isClaimable, reason, claim }: EligibilityItem) => ({
  ...{ year, verdict, isClaimable, reason, claim },
});

const itemToWire = ({ findings, gaps, amountFen, ...item }: EligibilityItem) => ({
  ...item,
  amountFen: amountFen.toString(),
  findings: findings.map(findingToWire),
  gaps: toJson(gaps),
});

const findingToWire = ({ path, criterion, verdict, reason, ...finding }: Finding) => ({
  path,
  criterion: toJson(criterion),
  verdict: eligibilityOf(verdict),
  reason,
  required: toJson(finding.required),
  negated: finding.negated,
  observed: toJson(finding.observed),
  source: toJson(finding.source),
  citation: toJson(finding.clause),
  label: finding.label,
});
