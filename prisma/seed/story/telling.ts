/** The story of one park while it is being told: its plan, its cast, and the rows so far. */
import type { PlainDate } from "@/lib/rules/values/plain-date";
import { day } from "../calendar";
import { demoId } from "../ids";
import type { ParkPlan } from "../parks";
import type { InstallationRows, ParkRows } from "../rows";
import type { Agency } from "./agencies";
import type { Firm } from "./firms";
import type { Cast } from "./people";

export interface Telling {
  plan: ParkPlan;
  parkId: string;
  /** The last day of the story: what was planned for later has not happened. */
  today: PlainDate;
  cast: Cast;
  /** Those that serve the park. */
  agencies: readonly Agency[];
  /** Accounts of the firms, as far as they have one. */
  owners: Map<Firm, string>;
  installation: InstallationRows;
  rows: ParkRows;
}

export const parkIdOf = (slug: string): string => demoId(`park/${slug}`);

/** The day on which the platform came into use: nothing was recorded before. */
export const BEGINNING = day("2021-01-04");

/** The year in which the story ends. */
export const runningYearOf = (today: PlainDate): number => Number(today.slice(0, 4));
