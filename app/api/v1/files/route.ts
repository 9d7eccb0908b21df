import { attachCoachingFile } from "@/lib/domain/coaching/commands/attach-coaching-file";
import { ATTACHMENT_LIMIT, attachFileInput } from "@/lib/domain/coaching/schema";
import { DomainError } from "@/lib/kernel/errors";
import { defineRoute } from "@/lib/platform/api/define-route";

/** Room for the form around the file. */
const ENVELOPE = 64 * 1024;

/** Multipart `file` with `coachingLogId`: attaches it to that session. */
export const POST = defineRoute({
  name: "coaching.attach",
  permission: "coaching.log",
  async run({ context, request }) {
    const form = await formOf(request);
    const file = form.get("file");
    const sent = {
      coachingLogId: form.get("coachingLogId"),
      name: file instanceof File ? file.name : null,
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null,
    };
    return attachCoachingFile(context, attachFileInput.parse(sent));
  },
});

/** Refused by its announced length before it is read into memory. */
async function formOf(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length"));
  if (!(length <= ATTACHMENT_LIMIT + ENVELOPE)) {
    const limit = ATTACHMENT_LIMIT / 1024 / 1024;
    throw new DomainError("TOO_LARGE", [{ code: "ATTACHMENT_TOO_LARGE", params: { limit } }]);
  }
  return request.formData().catch(() => {
    throw new DomainError("INVALID", [{ code: "ATTACHMENT_EMPTY" }]);
  });
}
