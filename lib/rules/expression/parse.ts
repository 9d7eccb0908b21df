// Reading a condition from JSON: typed and frozen, or every fault in it with its path.
import { FACT_CATALOGUE } from "./catalogue";
import type { FactCatalogue } from "./catalogue";
import type { ParseTools } from "./kinds/kind";
import { CRITERIA, GROUPS } from "./kinds/registry";
import { byKind, failure } from "./parsing";
import type { Parsed, Parser } from "./parsing";
import type { Expression } from "./types";

/** Nobody writes such a condition by hand; a hostile one must not cost more than reading it. */
const DEEPEST = 40;
const LARGEST = 20_000;

/** The condition in `json`, checked against the facts there are. `toJson` gives the same JSON back. */
export function parseExpression(
  json: unknown,
  catalogue: FactCatalogue = FACT_CATALOGUE,
): Parsed<Expression> {
  if (depthOf(json) > DEEPEST) return failure("", "TOO_DEEP");
  if (sizeOf(json) > LARGEST) return failure("", "TOO_LARGE");
  return expressionParser(catalogue)(json, "");
}

function expressionParser(catalogue: FactCatalogue): Parser<Expression> {
  const tools: ParseTools = {
    kindOf: (fact) => catalogue.get(fact),
    // Late bound, because groups contain expressions.
    expression: (json, path) => parser(json, path),
  };
  const parser = byKind<Expression>(
    Object.fromEntries(
      Object.entries({ ...CRITERIA, ...GROUPS }).map(([kind, implementation]) => [
        kind,
        implementation.parser(tools) as Parser<Expression>,
      ]),
    ),
  );
  return parser;
}

/** Levels of nesting, counted no further than one beyond what is allowed. */
function depthOf(json: unknown, above = 0): number {
  if (typeof json !== "object" || json === null || above > DEEPEST) return above;
  return Object.values(json).reduce<number>(
    (deepest, child) => Math.max(deepest, depthOf(child, above + 1)),
    above + 1,
  );
}

function sizeOf(json: unknown): number {
  if (typeof json !== "object" || json === null) return 1;
  return Object.values(json).reduce<number>((total, child) => total + sizeOf(child), 1);
}
