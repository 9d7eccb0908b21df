"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import type { Action } from "@/lib/kernel/result";

interface DepartmentChoice {
  id: string;
  name: string;
  principalLeader: string | null;
  deputyLeader: string | null;
}

interface LiaisonChoice {
  id: string;
  name: string;
  departmentId: string | null;
}

interface Outcome {
  done: readonly { enterpriseId: string; name: string }[];
  skipped: readonly {
    enterpriseId: string;
    name: string;
    reason: "SAME_HELP" | "BEGINS_BEFORE_PRESENT";
  }[];
}

interface AssignFormProps {
  action: Action<Outcome>;
  parkId: string;
  today: string;
  departments: readonly DepartmentChoice[];
  liaisons: readonly LiaisonChoice[];
  /** The list, with a checkbox `enterpriseIds[]` in every row. */
  children: ReactNode;
}

/** Assigns the chosen rows of a list to one department and its three people. */
export function AssignForm({ action, parkId, children, ...choices }: AssignFormProps) {
  const t = useTranslations("assistance.assign");
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const boxes = () => [
    ...(frame.current?.querySelectorAll<HTMLInputElement>('[name="enterpriseIds[]"]') ?? []),
  ];
  const take = () => setChosen(boxes().flatMap(({ checked, value }) => (checked ? [value] : [])));
  const setAll = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    take();
  };

  function onInput(event: FormEvent) {
    if ((event.target as HTMLInputElement).name === "enterpriseIds[]") take();
  }

  return (
    <div ref={frame} onInput={onInput} className="flex flex-col gap-3">
      {outcome && <Result outcome={outcome} />}
      {/* Beside the form and not in it: rows have forms of their own. */}
      {children}
      <ActionForm
        action={action}
        label={t("title")}
        hidden={{ parkId }}
        onSuccess={(data) => {
          setOutcome(data);
          setAll(false);
          frame.current?.scrollIntoView({ block: "start" });
        }}
        warnOnLeave={false}
        className="sticky bottom-0 z-20 max-md:static"
      >
        {chosen.map((id) => (
          <input key={id} type="hidden" name="enterpriseIds[]" value={id} />
        ))}
        <div className="rounded-lg border border-line-strong bg-surface px-4 py-3 shadow-overlay">
          <div className="flex flex-wrap items-center gap-2">
            <p aria-live="polite" className="mr-auto font-medium tabular-nums">
              {t("chosen", { count: chosen.length })}
            </p>
            <Button size="sm" onClick={() => setAll(true)}>
              {t("all")}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => setAll(false)}>
              {t("none")}
            </Button>
          </div>
          {chosen.length > 0 && <HelpFields {...choices} />}
        </div>
      </ActionForm>
    </div>
  );
}

type HelpFieldsProps = Pick<AssignFormProps, "departments" | "liaisons" | "today">;

/** The leaders come with the department and can be changed. */
function HelpFields({ departments, liaisons, today }: HelpFieldsProps) {
  const t = useTranslations("assistance.assign");
  const [departmentId, setDepartmentId] = useState(departments[0]?.id ?? "");
  const department = departments.find(({ id }) => id === departmentId);
  const own = liaisons.filter((one) => one.departmentId === departmentId);
  const others = liaisons.filter((one) => one.departmentId !== departmentId);
  return (
    <div className="mt-2 grid grid-cols-2 items-end gap-x-3 lg:grid-cols-[2fr_1fr_1fr_1.4fr_1fr_1fr_auto]">
      <Field label={t("department")} name="departmentId" required className="max-lg:col-span-2">
        <NativeSelect
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setDepartmentId(event.currentTarget.value)}
        />
      </Field>
      <Field label={t("principalLeader")} name="principalLeader" required>
        <Input key={departmentId} defaultValue={department?.principalLeader ?? ""} maxLength={50} />
      </Field>
      <Field label={t("deputyLeader")} name="deputyLeader" required>
        <Input key={departmentId} defaultValue={department?.deputyLeader ?? ""} maxLength={50} />
      </Field>
      <Field label={t("liaison")} name="liaisonId" required className="max-lg:col-span-2">
        <NativeSelect
          key={departmentId}
          options={[...own, ...others].map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={t("startsOn")} name="startsOn" required>
        <Input type="date" defaultValue={today} />
      </Field>
      <Field label={t("endsOn")} name="endsOn">
        <Input type="date" />
      </Field>
      <div className="mb-5 max-lg:col-span-2 max-lg:*:w-full">
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </div>
  );
}

function Result({ outcome: { done, skipped } }: { outcome: Outcome }) {
  const t = useTranslations("assistance.assign");
  return (
    <Alert
      tone={skipped.length > 0 ? "warn" : "success"}
      live="polite"
      title={t("result", { done: done.length, skipped: skipped.length })}
    >
      <ul>
        {skipped.map(({ enterpriseId, name, reason }) => (
          <li key={enterpriseId}>{t(`skipped.${reason}`, { name })}</li>
        ))}
      </ul>
    </Alert>
  );
}
