/** What other modules and screens ask of the reference tables; too large for the browser. */
import "server-only";

import { industries, industryByCode, industryByName, industryPath } from "./industries";
import type { Industry } from "./industries";
import { regionByCode, regions } from "./regions";
import type { Region } from "./regions";
import { searchTable } from "./search";
import { technologyFieldByCode, technologyFieldPath, technologyFields } from "./technology-fields";
import type { TechnologyField } from "./technology-fields";

/** The industry of a code (`C39`, or `39` without its letter) or of an exact name (批发业), or null. */
export function findIndustry(codeOrName: string): Industry | null {
  return industryByCode(codeOrName) ?? industryByName(codeOrName);
}

/** `C39 计算机、通信和其他电子设备制造业`, or null for a code that does not exist. */
export function industryLabel(code: string): string | null {
  const industry = industryByCode(code);
  return industry && `${industry.code} ${industry.name}`;
}

/** The 20 sections (门类), for filters. */
export function listIndustrySections(): Industry[] {
  return industries.filter(({ level }) => level === "section");
}

/** Industries by code or words of their name, at most twenty. */
export function searchIndustries(text: string): Industry[] {
  return searchTable(industries, text, (industry) => ({
    code: industry.code,
    name: industry.name,
    path: industryPath(industry)
      .map(({ name }) => name)
      .join(" "),
  }));
}

/** The region of a code, in force or abolished, or null. */
export function findRegion(code: string): Region | null {
  return regionByCode(code);
}

/** `江西省赣州市章贡区`, or null for a code that never existed. */
export function regionLabel(code: string): string | null {
  return regionByCode(code)?.path.join("") ?? null;
}

/** Regions in force by code or words of their path (赣州 章贡), at most twenty. */
export function searchRegions(text: string): Region[] {
  return searchTable(regions, text, ({ code, name, path }) => ({
    code,
    name,
    path: path.join(""),
  }));
}

/** `电子信息 / 软件 / 基础软件`, or null for a code that does not exist. */
export function technologyFieldLabel(code: string): string | null {
  const field = technologyFieldByCode(code);
  return (
    field &&
    technologyFieldPath(field)
      .map(({ name }) => name)
      .join(" / ")
  );
}

/** The whole list in the order of the annex; with `level`, only that level. */
export function listTechnologyFields(level?: TechnologyField["level"]): TechnologyField[] {
  return technologyFields.filter((field) => level === undefined || field.level === level);
}
