import { SpreadsheetRefused } from "../refusal";

/** What an XML part is made of, as far as a spreadsheet needs it. */
export type XmlHandlers = Readonly<{
  /** `attributes` is the raw text inside the tag; read single ones with {@link attribute}. */
  open: (name: string, attributes: string) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}>;

/** No single tag or comment of an honest workbook comes near this. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Resolves the five named and the numeric references; there are no others without a DOCTYPE. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = Number(name.slice(1).replace(/^x/i, "0x"));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of one attribute in the raw text of a tag, or null. */
export function attribute(attributes: string, name: string): string | null {
  let from = 0;
  while (true) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return null;
    from = at + name.length;
    if (at > 0 && !/[\s:]/.test(attributes.charAt(at - 1))) continue;
    const quoted = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(from, from + 4096));
    if (quoted) return decodeEntities(quoted[1] ?? quoted[2] ?? "");
  }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

/** End of the tag that starts at `start`, minding quoted `>`; -1 when it is not here yet. */
function tagEnd(buffer: string, start: number): number {
  let end = buffer.indexOf(">", start);
  const quote = /["']/;
  if (end < 0 || !quote.test(buffer.slice(start, end))) return end;
  let open = "";
  for (end = start; end < buffer.length; end++) {
    const char = buffer.charAt(end);
    if (open) open = char === open ? "" : open;
    else if (char === '"' || char === "'") open = char;
    else if (char === ">") return end;
  }
  return -1;
}

/**
 * A push tokenizer: feed it text as it inflates. It knows no DTD and refuses one, resolves nothing
 * outside the file and holds no tree, so that memory stays that of one tag.
 */
export class XmlTokenizer {
  private buffer = "";

  constructor(private readonly handlers: XmlHandlers) {}

  push(chunk: string): void {
    this.buffer += chunk;
    let at = 0;
    for (let next = this.step(at); next > at; next = this.step(at)) at = next;
    this.buffer = this.buffer.slice(at);
    if (this.buffer.length > LONGEST_TOKEN) throw new SpreadsheetRefused("FILE_CORRUPT");
  }

  end(): void {
    if (this.buffer.trim() !== "") throw new SpreadsheetRefused("FILE_CORRUPT");
  }

  /** Consumes one token at `at` and returns where the next begins, or `at` when it is not whole. */
  private step(at: number): number {
    const { buffer } = this;
    if (at >= buffer.length) return at;
    if (buffer.charCodeAt(at) !== 60) return this.textStep(at);
    const next = buffer.charAt(at + 1);
    if (next === "") return at;
    if (next === "!") return this.declarationStep(at);
    if (next === "?") return this.skipPast("?>", at);
    return this.tagStep(at, next === "/");
  }

  private textStep(at: number): number {
    const end = this.buffer.indexOf("<", at);
    if (end < 0) return at;
    this.handlers.text(decodeEntities(this.buffer.slice(at, end)));
    return end;
  }

  private declarationStep(at: number): number {
    const head = this.buffer.slice(at, at + 9);
    if (head.startsWith("<!--")) return this.skipPast("-->", at);
    if (head === "<![CDATA[") {
      const end = this.buffer.indexOf("]]>", at);
      if (end < 0) return at;
      this.handlers.text(this.buffer.slice(at + 9, end));
      return end + 3;
    }
    if (head.length < 9 && ("<![CDATA[".startsWith(head) || "<!--".startsWith(head))) return at;
    throw new SpreadsheetRefused("FILE_HAS_DOCTYPE");
  }

  private skipPast(mark: string, at: number): number {
    const end = this.buffer.indexOf(mark, at);
    return end < 0 ? at : end + mark.length;
  }

  private tagStep(at: number, closing: boolean): number {
    const end = tagEnd(this.buffer, at + 1);
    if (end < 0) return at;
    if (closing) {
      this.handlers.close(localName(this.buffer.slice(at + 2, end).trim()));
      return end + 1;
    }
    const selfClosing = this.buffer.charCodeAt(end - 1) === 47;
    const inside = this.buffer.slice(at + 1, selfClosing ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = localName(space < 0 ? inside : inside.slice(0, space));
    this.handlers.open(name, space < 0 ? "" : inside.slice(space));
    if (selfClosing) this.handlers.close(name);
    return end + 1;
  }
}
