/** Proposes which column holds which field, from what the headers say. */

import type { ImportMapping } from "../schema";
import type { FieldCatalogue, FieldSpec } from "./fields";
import { IGNORED_HEADERS } from "./fields";

import { readHeader } from "./header";
import type { SheetLayout } from "./recognise";

type Candidate = Readonly<{ column: string; field: string; year: number | null; score: number }>;

const MIN_CONTAINED = 4;

/**
 * How well a label names a field: 4 exactly, 3 as one of several names (统一社会信用代码/组织机构代码), 2 at
 * its end, 1 somewhere inside, 0 not at all.
 */
export function matchScore(label: string, { synonyms }: FieldSpec): number {
  const parts = label.split(/[/、|]/);
  return Math.max(0, ...synonyms.map((word) => wordScore(label, parts, word)));
}

function wordScore(label: string, parts: readonly string[], word: string): number {
  if (label === word) return 4;
  if (parts.includes(word)) return 3;
  if (word.length < MIN_CONTAINED || !label.includes(word)) return 0;
  return label.endsWith(word) ? 2 : 1;
}

/** Each field to the column that names it best, each column to one field. */
export function proposeMapping(layout: SheetLayout, catalogue: FieldCatalogue): ImportMapping {
  const taken = new Map<string, Candidate>();
  const used = new Set<string>();
  for (const candidate of candidates(layout, catalogue)) {
    const target = `${candidate.field}${candidate.year ?? ""}`;
    if (taken.has(candidate.column) || used.has(target)) continue;
    taken.set(candidate.column, candidate);
    used.add(target);
  }
  const mainFigure = requiredColumn(layout, catalogue, taken);
  return {
    sheet: layout.sheet,
    year: layout.year,
    unit: layout.unit,
    columns: layout.columns.map(({ column, year, unit }) => {
      const field = taken.get(column)?.field ?? null;
      const kind = field === null ? null : catalogue[field]?.kind;
      const required = kind === "name" || kind === "uscc" || column === mainFigure;
      return { column, field, year, unit, required };
    }),
  };
}

function candidates(layout: SheetLayout, catalogue: FieldCatalogue): Candidate[] {
  const all = layout.columns.flatMap(({ column, header, year }) => {
    const { label } = readHeader(header);
    if ((IGNORED_HEADERS as readonly string[]).includes(label)) return [];
    return Object.entries(catalogue).flatMap(([field, spec]) => {
      const score = matchScore(label, spec);
      return score === 0
        ? []
        : [{ column, field, year: spec.metric ? (year ?? layout.year) : null, score }];
    });
  });
  return all.sort((a, b) => b.score - a.score);
}

/**
 * The latest revenue of a table that reports figures of several kinds or years: without it such a row reports
 * nothing, so it is asked for (a person may untick it). A plain list with one figure asks for none.
 */
function requiredColumn(
  layout: SheetLayout,
  catalogue: FieldCatalogue,
  taken: ReadonlyMap<string, Candidate>,
): string | null {
  const figures = [...taken.values()].filter(({ field }) => catalogue[field]?.metric);
  const revenues = figures.filter(({ field }) => catalogue[field]?.metric === "REVENUE");
  if (figures.length < 2 || revenues.length === 0) return null;
  const yearOf = ({ year }: Candidate) => year ?? 0;
  return revenues.reduce((best, one) => (yearOf(one) > yearOf(best) ? one : best)).column;
}
