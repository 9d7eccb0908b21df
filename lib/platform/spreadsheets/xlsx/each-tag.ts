import type { XlsxArchive } from "./archive";
import { XmlTokenizer } from "./xml";

/** Calls `open` for every tag of a small part; nothing when the archive has no such part. */
export async function eachTag(
  archive: XlsxArchive,
  part: string,
  open: (name: string, attributes: string) => void,
): Promise<void> {
  const text = await archive.smallText(part);
  if (text === null) return;
  const tokenizer = new XmlTokenizer({ open, text: () => undefined, close: () => undefined });
  tokenizer.push(text);
  tokenizer.end();
}
