/** 国家重点支持的高新技术领域 (annex to 国科发火〔2016〕32号) as a table: 8 fields, 52 subfields, 254 topics. */
import names from "./data/technology-fields.json";

export interface TechnologyField {
  /** Dotted, ours: `1.1.3` is 一（一）3 of the annex. */
  code: string;
  name: string;
  level: 1 | 2 | 3;
}

export const technologyFields: readonly TechnologyField[] = Object.entries(names).map(
  ([code, name]) => ({ code, name, level: code.split(".").length as TechnologyField["level"] }),
);

const byCode = new Map(technologyFields.map((field) => [field.code, field]));

export function technologyFieldByCode(code: string): TechnologyField | null {
  return byCode.get(code) ?? null;
}

/** The field and what contains it, broadest first. */
export function technologyFieldPath({ code }: TechnologyField): TechnologyField[] {
  const parts = code.split(".");
  return parts.map((_, i) => byCode.get(parts.slice(0, i + 1).join("."))!);
}
