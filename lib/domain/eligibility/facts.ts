/** Records of an enterprise as the facts that conditions ask for. What is not on record is unknown, never zero. */
import { FIGURE_METRICS, FIGURE_OFFSETS, figureFact } from "@/lib/rules/expression/catalogue";
import type { FigureMetric, REGISTRY_FACTS } from "@/lib/rules/expression/catalogue";
import type { ApplicationFact, Fact, Facts } from "@/lib/rules/expression/facts";
import type { FactName } from "@/lib/rules/expression/types";
import type { Value } from "@/lib/rules/expression/values";
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { parseRatio, ratioOf } from "@/lib/rules/values/ratio";
import type { EnterpriseRecords } from "./loaders";

type Registry = EnterpriseRecords["enterprise"];
type Figure = EnterpriseRecords["figures"][number];
type Application = EnterpriseRecords["applications"][number];

/** What is known on a day about the rewarded year: figures are named by their distance from that year. */
export function factsFor(
  records: EnterpriseRecords,
  { year, on }: { year: number; on: PlainDate },
): Facts {
  return {
    values: new Map([...registryFacts(records.enterprise), ...figureFacts(records.figures, year)]),
    applications: {
      source: "PIPELINE",
      asOf: on,
      items: records.applications.map((application) => asOfDay(application, on)),
    },
    certificates: { source: "CERTIFICATES", asOf: on, items: records.certificates },
  };
}

/** Filed and decided by the day; the stages in between make no difference to any condition. */
function asOfDay(
  { certification, year, state, submittedOn, decidedOn }: Application,
  on: PlainDate,
): ApplicationFact {
  const isFiled = submittedOn !== null && submittedOn <= on;
  const laterFiled = submittedOn !== null && submittedOn > on;
  if (laterFiled) return { certification, year, state: "DRAFTING", submittedOn: null };
  const isDecidedLater = decidedOn !== null && decidedOn > on;
  return {
    certification,
    year,
    state: isDecidedLater && isFiled ? "SUBMITTED" : state,
    submittedOn,
  };
}

type RegistryValues = { readonly [name in keyof typeof REGISTRY_FACTS]: Value | null };

function registryFacts(enterprise: Registry): [FactName, Fact][] {
  return Object.entries(registryValues(enterprise)).flatMap(([name, value]) =>
    value ? [[name, { value, source: "REGISTRY", asOf: null }] as [FactName, Fact]] : [],
  );
}

function registryValues(enterprise: Registry): RegistryValues {
  const { foundedOn, staffCount, aboveScale, industryCode, technologyField } = enterprise;
  return {
    foundedOn: foundedOn && { kind: "date", value: foundedOn },
    registeredCapital: capitalOf(enterprise),
    staffCount: staffCount === null ? null : { kind: "integer", value: staffCount },
    aboveScale: aboveScale === null ? null : { kind: "boolean", value: aboveScale },
    registrationStatus: choice(enterprise.registrationStatus),
    industrySection: choice(industryCode?.slice(0, 1)),
    // `C` alone names a section; its division is not known.
    industryDivision: choice(industryCode && industryCode.length > 1 && industryCode.slice(0, 3)),
    technologyField: choice(technologyField?.slice(0, 1)),
    region: choice(enterprise.regionCode),
  };
}

/** Only in yuan: at which rate another currency counts, no policy says. */
const capitalOf = ({
  registeredCapitalMinor: minor,
  registeredCurrency,
}: Registry): Value | null =>
  minor === null || registeredCurrency !== "CNY" ? null : { kind: "money", value: minor };

const choice = (value: string | null | undefined | false): Value | null =>
  value ? { kind: "choice", value } : null;

function figureFacts(figures: readonly Figure[], year: number): [FactName, Fact][] {
  return FIGURE_OFFSETS.flatMap((offset) => {
    const ofYear = figures.filter((figure) => figure.year === year + offset);
    const facts = ofYear.map(({ metric, value, source, asOf }): [FactName, Fact] => [
      figureFact(metric, offset),
      { value: figureValue(metric, value), source, asOf },
    ]);
    const share = ofYear.some(({ metric }) => metric === "RD_RATIO") ? null : rdShare(ofYear);
    return share ? [...facts, [figureFact("RD_RATIO", offset), share] as [FactName, Fact]] : facts;
  });
}

/** Stored in fen, persons and pieces; shares in hundredths of a percent. */
function figureValue(metric: FigureMetric, stored: string): Value {
  const whole = stored.split(".")[0] ?? stored;
  switch (FIGURE_METRICS[metric]) {
    case "money":
      return { kind: "money", value: BigInt(whole) };
    case "integer":
      return { kind: "integer", value: Number(whole) };
    case "ratio": {
      const points = parseRatio(stored);
      const share = points && ratioOf(points.numerator, points.denominator * 10_000n);
      if (!share) throw new Error(`a stored ${metric} is no number: ${stored}`);
      return { kind: "ratio", value: share };
    }
  }
}

/** The share of R&D, worked out from cost and revenue of the same year; vouched for since the later of the two. */
function rdShare(ofYear: readonly Figure[]): Fact | null {
  const cost = ofYear.find(({ metric }) => metric === "RD_COST");
  const revenue = ofYear.find(({ metric }) => metric === "REVENUE");
  if (!cost || !revenue) return null;
  const [part, whole] = [cost, revenue].map(({ value }) => BigInt(value.split(".")[0] ?? value));
  const share = part === undefined || whole === undefined ? null : ratioOf(part, whole);
  const asOf = cost.asOf > revenue.asOf ? cost.asOf : revenue.asOf;
  return share && { value: { kind: "ratio", value: share }, source: "DERIVED", asOf };
}
