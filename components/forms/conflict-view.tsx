"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { valueAt } from "@/components/ui/form-state";
import { ToneShape } from "@/components/ui/tone";
import type { ActionFailure } from "@/lib/kernel/result";

import { useActionForm } from "./action-form-state";
import { ConflictRow, type Side } from "./conflict-row";

/** A field that two people may have changed. */
export interface ConflictField {
  name: string;
  label: string;
  /** Wording of coded values. */
  words?: Readonly<Record<string, string>>;
}

interface ConflictViewProps {
  failure: ActionFailure;
  fields: readonly ConflictField[];
  /** Name of the hidden field with the version that the edit is based on. */
  versionField?: string;
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? "" : [value].flat().map(String).join("、");

/** Somebody else was faster: yours and theirs side by side, field by field, and nothing is lost. */
export function ConflictView({ failure, fields, versionField = "version" }: ConflictViewProps) {
  const t = useTranslations("common.conflict");
  const { submitWith } = useActionForm();
  const box = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<Readonly<Record<string, Side>>>({});
  const current = failure.current ?? {};
  const rows = fields
    .map((field) => ({
      field,
      mine: textOf(valueAt(failure.values, field.name)),
      theirs: textOf(valueAt(current, field.name)),
    }))
    .filter(({ mine, theirs }) => mine !== theirs);

  useEffect(() => box.current?.focus(), [failure]);

  function save() {
    const kept = rows.map(({ field, mine, theirs }) => [
      field.name,
      choice[field.name] === "theirs" ? theirs : mine,
    ]);
    submitWith({ ...Object.fromEntries(kept), [versionField]: textOf(current[versionField]) });
  }

  const takeAll = (side: Side) =>
    setChoice(Object.fromEntries(rows.map(({ field }) => [field.name, side])));

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-lg border border-warn-line bg-warn-soft p-3"
    >
      <p className="flex items-center gap-2 font-medium text-warn">
        <ToneShape tone="warn" className="size-4 shrink-0" />
        {t("title")}
      </p>
      <p className="mt-1 text-ink-soft">{rows.length > 0 ? t("explanation") : t("same")}</p>
      {rows.map((row) => (
        <ConflictRow
          key={row.field.name}
          {...row}
          chosen={choice[row.field.name] ?? "mine"}
          onChoose={(side) => setChoice({ ...choice, [row.field.name]: side })}
        />
      ))}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" onClick={save}>
          {t("save")}
        </Button>
        {rows.length > 1 && (
          <>
            <Button onClick={() => takeAll("mine")}>{t("useAllMine")}</Button>
            <Button onClick={() => takeAll("theirs")}>{t("useAllTheirs")}</Button>
          </>
        )}
      </div>
    </div>
  );
}
