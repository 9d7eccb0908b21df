import { startImport } from "@/lib/domain/imports/commands/start-import";
import { importUpload, UPLOAD_LIMITS, uploadKind } from "@/lib/domain/imports/schema";
import { DomainError } from "@/lib/kernel/errors";
import { defineRoute } from "@/lib/platform/api/define-route";

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Room for the form around the file. */
const ENVELOPE = 64 * 1024;

/** Multipart `file` with `kind`: takes a list and answers 202 with the id of its import. */
export const POST = defineRoute({
  name: "import.start",
  permission: "import.manage",
  async run({ context, park, request }) {
    const form = await formOf(request);
    const file = form.get("file");
    if (!(file instanceof File)) throw new DomainError("INVALID", [{ code: "FILE_EMPTY" }]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = uploadKind.parse(form.get("kind") ?? undefined);
    const input = importUpload.parse({ parkId: park.id, kind, name: file.name, bytes });
    const started = await startImport(context, input);
    return Response.json(started, { status: 202, headers: { "cache-control": "no-store" } });
  },
});

/** Refused by its announced length before it is read into memory. */
async function formOf(request: Request): Promise<FormData> {
  const limit = UPLOAD_LIMITS.megabytes;
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= limit * BYTES_PER_MEGABYTE + ENVELOPE)) {
    throw new DomainError("TOO_LARGE", [{ code: "FILE_TOO_LARGE", params: { limit } }]);
  }
  return request.formData().catch(() => {
    throw new DomainError("INVALID", [{ code: "FILE_EMPTY" }]);
  });
}
