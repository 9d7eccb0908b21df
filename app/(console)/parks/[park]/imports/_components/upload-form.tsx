"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";

import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";

import { sendFile } from "./send-file";

interface UploadFormProps {
  /** Where the file is sent. */
  endpoint: string;
  listHref: string;
  endings: readonly string[];
  limits: { megabytes: number; rows: number; columns: number };
}

/** Takes a list by pick or drop, says before what is allowed, and shows how far the upload has come. */
export function UploadForm({ endpoint, listHref, endings, limits }: UploadFormProps) {
  const t = useTranslations("imports.upload");
  const [over, setOver] = useState(false);
  const { sent, problem, upload } = useUpload(endpoint, listHref);
  const id = useId();

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void upload(file);
  }

  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {problem && (
        <Alert tone="danger" title={t("failed")} live="assertive">
          {problem}
        </Alert>
      )}
      <div
        onDrop={onDrop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        className={cn(
          "flex flex-col items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center",
          over ? "border-accent bg-accent-soft" : "border-line-strong bg-surface",
        )}
      >
        <FileUp aria-hidden className="size-8 text-ink-faint" />
        {sent === null ? (
          <>
            <label
              htmlFor={id}
              className={cn(
                buttonStyle({ variant: "primary" }),
                "cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
              )}
            >
              {t("pick")}
              <input
                id={id}
                type="file"
                accept={endings.join(",")}
                className="sr-only"
                onChange={({ target }) => target.files?.[0] && void upload(target.files[0])}
              />
            </label>
            <p className="text-ink-soft">{t("drop")}</p>
          </>
        ) : (
          <div className="w-full max-w-md">
            <Progress label={t("sending")} value={sent} />
          </div>
        )}
        <p className="text-sm text-ink-faint">{t("limits", limits)}</p>
      </div>
      <Hints />
      <div>
        <LinkButton href={listHref}>{t("cancel")}</LinkButton>
      </div>
    </div>
  );
}

function Hints() {
  const t = useTranslations("imports.upload");
  return (
    <ul className="list-disc pl-5 text-sm text-ink-soft">
      <li>{t("hint.header")}</li>
      <li>{t("hint.columns")}</li>
      <li>{t("hint.empty")}</li>
      <li>{t("hint.nothingYet")}</li>
    </ul>
  );
}

function useUpload(endpoint: string, listHref: string) {
  const router = useRouter();
  const t = useTranslations("imports.upload");
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload(file: File) {
    setProblem(null);
    setSent(0);
    const answer = await sendFile(endpoint, file, setSent);
    if (answer.ok) return router.push(`${listHref}/${answer.id}`);
    setSent(null);
    setProblem(answer.message ?? t("unreachable"));
  }
  return { sent, problem, upload };
}
