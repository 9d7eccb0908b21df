/** Cells as people type them, made comparable: the normalisation of the import policy. */

const INVISIBLE = /[\uFEFF\u200B-\u200D\u2060\u00AD\t]/g;

/** Printable ASCII and plain ideographs: nothing to normalise, which is most cells. */
const PLAIN = /^[!-&(-~\u4E00-\u9FFF][ -~\u4E00-\u9FFF]*$/;

/** Full width to half width, without what cannot be seen; ideographs stay as they are. */
export function cleanText(raw: string): string {
  if (PLAIN.test(raw)) return raw.trimEnd();
  return raw
    .replace(/[^\p{Script=Han}]+/gu, (run) => run.normalize("NFKC"))
    .replace(INVISIBLE, "")
    .replace(/\u00A0/g, " ")
    .trim()
    .replace(/^'/, "")
    .trim();
}
