import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { NativeSelect } from "@/components/ui/native-select";
import type { StoredLayout } from "@/lib/domain/imports/layout";
import { MONEY_UNIT_CHOICES, type ImportMapping } from "@/lib/domain/imports/schema";

import { changeMappingAction } from "../actions";
import { cell, ColumnRow, type MappableField } from "./column-row";

type Table = NonNullable<StoredLayout["table"]>;

interface MappingFormProps {
  hidden: Readonly<Record<string, string | number>>;
  table: Table;
  preview: StoredLayout["preview"];
  mapping: ImportMapping;
  fields: readonly Omit<MappableField, "label">[];
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

function ColumnTable({ table, preview, mapping, fields }: ColumnTableProps) {
  const t = useTranslations("imports.mapping");
  const words = useTranslations("imports.field");
  const labelled = fields.map((field) => ({ ...field, label: words(field.name as never) }));
  return (
    <div
      role="region"
      aria-label={t("columns")}
      tabIndex={0}
      // Relative, or labels for screen readers would stick out of the box.
      className="relative overflow-x-auto rounded-lg border border-line bg-surface"
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
              fields={labelled}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
