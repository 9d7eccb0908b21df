/** What a file is, by its content: what its sender calls it proves nothing. The list is short on purpose. */

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** First bytes, from an offset, as latin-1 text. */
const SIGNATURES: readonly { offset: number; bytes: string; mediaType: string }[] = [
  { offset: 0, bytes: "%PDF-", mediaType: "application/pdf" },
  { offset: 0, bytes: "\x89PNG\r\n\x1a\n", mediaType: "image/png" },
  { offset: 0, bytes: "\xff\xd8\xff", mediaType: "image/jpeg" },
  { offset: 8, bytes: "WEBP", mediaType: "image/webp" },
  { offset: 4, bytes: "ftypheic", mediaType: "image/heic" },
  { offset: 4, bytes: "ftypmif1", mediaType: "image/heic" },
  { offset: 0, bytes: "PK\x03\x04", mediaType: "application/zip" },
];

/** Parts by which documents of Office are told from other archives. */
const OFFICE_PARTS: readonly [part: string, mediaType: string][] = [
  ["word/document.xml", `${OFFICE}.wordprocessingml.document`],
  ["xl/workbook.xml", `${OFFICE}.spreadsheetml.sheet`],
  ["ppt/presentation.xml", `${OFFICE}.presentationml.presentation`],
];

/** The media type of a file that we keep, or null for everything else. */
export function mediaTypeOf(content: Uint8Array): string | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const found = SIGNATURES.find((signature) => startsWith(bytes, signature));
  if (found?.mediaType !== "application/zip") return found?.mediaType ?? null;
  return OFFICE_PARTS.find(([part]) => bytes.includes(part))?.[1] ?? found.mediaType;
}

const startsWith = (content: Buffer, { offset, bytes }: { offset: number; bytes: string }) =>
  content.subarray(offset, offset + bytes.length).equals(Buffer.from(bytes, "latin1"));
