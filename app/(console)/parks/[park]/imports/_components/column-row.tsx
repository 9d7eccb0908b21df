"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { MONEY_UNIT_CHOICES, type ColumnMapping } from "@/lib/domain/imports/schema";

/** A field that a column can be mapped to. */
export interface MappableField {
  name: string;
  kind: string;
  /** A figure of a fiscal year. */
  metric: boolean;
  label: string;
}

export const cell = "border-b border-line px-3 py-2 text-left align-top";

const AMOUNTS = ["money", "capital"];

interface ColumnRowProps {
  column: string;
  header: string;
  samples: readonly string[];
  mapped: ColumnMapping | undefined;
  fields: readonly MappableField[];
}

/** One column of the list: what it is called, its first cells, the field it goes to, and what that field asks. */
export function ColumnRow({ column, header, samples, mapped, fields }: ColumnRowProps) {
  const t = useTranslations("imports.mapping");
  const [chosen, setChosen] = useState(mapped?.field ?? "");
  const field = fields.find(({ name }) => name === chosen);
  const name = (part: string) => `columns.${column}.${part}`;
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
        <Field
          label={t("of", { column, part: t("field") })}
          name={name("field")}
          labelHidden
          compact
        >
          <NativeSelect
            options={fields.map((one) => ({ value: one.name, label: one.label }))}
            placeholder={t("ignore")}
            defaultValue={mapped?.field ?? ""}
            onChange={({ target }) => setChosen(target.value)}
          />
        </Field>
      </td>
      <Details column={column} mapped={mapped} field={field} name={name} />
    </tr>
  );
}

interface DetailsProps {
  column: string;
  mapped: ColumnMapping | undefined;
  field: MappableField | undefined;
  name: (part: string) => string;
}

/** Year, unit and duty to be filled in, each only where the field can have one. */
function Details(props: DetailsProps) {
  const { field } = props;
  return (
    <>
      <td className={`${cell} min-w-20`}>{field?.metric && <Year {...props} />}</td>
      <td className={`${cell} min-w-28`}>
        {field && AMOUNTS.includes(field.kind) && <Unit {...props} />}
      </td>
      <td className={`${cell} whitespace-nowrap`}>{field && <Duty {...props} field={field} />}</td>
    </>
  );
}

function Year({ column, mapped, name }: DetailsProps) {
  const t = useTranslations("imports.mapping");
  const label = t("of", { column, part: t("columnYear") });
  return (
    <Field label={label} name={name("year")} labelHidden compact>
      <Input inputMode="numeric" defaultValue={mapped?.year ?? ""} className="w-20" />
    </Field>
  );
}

function Unit({ column, mapped, name }: DetailsProps) {
  const t = useTranslations("imports.mapping");
  const label = t("of", { column, part: t("columnUnit") });
  return (
    <Field label={label} name={name("unit")} labelHidden compact>
      <NativeSelect
        options={MONEY_UNIT_CHOICES.map((value) => ({ value, label: value }))}
        placeholder={t("likeTable")}
        defaultValue={mapped?.unit ?? ""}
      />
    </Field>
  );
}

/** Name and code must always be there, amounts may be asked for. */
function Duty({ column, mapped, name, field }: DetailsProps & { field: MappableField }) {
  const t = useTranslations("imports.mapping");
  if (field.kind === "name" || field.kind === "uscc") return t("always");
  if (field.kind !== "money") return null;
  const label = t("of", { column, part: t("required") });
  return (
    <Checkbox label={label} labelHidden name={name("required")} defaultChecked={mapped?.required} />
  );
}
