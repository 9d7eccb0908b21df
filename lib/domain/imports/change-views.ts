/** What a row changes, as people read it: a field, what stood there, what will stand there. */
import { formatFen } from "@/lib/rules/values/money";
import type { Change } from "./registry/compare";

export type ChangeView = Readonly<{
  /** `address`, `REVENUE`. */
  field: string;
  year: number | null;
  /** Text, or the word of a yes or no; null = nothing stood there. */
  from: string | boolean | null;
  to: string | boolean | null;
}>;

const IN_FEN = new Set([
  "REVENUE",
  "SALES",
  "RD_COST",
  "NET_PROFIT",
  "TOTAL_ASSETS",
  "NET_ASSETS",
  "TAX_PAID",
  "HIGH_TECH_INCOME",
]);

export function changeViews(changes: Readonly<Record<string, Change>>): ChangeView[] {
  return Object.entries(changes).map(([key, { from, to }]) => {
    const [field = key, year] = key.split(".");
    const show = (value: unknown) => shown(field, value);
    return { field, year: year ? Number(year) : null, from: show(from), to: show(to) };
  });
}

function shown(field: string, value: unknown): string | boolean | null {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (Array.isArray(value)) return value.length > 0 ? value.join("、") : null;
  if (typeof value === "object") return capitalText(value as { minor: string; currency: string });
  if (IN_FEN.has(field)) return `${formatFen(BigInt(String(value)), "万元")} 万元`;
  if (field === "RD_RATIO") return `${Number(value) / 100}%`;
  return String(value);
}

function capitalText({ minor, currency }: { minor: string; currency: string }): string {
  return `${formatFen(BigInt(minor), "元")} ${currency}`;
}
