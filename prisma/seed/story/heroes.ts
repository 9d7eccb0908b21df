/** The firms whose people have accounts of the contract: what they went through is fixed. */
import type { PipelineState } from "@/lib/rules/pipeline/states";
import type { ParkPlan } from "../parks";
import type { Firm } from "./firms";

interface Hero {
  park: string;
  /** `owner@enterprise.demo`: the owner's account, and what the hero is called here. */
  owner: string;
  staff?: string;
  /** The first firm of the park for which this holds takes the part. */
  suits: (firm: Firm) => boolean;
  /** Outcome of the application of 2023; null = none. */
  outcome2023: PipelineState | null;
  /** Days before the end of the story on which the running application entered its stages, from the survey on. */
  running: readonly number[];
}

const isNew = (firm: Firm) => firm.certifiedBefore === null && firm.foundedOn < "2019";

const HEROES: readonly Hero[] = [
  {
    // Certified for the first time in 2023: may claim 300,000. Being coached for the renewal.
    park: "ganzhou",
    owner: "owner@enterprise.demo",
    staff: "staff@enterprise.demo",
    suits: (firm) => firm.aboveScale && isNew(firm),
    outcome2023: "CERTIFIED",
    running: [75, 60, 32],
  },
  {
    // Certified in 2020 and again in 2023: may claim 200,000. A consultancy has been proposed to it.
    park: "ganzhou",
    owner: "owner2@enterprise.demo",
    suits: (firm) => firm.certifiedBefore === 2020,
    outcome2023: "CERTIFIED",
    running: [48, 30],
  },
  {
    // Filed in 2023 and was refused: may claim 20,000. Has just been visited again.
    park: "ganzhou",
    owner: "owner3@enterprise.demo",
    suits: (firm) => !firm.aboveScale && isNew(firm),
    outcome2023: "REJECTED",
    running: [20],
  },
  {
    // Never applied before; coached by an agency that also works in Ganzhou.
    park: "lianyungang",
    owner: "owner@lianyungang.demo",
    suits: (firm) => firm.aboveScale && isNew(firm),
    outcome2023: null,
    running: [82, 66, 41],
  },
];

/** The heroes of a park with the firms that play them. */
export function heroesOf(plan: ParkPlan, firms: readonly Firm[]): ReadonlyMap<Firm, Hero> {
  const parts = new Map<Firm, Hero>();
  for (const hero of HEROES.filter(({ park }) => park === plan.slug)) {
    const firm = firms.find((candidate) => hero.suits(candidate) && !parts.has(candidate));
    if (!firm) throw new Error(`no firm of ${plan.slug} suits ${hero.owner}`);
    parts.set(firm, hero);
  }
  return parts;
}
