import { getCoachingFile } from "@/lib/domain/coaching/queries/files";
import { defineRoute } from "@/lib/platform/api/define-route";

/** The file as it was sent, for keeping: never shown as part of this site, whatever it holds. */
export const GET = defineRoute({
  name: "file.read",
  permission: "file.read",
  async run({ context, params }) {
    const { name, mediaType, bytes } = await getCoachingFile(context, params.id ?? "");
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename*=UTF-8''${encodeName(name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  },
});

/** RFC 5987 leaves fewer characters bare than encodeURIComponent does. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
