"use client";

import { shelvedFiles, shelveFiles } from "@/components/forms/file-shelf";

/** Statuses after which trying again may help: signed out meanwhile, or the server's own trouble. */
const isPassing = (status: number): boolean => status === 401 || status === 429 || status >= 500;

/** Sends the files that wait under a token; answers with those the server would not have. Throws without a line. */
export async function sendAttachments(coachingLogId: string, token: string): Promise<string[]> {
  const refused: string[] = [];
  for (const file of await shelvedFiles(token)) {
    const form = new FormData();
    form.set("coachingLogId", coachingLogId);
    form.set("file", file);
    const answer = await fetch("/api/v1/files", { method: "POST", body: form });
    if (isPassing(answer.status)) throw new Error(`files: ${answer.status}`);
    if (!answer.ok) refused.push(file.name);
  }
  await shelveFiles(token, []);
  return refused;
}
