import { SPREADSHEET_LIMITS } from "../limits";
import { SpreadsheetRefused } from "../refusal";
import type { XlsxArchive } from "./archive";
import { XmlTokenizer } from "./xml";

/** Excel writes control characters of a text as _x000D_. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Collects the text of one rich or plain string, without its phonetic guide. */
export class TextCollector {
  private text = "";
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.inPhonetic = true;
    if (name === "t") this.inText = !this.inPhonetic;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.inPhonetic = false;
    if (name === "t") this.inText = false;
  }

  take(): string {
    const { text } = this;
    this.text = "";
    return decodeEscapes(text);
  }
}

/** The table of texts that cells refer to by number. */
export async function readSharedStrings(
  archive: XlsxArchive,
  part: string | null,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null || !archive.has(part)) return strings;
  const collector = new TextCollector();
  const tokenizer = new XmlTokenizer({
    open: (name) => collector.open(name),
    text: (text) => collector.add(text),
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.take();
      if (text.length > SPREADSHEET_LIMITS.cellText) {
        throw new SpreadsheetRefused("CELL_TEXT_TOO_LONG", { limit: SPREADSHEET_LIMITS.cellText });
      }
      strings.push(text);
    },
  });
  for await (const chunk of archive.text(part)) tokenizer.push(chunk);
  tokenizer.end();
  return strings;
}
