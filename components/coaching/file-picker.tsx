"use client";

import { Camera, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";

import { IconButton } from "@/components/ui/icon-button";
import {
  ATTACHMENT_ACCEPT,
  ATTACHMENT_LIMIT,
  ATTACHMENTS_PER_LOG,
} from "@/lib/domain/coaching/schema";

interface FilePickerProps {
  files: readonly File[];
  onChange: (files: File[]) => void;
}

/** Photos and documents to send along; on a phone the camera is one of the sources. */
export function FilePicker({ files, onChange }: FilePickerProps) {
  const t = useTranslations("agency.files");
  const id = useId();
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);

  function add(event: ChangeEvent<HTMLInputElement>) {
    const picked = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = "";
    setTooLarge(picked.filter(({ size }) => size > ATTACHMENT_LIMIT).map(({ name }) => name));
    const fitting = picked.filter(({ size }) => size <= ATTACHMENT_LIMIT);
    onChange([...files, ...fitting].slice(0, ATTACHMENTS_PER_LOG));
  }

  return (
    <div className="flex flex-col gap-2">
      <label
        htmlFor={id}
        className="flex min-h-touch cursor-pointer items-center justify-center gap-2 rounded-md border border-dashed border-control px-3 hover:border-accent hover:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
      >
        <Camera aria-hidden className="size-4" />
        {t("add")}
        <input
          id={id}
          type="file"
          multiple
          accept={ATTACHMENT_ACCEPT}
          aria-describedby={`${id}-hint`}
          onChange={add}
          className="sr-only"
        />
      </label>
      <p id={`${id}-hint`} className="text-xs text-ink-faint">
        {t("hint", { size: ATTACHMENT_LIMIT / 1024 / 1024, count: ATTACHMENTS_PER_LOG })}
      </p>
      {tooLarge.length > 0 && (
        <p role="alert" className="text-sm text-danger">
          {t("tooLarge", { names: tooLarge.join("、") })}
        </p>
      )}
      <ul className="flex flex-col gap-1 empty:hidden">
        {files.map((file, index) => (
          <li
            key={`${file.name} ${index}`}
            className="flex items-center gap-2 rounded-md bg-sunken pl-3"
          >
            <span className="min-w-0 flex-1 truncate text-sm">{file.name}</span>
            <IconButton
              label={t("remove", { name: file.name })}
              icon={<X aria-hidden />}
              onClick={() => onChange(files.filter((_, place) => place !== index))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
