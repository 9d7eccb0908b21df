/** What lists say in words and the registry keeps as codes. */
import "server-only";
import {
  findIndustry,
  listTechnologyFields,
  findRegion,
  searchRegions,
} from "@/lib/domain/references/queries";
import type { Lookups } from "../reading/read-cell";

const technologyFieldByName = new Map(
  listTechnologyFields()
    .toReversed()
    .map(({ code, name }) => [name, code]),
);

const technologyFieldCodes = new Set(listTechnologyFields().map(({ code }) => code));

export const lookups: Lookups = {
  industry: (text) => {
    const code = /^([A-T]?\d{2,4})/.exec(text)?.[1];
    return (findIndustry(text) ?? (code ? findIndustry(code) : null))?.code ?? null;
  },
  technologyField: (text) => {
    if (technologyFieldCodes.has(text)) return text;
    return technologyFieldByName.get(text.replace(/^[一二三四五六七八1-8][、.．]/, "")) ?? null;
  },
  region: memoised((text) => {
    if (/^\d{6}$/.test(text)) return findRegion(text)?.code ?? null;
    const found = searchRegions(text).filter(
      ({ name, path }) => name === text || path.join("") === text,
    );
    // A name that several places share says nothing.
    return found.length === 1 ? (found[0]?.code ?? null) : null;
  }),
};

/** Lists name the same few places over and over. */
function memoised(find: (text: string) => string | null) {
  const known = new Map<string, string | null>();
  return (text: string): string | null => {
    if (known.size > 5_000) known.clear();
    const held = known.get(text);
    if (held !== undefined) return held;
    const code = find(text);
    known.set(text, code);
    return code;
  };
}
