import { open } from "node:fs/promises";

import { SpreadsheetRefused } from "./refusal";

const HEAD_BYTES = 64 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

/** Excel wraps a workbook with a password into an OLE2 file that names its stream so, in UTF-16. */
function isEncryptedWorkbook(head: Buffer): boolean {
  return head.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function hasUtf16Mark(head: Uint8Array): boolean {
  return startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
}

function sniffText(head: Buffer): "csv" {
  if (head.includes(0) && !hasUtf16Mark(head))
    throw new SpreadsheetRefused("FILE_TYPE_UNSUPPORTED");
  const start = head.toString("latin1").replace(/^(?:ï»¿)?\s*/, "");
  // HTML saved as .xls, XML spreadsheets, svg: markup is never a csv.
  if (/^<[!?a-z]/i.test(start)) throw new SpreadsheetRefused("FILE_TYPE_MISMATCH");
  if (/^(?:%PDF|MZ|\{\\rtf)/.test(start)) throw new SpreadsheetRefused("FILE_TYPE_UNSUPPORTED");
  return "csv";
}

/** Tells by its content, never by its name, what a file is; refuses what cannot be read. */
export async function sniffFormat(path: string): Promise<"xlsx" | "csv"> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.length === 0) throw new SpreadsheetRefused("FILE_EMPTY");
    if (startsWith(head, ZIP)) return "xlsx";
    if (!startsWith(head, OLE2)) return sniffText(head);
    const rest = await file.readFile();
    const encrypted = isEncryptedWorkbook(head) || isEncryptedWorkbook(rest);
    throw new SpreadsheetRefused(encrypted ? "FILE_ENCRYPTED" : "FILE_LEGACY_XLS");
  } finally {
    await file.close();
  }
}
