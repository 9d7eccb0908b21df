/** Photos and documents of a session: by content, by the author alone, and read by whoever may read the session. */
import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { attachCoachingFile } from "@/lib/domain/coaching/commands/attach-coaching-file";
import { logCoaching } from "@/lib/domain/coaching/commands/log-coaching";
import { getCoachingFile } from "@/lib/domain/coaching/queries/files";
import { ATTACHMENT_LIMIT, attachFileInput, logCoachingInput } from "@/lib/domain/coaching/schema";
import type { Context } from "@/lib/kernel/context";
import {
  aClientIn,
  anAgencyIn,
  nextRequestOf,
  type ClientRef,
} from "@/tests/support/builders/agencies";
import { anAssignment } from "@/tests/support/builders/applications";
import { actingIn, aPark, auditOf, select } from "@/tests/support/builders/world";
import { withoutAudit } from "@/tests/support/faults";

const PDF = Buffer.from("%PDF-1.7 企业会议纪要");

let park: string;
let client: ClientRef;
let consultant: Context;
let assignmentId: string;

beforeAll(async () => {
  process.env.DATA_DIR ??= mkdtempSync(join(tmpdir(), "yumiao-files-"));
  park = await aPark();
  const agency = await anAgencyIn(park);
  client = await aClientIn(park);
  const engaged = { consultancyId: agency.id, mentor_id: agency.mentorId };
  assignmentId = await anAssignment(client.application, engaged);
  consultant = await nextRequestOf(agency);
});

const aLog = async () => {
  const said = { coachedOn: "2024-03-05", place: "会议室", topics: ["IP"], nextSteps: "整理材料" };
  const input = logCoachingInput.parse({ assignmentId, clientToken: randomUUID(), ...said });
  return (await logCoaching(consultant, input)).id;
};

const file = (coachingLogId: string, bytes: Uint8Array = PDF, name = "纪要.pdf") =>
  attachFileInput.parse({ coachingLogId, name, bytes });

const filesOf = (logId: string) =>
  select("SELECT id, name, media_type FROM stored_file WHERE coaching_log_id = $1", [logId]);

describe("attachCoachingFile", () => {
  it("keeps the bytes under a name of its own and says so in the audit", async () => {
    const logId = await aLog();
    const { id } = await attachCoachingFile(
      consultant,
      file(logId, PDF, "C:\\文档\\纪要\u0007.pdf"),
    );
    expect(await filesOf(logId)).toEqual([{ id, name: "纪要.pdf", media_type: "application/pdf" }]);
    expect((await auditOf(logId)).at(-1)).toMatchObject({
      ...{ action: "coaching.attach", detail: { mediaType: "application/pdf" } },
    });
  });

  it("is one file however often it is sent", async () => {
    const logId = await aLog();
    const first = await attachCoachingFile(consultant, file(logId));
    expect(await attachCoachingFile(consultant, file(logId))).toEqual(first);
    expect(await filesOf(logId)).toHaveLength(1);
  });

  it.each([
    ["a program by another name", Buffer.from("MZ\x90\x00"), "ATTACHMENT_TYPE"],
    ["a page", Buffer.from("<html><script>"), "ATTACHMENT_TYPE"],
    ["nothing", Buffer.alloc(0), "ATTACHMENT_EMPTY"],
    ["more than there is room for", Buffer.alloc(ATTACHMENT_LIMIT + 1), "ATTACHMENT_TOO_LARGE"],
  ])("refuses %s", async (_, bytes, code) => {
    const logId = await aLog();
    await expect(attachCoachingFile(consultant, file(logId, bytes))).rejects.toMatchObject({
      reasons: [{ code }],
    });
    expect(await filesOf(logId)).toEqual([]);
  });

  it("is the author's alone, and over once the enterprise has confirmed", async () => {
    const logId = await aLog();
    const official = await actingIn(park, "OFFICIAL");
    for (const context of [official, client.owner]) {
      await expect(attachCoachingFile(context, file(logId))).rejects.toMatchObject({
        reasons: [{ code: "ONLY_THE_AUTHOR_ATTACHES" }],
      });
    }
    await select("UPDATE coaching_log SET confirmed_at = now() WHERE id = $1", [logId]);
    await expect(attachCoachingFile(consultant, file(logId))).rejects.toMatchObject({
      reasons: [{ code: "LOG_CONFIRMED" }],
    });
  });

  it("leaves neither row nor bytes when the audit fails", async () => {
    const logId = await aLog();
    await expect(
      withoutAudit(() => attachCoachingFile(consultant, file(logId))),
    ).rejects.toBeDefined();
    expect(await filesOf(logId)).toEqual([]);
  });
});

describe("getCoachingFile", () => {
  it("is open to the three who see the session, and not found for everybody else", async () => {
    const { id } = await attachCoachingFile(consultant, file(await aLog()));
    const official = await actingIn(park, "OFFICIAL");
    for (const context of [consultant, client.owner, official]) {
      expect((await getCoachingFile(context, id)).bytes.equals(PDF)).toBe(true);
    }
    const elsewhere = await actingIn(await aPark(), "OFFICIAL");
    const stranger = await nextRequestOf(await anAgencyIn(park));
    for (const context of [elsewhere, stranger, (await aClientIn(park)).owner]) {
      await expect(getCoachingFile(context, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
