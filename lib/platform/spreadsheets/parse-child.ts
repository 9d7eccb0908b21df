import { once } from "node:events";

import { readCsv } from "./csv";
import type { ReadSelection, SpreadsheetEvent } from "./grid";
import { SpreadsheetRefused } from "./refusal";
import { sniffFormat } from "./sniff";
import { readXlsx } from "./xlsx/read-xlsx";

// The program of the child process: reads one file, writes one JSON event a line to stdout. It runs
// apart so that a hostile file costs at most this process.

/** Lines are handed over in pieces of about this size; single small writes would cost the most. */
const PIECE_CHARACTERS = 64 * 1024;

async function* eventsOf(path: string, selection: ReadSelection): AsyncGenerator<SpreadsheetEvent> {
  const format = await sniffFormat(path);
  yield* format === "xlsx" ? readXlsx(path, selection) : readCsv(path, selection);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function refusalOf(error: unknown): { code: string; params: object } {
  if (error instanceof SpreadsheetRefused) return { code: error.code, params: error.params };
  // Whatever a decoder, inflater or zip reader throws means the same to its user.
  return { code: "FILE_CORRUPT", params: {} };
}

async function main([path, selection]: readonly string[]): Promise<void> {
  let piece = "";
  try {
    for await (const event of eventsOf(
      path ?? "",
      JSON.parse(selection ?? "{}") as ReadSelection,
    )) {
      piece += `${JSON.stringify(event)}\n`;
      if (piece.length < PIECE_CHARACTERS) continue;
      await write(piece);
      piece = "";
    }
    await write(`${piece}{"type":"end"}\n`);
  } catch (error) {
    await write(`${piece}${JSON.stringify({ type: "refused", ...refusalOf(error) })}\n`);
  }
}

await main(process.argv.slice(2));
