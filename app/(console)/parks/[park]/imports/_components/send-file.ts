/** Uploads with progress, which fetch cannot tell. */

type Answer = { ok: true; id: string } | { ok: false; message: string | null };

/** `onProgress` gets 0 to 1. A refusal carries the words of the server; null when it did not answer. */
export function sendFile(
  endpoint: string,
  file: File,
  onProgress: (sent: number) => void,
): Promise<Answer> {
  const form = new FormData();
  form.set("kind", "enterprises");
  form.set("file", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ ok: false, message: null });
    request.open("POST", endpoint);
    request.send(form);
  });
}

interface Reply {
  id?: string;
  title?: string;
  reasons?: { message: string }[];
}

function answerOf(request: XMLHttpRequest): Answer {
  const reply = replyOf(request.responseText);
  if (request.status === 202 && reply.id) return { ok: true, id: reply.id };
  return { ok: false, message: reply.reasons?.[0]?.message ?? reply.title ?? null };
}

function replyOf(text: string): Reply {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return {};
  }
}
