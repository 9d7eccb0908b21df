"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import type { Option } from "@/components/ui/option";
import type { Action } from "@/lib/kernel/result";

interface MentorChoice {
  consultancyId: string;
  consultancy: string;
  mentorId: string;
  mentor: string;
  coaching: number;
}

interface ProposeAssignmentFormProps {
  action: Action;
  /** The application, or those to choose from. */
  applicationId?: string;
  applications?: readonly Option[];
  mentors: readonly MentorChoice[];
  liaisons: readonly { id: string; name: string; department: string | null }[];
  today: string;
  onDone?: () => void;
}

/** Proposes an agency, its mentor and a liaison cadre for an application; the enterprise answers. */
export function ProposeAssignmentForm({
  action,
  applicationId,
  ...props
}: ProposeAssignmentFormProps) {
  const t = useTranslations("assignments.propose");
  if (props.mentors.length === 0) {
    return (
      <Alert tone="warn" title={t("noAgency")}>
        {t("noAgencyHint")}
      </Alert>
    );
  }
  return (
    <ActionForm
      action={action}
      label={t("title")}
      {...(applicationId && { hidden: { applicationId } })}
      successMessage={t("done")}
      onSuccess={props.onDone}
      warnOnLeave={false}
    >
      <div className="grid gap-x-4 sm:grid-cols-2">
        {props.applications && (
          <Field label={t("application")} name="applicationId" required className="sm:col-span-2">
            <Combobox options={props.applications} placeholder={t("applicationHint")} />
          </Field>
        )}
        <AgencyAndMentor mentors={props.mentors} />
        <Field label={t("startsOn")} name="startsOn" required>
          <Input type="date" defaultValue={props.today} />
        </Field>
        <Field label={t("endsOn")} name="endsOn" hint={t("endsOnHint")}>
          <Input type="date" />
        </Field>
        <Field label={t("liaison")} name="liaisonId" className="sm:col-span-2">
          <NativeSelect
            placeholder={t("noLiaison")}
            options={props.liaisons.map(({ id, name, department }) => ({
              value: id,
              label: department ? `${name}（${department}）` : name,
            }))}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="text-sm text-ink-faint">{t("enterpriseAnswers")}</p>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The mentors on offer are those of the chosen agency. */
function AgencyAndMentor({ mentors }: Pick<ProposeAssignmentFormProps, "mentors">) {
  const t = useTranslations("assignments.propose");
  const agencies = new Map(mentors.map((one) => [one.consultancyId, one.consultancy]));
  const [agency, setAgency] = useState(mentors[0]?.consultancyId ?? "");
  return (
    <>
      <Field label={t("consultancy")} name="consultancyId" required>
        <NativeSelect
          options={[...agencies].map(([value, label]) => ({ value, label }))}
          defaultValue={mentors[0]?.consultancyId}
          onChange={(event) => setAgency(event.currentTarget.value)}
        />
      </Field>
      <Field label={t("mentor")} name="mentorId" required>
        <NativeSelect
          key={agency}
          options={mentors
            .filter(({ consultancyId }) => consultancyId === agency)
            .map(({ mentorId, mentor, coaching }) => ({
              value: mentorId,
              label: t("mentorWithLoad", { mentor, count: coaching }),
            }))}
        />
      </Field>
    </>
  );
}
