/** Ganzhou's three subsidies for high-tech enterprises, as the newspaper page reports them. */
import { toDate } from "@/lib/platform/db/dates";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toJson } from "@/lib/rules/expression/json";
import { parseExpression } from "@/lib/rules/expression/parse";
import type { Clause, Criterion, Expression } from "@/lib/rules/expression/types";
import { day } from "../calendar";
import { demoId } from "../ids";
import { BEGINNING, type Telling } from "./telling";

export interface Policy {
  id: string;
  code: string;
  version: number;
  condition: Expression;
  amountFen: bigint;
  exclusiveGroup: string;
}

const DOCUMENT = "赣州高新区科技赋能新政";
/** 1 万元 in fen. */
const TEN_THOUSAND_YUAN = 1_000_000n;
/** 同一年度、同一事项只享受一项. */
const EXCLUSIVE_GROUP = "hnte-outcome";
const THIS_YEAR = { kind: "relative", offset: 0 } as const;
const HNTE = { certification: "HNTE", year: THIS_YEAR } as const;

const certified = { kind: "outcome", ...HNTE, result: "certified" } as const;
const completed = { kind: "outcome", ...HNTE, result: "completed" } as const;
const rejected = { kind: "outcome", ...HNTE, result: "rejected" } as const;
const firstTime = { kind: "occasion", ...HNTE, occasion: "first" } as const;
const again = { kind: "occasion", ...HNTE, occasion: "again" } as const;

interface Plan {
  code: string;
  wording: { zh: [title: string, summary: string]; en: [title: string, summary: string] };
  tenThousands: bigint;
  /** The sentence from which every criterion comes. */
  text: string;
  criteria: readonly Criterion[];
}

const PLANS: readonly Plan[] = [
  {
    code: "hnte-first-certified",
    wording: {
      zh: ["首次认定高新技术企业奖励", "当年首次通过高新技术企业认定的企业，奖励30万元。"],
      en: [
        "Award for a first certification",
        "300,000 yuan for an enterprise certified as high-tech for the first time in the year.",
      ],
    },
    tenThousands: 30n,
    text: "对首次认定的高企给予30万元奖励",
    criteria: [certified, firstTime],
  },
  {
    code: "hnte-certified-again",
    wording: {
      zh: ["非首次认定高新技术企业奖励", "当年再次通过高新技术企业认定的企业，奖励20万元。"],
      en: [
        "Award for a repeated certification",
        "200,000 yuan for an enterprise certified as high-tech again in the year.",
      ],
    },
    tenThousands: 20n,
    text: "对非首次认定的高企给予20万元奖励",
    criteria: [certified, again],
  },
  {
    code: "hnte-completed-not-certified",
    wording: {
      zh: ["高企培育前期补助", "完成当年申报但未获认定的企业，补助2万元。"],
      en: [
        "Grant for a completed application",
        "20,000 yuan for an enterprise that completed its application of the year and was not certified.",
      ],
    },
    tenThousands: 2n,
    text: "对完成当年申报未获认定的企业给予2万元补助",
    criteria: [completed, rejected],
  },
];

/** Enters the policies; a condition that the policy language refuses fails the load. */
export function addPolicies({ rows, parkId, plan: { slug } }: Telling): readonly Policy[] {
  return PLANS.map(({ code, wording, tenThousands, text, criteria }) => {
    const id = demoId(`policy/${slug}/${code}`);
    const condition = checked({
      kind: "all",
      of: criteria.map((criterion) => ({ ...criterion, clause: clause(text) })),
    });
    const amountFen = tenThousands * TEN_THOUSAND_YUAN;
    rows.policy.push({
      id,
      parkId,
      code,
      titleZh: wording.zh[0],
      summaryZh: wording.zh[1],
      titleEn: wording.en[0],
      summaryEn: wording.en[1],
      sourceDocument: DOCUMENT,
      condition: toJson(condition) as Prisma.InputJsonValue,
      amountFen,
      exclusiveGroup: EXCLUSIVE_GROUP,
      inForceFrom: toDate(day("2023-01-01")),
      isDemo: true,
      createdAt: toDate(BEGINNING),
    });
    return { id, code, version: 1, condition, amountFen, exclusiveGroup: EXCLUSIVE_GROUP };
  });
}

const clause = (text: string): Clause => ({ document: DOCUMENT, article: "强化政策保障", text });

function checked(condition: Expression): Expression {
  const parsed = parseExpression(toJson(condition));
  if (!parsed.ok) throw new Error(`not a condition: ${JSON.stringify(parsed.errors)}`);
  return parsed.value;
}
