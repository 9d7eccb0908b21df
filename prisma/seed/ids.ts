/** Ids and tokens that are the same in every installation: UUID version 8, made from a name. */
import { createHash } from "node:crypto";

/** The id of what `key` names, e.g. `enterprise/ganzhou/12`. */
export function demoId(key: string): string {
  const bytes = createHash("sha256").update(`yumiao-demo/${key}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
