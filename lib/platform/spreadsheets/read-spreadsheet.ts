import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

import type { ReadSelection, SpreadsheetEvent } from "./grid";
import { SPREADSHEET_LIMITS } from "./limits";
import type { RefusalCode, RefusalParams } from "./refusal";
import { SpreadsheetRefused } from "./refusal";

type ChildLine =
  | SpreadsheetEvent
  | Readonly<{ type: "end" }>
  | Readonly<{ type: "refused"; code: RefusalCode; params: RefusalParams }>;

type Child = ChildProcessByStdio<null, Readable, Readable>;

const CHILD_PROGRAM = join("lib", "platform", "spreadsheets", "parse-child.ts");
/** A child says nothing of its own on stderr; the last words of a dying V8 are what is looked for. */
const STDERR_CHARACTERS = 8_192;

/**
 * Reads a spreadsheet in a child process with bounded memory and time and yields what it holds.
 * Anything wrong with the file, or too much of it, is a {@link SpreadsheetRefused}.
 */
export async function* readSpreadsheet(
  path: string,
  selection: ReadSelection = {},
): AsyncGenerator<SpreadsheetEvent> {
  await checkSize(path);
  const child = startChild(path, selection);
  const lastWords = listenToLastWords(child);
  let complete = false;
  try {
    for await (const line of linesOf(patiently(child))) {
      const event = JSON.parse(line) as ChildLine;
      if (event.type === "refused") throw new SpreadsheetRefused(event.code, event.params);
      complete = event.type === "end";
      if (event.type !== "end") yield event;
    }
    if (!complete) throw refusalAfter(await lastWords());
  } finally {
    child.kill("SIGKILL");
  }
}

async function checkSize(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) throw new SpreadsheetRefused("FILE_EMPTY");
  if (size > SPREADSHEET_LIMITS.fileBytes) {
    const limit = SPREADSHEET_LIMITS.fileBytes / 1024 / 1024;
    throw new SpreadsheetRefused("FILE_TOO_LARGE", { limit });
  }
}

function startChild(path: string, selection: ReadSelection): Child {
  const heap = `--max-old-space-size=${SPREADSHEET_LIMITS.heapMegabytes}`;
  const program = join(process.cwd(), CHILD_PROGRAM);
  const args = [heap, "--import", "tsx", program, path, JSON.stringify(selection)];
  // No environment: the child needs no secret, so it gets none.
  return spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { NODE_ENV: "production" },
  });
}

/** What a child says before it dies, so that its end can be explained. */
function listenToLastWords(child: Child): () => Promise<string> {
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-STDERR_CHARACTERS);
  });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  return () => ended.then(() => words);
}

function refusalAfter(lastWords: string): SpreadsheetRefused {
  const memory = /heap out of memory|Allocation failed/i.test(lastWords);
  return new SpreadsheetRefused(memory ? "PARSE_MEMORY" : "PARSE_FAILED");
}

/** Text from the child for as long as patience lasts; the time that its reader takes does not count. */
async function* patiently(child: Child): AsyncGenerator<string> {
  const chunks = (child.stdout.setEncoding("utf8") as AsyncIterable<string>)[
    Symbol.asyncIterator
  ]();
  const { seconds } = SPREADSHEET_LIMITS;
  let patience = seconds * 1000;
  while (true) {
    const since = performance.now();
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    const { value, done } = await chunks.next().finally(() => clearTimeout(timer));
    patience -= performance.now() - since;
    if (patience <= 0) throw new SpreadsheetRefused("PARSE_TIMEOUT", { limit: seconds });
    if (done) return;
    yield value;
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
