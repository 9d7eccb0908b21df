import { useTranslations } from "next-intl";
import { useId } from "react";

import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";

interface VisitFieldsProps {
  /** Names to choose from; any other may be typed. */
  contacts: readonly string[];
  today: string;
  years: readonly number[];
}

/** What was seen and told. */
export function VisitFields({ contacts, today, years }: VisitFieldsProps) {
  const t = useTranslations("visits.form");
  const known = useId();
  return (
    <>
      <Card title={t("visit")}>
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field label={t("visitedOn")} name="visitedOn" required>
            <Input type="date" defaultValue={today} max={today} />
          </Field>
          <Field label={t("contactName")} name="contactName">
            <Input list={known} maxLength={50} autoComplete="off" />
          </Field>
          <datalist id={known}>
            {contacts.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Field label={t("mainProducts")} name="mainProducts" className="sm:col-span-2">
            <Input maxLength={500} autoComplete="off" />
          </Field>
          <RadioGroup
            label={t("wantsToApply")}
            name="wantsToApply"
            inline
            defaultValue=""
            options={[
              { value: "yes", label: t("yes") },
              { value: "no", label: t("no") },
              { value: "", label: t("notSaid") },
            ]}
          />
          <Field label={t("plannedYear")} name="plannedYear">
            <NativeSelect
              placeholder={t("undecided")}
              options={years.map((year) => ({ value: String(year), label: t("year", { year }) }))}
            />
          </Field>
        </div>
      </Card>
      <Card title={t("numbers")} description={t("numbersHint")}>
        <div className="grid grid-cols-2 gap-x-4">
          <NumberField name="rdCost" label={t("rdCost")} mode="decimal" />
          <NumberField name="ipCount" label={t("ipCount")} mode="numeric" />
          <NumberField name="staffCount" label={t("staffCount")} mode="numeric" />
          <NumberField name="techStaffCount" label={t("techStaffCount")} mode="numeric" />
        </div>
      </Card>
      <Card title={t("problems")}>
        <Field label={t("difficulties")} name="difficulties">
          <Textarea rows={3} maxLength={2000} />
        </Field>
        <Field label={t("needs")} name="needs">
          <Textarea rows={3} maxLength={2000} />
        </Field>
      </Card>
    </>
  );
}

interface NumberFieldProps {
  name: string;
  label: string;
  mode: "numeric" | "decimal";
}

function NumberField({ name, label, mode }: NumberFieldProps) {
  return (
    <Field label={label} name={name}>
      <Input inputMode={mode} autoComplete="off" className="tabular-nums" />
    </Field>
  );
}
