// Reading unknown JSON into typed data: every fault with its path, nothing coerced, nothing ignored.

export const PARSE_FAULTS = [
  "NOT_AN_OBJECT",
  "NOT_A_LIST",
  "NOT_A_TEXT",
  "NOT_AN_INTEGER",
  "NOT_A_BOOLEAN",
  "NOT_MONEY",
  "NOT_A_RATIO",
  "NOT_A_DATE",
  "OUT_OF_RANGE",
  "EMPTY",
  "TOO_LONG",
  "TOO_DEEP",
  "TOO_LARGE",
  "FIELD_MISSING",
  "FIELD_UNKNOWN",
  "CHOICE_UNKNOWN",
  "KIND_UNKNOWN",
  "FACT_NOT_IN_CATALOGUE",
  "VALUE_OF_ANOTHER_KIND",
  "OPERATOR_NOT_FOR_KIND",
  "KIND_WITHOUT_ORDER",
  "BOUNDS_REVERSED",
  "DUPLICATE_VALUE",
  "COUNT_OUT_OF_RANGE",
] as const;

export type ParseFault = (typeof PARSE_FAULTS)[number];

export interface ParseError {
  /** JSON pointer to the faulty place, e.g. `/of/1/value`; empty for the whole. */
  readonly path: string;
  readonly fault: ParseFault;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ParseError[] };

export type Parser<T> = (json: unknown, path: string) => Parsed<T>;

type Fields = Readonly<Record<string, Parser<unknown>>>;
type Read<F extends Fields> = { readonly [K in keyof F]: F[K] extends Parser<infer T> ? T : never };
type Write<T> = T extends object ? { readonly [K in keyof T]: T[K] } : never;

/** An object with exactly these fields, frozen. */
export function record<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
): Parser<Write<Read<R> & Partial<Read<O>>>> {
  return (json, path) => {
    if (typeof json !== "object" || json === null || Array.isArray(json)) {
      return failure(path, "NOT_AN_OBJECT");
    }
    const fields = new Map<string, Parser<unknown>>(Object.entries({ ...optional, ...required }));
    const given = Object.entries(json);
    const names = new Set(given.map(([name]) => name));
    const missing = Object.keys(required)
      .filter((name) => !names.has(name))
      .map((name) => errorAt(`${path}/${name}`, "FIELD_MISSING"));
    const read = given.map(([name, value]): [string, Parsed<unknown>] => {
      const place = `${path}/${escapePointer(name)}`;
      const parser = fields.get(name);
      return [name, parser ? parser(value, place) : failure(place, "FIELD_UNKNOWN")];
    });
    const errors = [...missing, ...read.flatMap(([, parsed]) => errorsOf(parsed))];
    if (errors.length > 0) return { ok: false, errors };
    const entries = read.map(([name, parsed]) => [name, (parsed as { value: unknown }).value]);
    return success(Object.fromEntries(entries));
  };
}

/** A list of at least one and at most `longest` items, frozen. */
export function list<T>(item: Parser<T>, longest: number): Parser<readonly T[]> {
  return (json, path) => {
    if (!Array.isArray(json)) return failure(path, "NOT_A_LIST");
    if (json.length === 0) return failure(path, "EMPTY");
    if (json.length > longest) return failure(path, "TOO_LONG");
    const read = json.map((each: unknown, index) => item(each, `${path}/${index}`));
    const errors = read.flatMap(errorsOf);
    if (errors.length > 0) return { ok: false, errors };
    return success(read.map((parsed) => (parsed as { value: T }).value));
  };
}

/** A text that is not blank, of at most `longest` characters. */
export function text(longest: number): Parser<string> {
  return (json, path) => {
    if (typeof json !== "string") return failure(path, "NOT_A_TEXT");
    if (json.trim() === "") return failure(path, "EMPTY");
    return json.length > longest ? failure(path, "TOO_LONG") : success(json);
  };
}

/** A whole number within bounds, both included. */
export function integer(low: number, high: number): Parser<number> {
  return (json, path) => {
    if (typeof json !== "number" || !Number.isSafeInteger(json)) {
      return failure(path, "NOT_AN_INTEGER");
    }
    return json < low || json > high ? failure(path, "OUT_OF_RANGE") : success(json);
  };
}

export const boolean: Parser<boolean> = (json, path) =>
  typeof json === "boolean" ? success(json) : failure(path, "NOT_A_BOOLEAN");

/** One of a list of texts. */
export function oneOf<const T extends string>(choices: readonly T[]): Parser<T> {
  return (json, path) => {
    const choice = choices.find((each) => each === json);
    return choice === undefined ? failure(path, "CHOICE_UNKNOWN") : success(choice);
  };
}

/** A text that `read` understands. */
export function textAs<T>(read: (text: string) => T | null, fault: ParseFault): Parser<T> {
  return (json, path) => {
    const value = typeof json === "string" ? read(json) : null;
    return value === null ? failure(path, fault) : success(value);
  };
}

/** Chooses the parser by the object's `kind`. */
export function byKind<T>(parsers: Readonly<Record<string, Parser<T>>>): Parser<T> {
  const known = new Map(Object.entries(parsers));
  return (json, path) => {
    if (typeof json !== "object" || json === null || Array.isArray(json)) {
      return failure(path, "NOT_AN_OBJECT");
    }
    const { kind } = json as { kind?: unknown };
    const parser = typeof kind === "string" ? known.get(kind) : undefined;
    return parser ? parser(json, path) : failure(`${path}/kind`, "KIND_UNKNOWN");
  };
}

/** A further check on what was read; it names the field at fault, or null when all is well. */
export function checked<T>(
  parser: Parser<T>,
  check: (value: T) => readonly [field: string, fault: ParseFault] | null,
): Parser<T> {
  return (json, path) => {
    const parsed = parser(json, path);
    const objection = parsed.ok ? check(parsed.value) : null;
    return objection ? failure(`${path}/${objection[0]}`, objection[1]) : parsed;
  };
}

function success<T>(value: T): Parsed<T> {
  return { ok: true, value: Object.freeze(value) };
}

export function failure(path: string, fault: ParseFault): Parsed<never> {
  return { ok: false, errors: [errorAt(path, fault)] };
}

function errorAt(path: string, fault: ParseFault): ParseError {
  return { path, fault };
}

function errorsOf(parsed: Parsed<unknown>): readonly ParseError[] {
  return parsed.ok ? [] : parsed.errors;
}

/** RFC 6901: `~` and `/` inside a name. */
function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
