import type { Readable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";
import { openPromise } from "yauzl";

import { SPREADSHEET_LIMITS } from "../limits";
import { SpreadsheetRefused } from "../refusal";

/** A part of the archive small enough to be held as one text: workbook, relationships, styles. */
const SMALL_PART_BYTES = 8 * 1024 * 1024;

function ratioTooHigh(inflated: number, compressed: number): boolean {
  const { ratio, ratioFloorBytes } = SPREADSHEET_LIMITS;
  return inflated > ratioFloorBytes && inflated > ratio * Math.max(compressed, 1);
}

function refuseByName(name: string): void {
  const lower = name.toLowerCase();
  if (/(?:^|\/)vbaproject(?:signature\w*)?\.bin$/.test(lower)) {
    throw new SpreadsheetRefused("FILE_HAS_MACROS");
  }
  if (lower.startsWith("xl/externallinks/")) {
    throw new SpreadsheetRefused("FILE_HAS_EXTERNAL_LINKS");
  }
}

/**
 * A zip whose central directory has passed every limit and whose parts are inflated under one
 * running budget: what a header declares is only a first filter, what really comes out decides.
 */
export class XlsxArchive {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<XlsxArchive> {
    const zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    return new XlsxArchive(zip, await listEntries(zip));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Inflates a part piece by piece as UTF-8 text. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new SpreadsheetRefused("FILE_CORRUPT", { part: name });
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      this.spend(chunk.length, size, entry);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }

  /** A small part as one text, or null when the archive has none of that name. */
  async smallText(name: string): Promise<string | null> {
    if (!this.has(name)) return null;
    let text = "";
    for await (const chunk of this.text(name)) {
      text += chunk;
      if (text.length > SMALL_PART_BYTES)
        throw new SpreadsheetRefused("ZIP_TOO_LARGE", megabytes());
    }
    return text;
  }

  /** Forgets what has been inflated so far: each full pass over the file has its own budget. */
  startPass(): void {
    this.inflated = 0;
  }

  close(): void {
    this.zip.close();
  }

  private spend(bytes: number, partSize: number, entry: Entry): void {
    this.inflated += bytes;
    if (this.inflated > SPREADSHEET_LIMITS.inflatedBytes) {
      throw new SpreadsheetRefused("ZIP_TOO_LARGE", megabytes());
    }
    if (ratioTooHigh(partSize, entry.compressedSize)) throw new SpreadsheetRefused("ZIP_RATIO");
  }
}

function megabytes(): { limit: number } {
  return { limit: SPREADSHEET_LIMITS.inflatedBytes / 1024 / 1024 };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > SPREADSHEET_LIMITS.zipEntries) {
    throw new SpreadsheetRefused("ZIP_TOO_MANY_ENTRIES", { limit: SPREADSHEET_LIMITS.zipEntries });
  }
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: readers disagree about which counts, so that is a disguise.
    if (entries.has(name)) throw new SpreadsheetRefused("FILE_CORRUPT", { part: entry.fileName });
    if (entry.isEncrypted()) throw new SpreadsheetRefused("FILE_ENCRYPTED");
    refuseByName(entry.fileName);
    declared += entry.uncompressedSize;
    if (declared > SPREADSHEET_LIMITS.inflatedBytes) {
      throw new SpreadsheetRefused("ZIP_TOO_LARGE", megabytes());
    }
    if (ratioTooHigh(entry.uncompressedSize, entry.compressedSize)) {
      throw new SpreadsheetRefused("ZIP_RATIO");
    }
    entries.set(name, entry);
  }
  return entries;
}
