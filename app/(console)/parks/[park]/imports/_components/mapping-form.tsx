import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { NativeSelect } from "@/components/ui/native-select";
import type { StoredLayout } from "@/lib/domain/imports/layout";
import { MONEY_UNIT_CHOICES, type ImportMapping } from "@/lib/domain/imports/schema";

import { changeMappingAction } from "../actions";

type Table = NonNullable<StoredLayout["table"]>;

interface MappingFormProps {
  hidden: Readonly<Record<string, string | number>>;
  table: Table;
  preview: StoredLayout["preview"];
  mapping: ImportMapping;
  fields: readonly { name: string; kind: string; metric: boolean }[];
  cancelHref: string;
}

/** Which column holds what: the proposal, with the first rows beside it, to be corrected. */
export function MappingForm({ hidden, table, mapping, cancelHref, ...rest }: MappingFormProps) {
  const t = useTranslations("imports.mapping");
  return (
    <ActionForm
      action={changeMappingAction}
      hidden={{ ...hidden, sheet: table.sheet }}
      label={t("title")}
      className="flex flex-col gap-4"
    >
      <Card title={t("table")} description={t("tableHint")}>
        <div className="grid max-w-xl gap-x-4 sm:grid-cols-2">
          <Field label={t("year")} name="year" hint={t("yearHint")}>
            <Input inputMode="numeric" defaultValue={mapping.year ?? ""} />
          </Field>
          <Field label={t("unit")} name="unit" hint={t("unitHint")}>
            <NativeSelect
              options={MONEY_UNIT_CHOICES.map((value) => ({ value, label: value }))}
              placeholder={t("yuan")}
              defaultValue={mapping.unit ?? ""}
            />
          </Field>
        </div>
      </Card>
      <ColumnTable table={table} mapping={mapping} {...rest} />
      <div className="flex gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <LinkButton href={cancelHref}>{t("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}

type ColumnTableProps = Pick<MappingFormProps, "table" | "preview" | "mapping" | "fields">;

const cell = "border-b border-line px-3 py-2 text-left align-top";

function ColumnTable({ table, preview, mapping, fields }: ColumnTableProps) {
  const t = useTranslations("imports.mapping");
  return (
    <div
      role="region"
      aria-label={t("columns")}
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{t("columns")}</caption>
        <thead className="bg-sunken text-sm text-ink-soft">
          <tr>
            {(
              [
                "column",
                "header",
                "samples",
                "field",
                "columnYear",
                "columnUnit",
                "required",
              ] as const
            ).map((head) => (
              <th key={head} scope="col" className={cell}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ column, header }) => (
            <ColumnRow
              key={column}
              header={header}
              column={column}
              samples={preview.flatMap(({ cells }) => cells[column] ?? []).slice(0, 3)}
              mapped={mapping.columns.find((one) => one.column === column)}
              fields={fields}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnRowProps {
  column: string;
  header: string;
  samples: readonly string[];
  mapped: ImportMapping["columns"][number] | undefined;
  fields: MappingFormProps["fields"];
}

function ColumnRow({ column, header, samples, mapped, fields }: ColumnRowProps) {
  const t = useTranslations("imports");
  const name = (part: string) => `columns.${column}.${part}`;
  const label = (part: "field" | "columnYear" | "columnUnit" | "required") =>
    t("mapping.of", { column, part: t(`mapping.${part}`) });
  return (
    <tr>
      <th scope="row" className={`${cell} font-mono font-normal text-ink-faint`}>
        {column}
      </th>
      <td className={`${cell} min-w-36 font-medium`}>{header}</td>
      <td className={`${cell} max-w-56 text-sm text-ink-soft`}>
        {samples.map((sample, index) => (
          <span key={index} className="block truncate">
            {sample}
          </span>
        ))}
      </td>
      <td className={`${cell} min-w-44`}>
        <Field label={label("field")} name={name("field")} labelHidden compact>
          <NativeSelect
            options={fields.map((field) => ({
              value: field.name,
              label: t(`field.${field.name}` as never),
            }))}
            placeholder={t("mapping.ignore")}
            defaultValue={mapped?.field ?? ""}
          />
        </Field>
      </td>
      <td className={`${cell} min-w-20`}>
        <Field label={label("columnYear")} name={name("year")} labelHidden compact>
          <Input inputMode="numeric" defaultValue={mapped?.year ?? ""} className="w-20" />
        </Field>
      </td>
      <td className={`${cell} min-w-28`}>
        <Field label={label("columnUnit")} name={name("unit")} labelHidden compact>
          <NativeSelect
            options={MONEY_UNIT_CHOICES.map((value) => ({ value, label: value }))}
            placeholder={t("mapping.likeTable")}
            defaultValue={mapped?.unit ?? ""}
          />
        </Field>
      </td>
      <td className={cell}>
        <Checkbox
          label={label("required")}
          labelHidden
          name={name("required")}
          defaultChecked={mapped?.required}
        />
      </td>
    </tr>
  );
}
