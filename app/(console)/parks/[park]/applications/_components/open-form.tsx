"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import type { Option } from "@/components/ui/option";
import { TextLink } from "@/components/ui/text-link";
import { Textarea } from "@/components/ui/textarea";
import type { Action } from "@/lib/kernel/result";

type OpenAction = Action<{ id: string; version: number }>;

interface OpenFormProps {
  action: OpenAction;
  search: Action<Option[]>;
  park: { id: string; slug: string };
  year: number;
  /** The enterprise that the person comes from. */
  applicant: { id: string; name: string } | null;
}

/** Opens an application: for whom and for which year. One that exists already is one press away. */
export function OpenForm({ action, search, park, year, applicant }: OpenFormProps) {
  const t = useTranslations("applications");
  const list = `/parks/${park.slug}/applications`;
  const [existing, setExisting] = useState<string | null>(null);

  const open: OpenAction = async (previous, payload) => {
    const state = await action(previous, payload);
    const id = state.ok ? null : state.current?.id;
    setExisting(typeof id === "string" ? id : null);
    return state;
  };

  async function find(text: string): Promise<readonly Option[]> {
    const answer = await search(null, { parkId: park.id, text });
    return answer.ok ? answer.data : [];
  }

  return (
    <ActionForm
      action={open}
      label={t("open.title")}
      hidden={{ park: park.slug }}
      warnOnLeave={false}
    >
      {existing && (
        <Alert className="mb-4">
          <TextLink href={`${list}/${existing}`}>{t("open.goToExisting")}</TextLink>
        </Alert>
      )}
      <Field label={t("open.enterprise")} name="enterpriseId" required>
        <Combobox
          options={applicant ? [{ value: applicant.id, label: applicant.name }] : []}
          defaultValue={applicant?.id}
          search={find}
          placeholder={t("open.enterpriseHint")}
        />
      </Field>
      <Field label={t("year")} name="year" required className="sm:w-40">
        <Input inputMode="numeric" defaultValue={year} className="tabular-nums" />
      </Field>
      <Field label={t("open.note")} name="note">
        <Textarea rows={2} maxLength={500} />
      </Field>
      <div className="flex gap-2">
        <SubmitButton>{t("open.submit")}</SubmitButton>
        <LinkButton href={list}>{t("open.cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}
