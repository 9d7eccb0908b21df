import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";

import { chooseSheetAction } from "../actions";

interface SheetFormProps {
  hidden: Readonly<Record<string, string | number>>;
  sheets: readonly { name: string; recognised: boolean | null }[];
  current: string;
}

/** Chooses another sheet of the workbook; nothing to choose when only one has a list. */
export function SheetForm({ hidden, sheets, current }: SheetFormProps) {
  const t = useTranslations("imports.mapping");
  const lists = sheets.filter(({ recognised }) => recognised);
  if (lists.length < 2) return null;
  return (
    <ActionForm
      action={chooseSheetAction}
      hidden={hidden}
      warnOnLeave={false}
      label={t("sheet")}
      className="flex items-end gap-2"
    >
      <Field label={t("sheet")} name="sheet" compact className="w-64">
        <NativeSelect
          defaultValue={current}
          options={lists.map(({ name }) => ({ value: name, label: name }))}
        />
      </Field>
      <SubmitButton variant="secondary">{t("chooseSheet")}</SubmitButton>
    </ActionForm>
  );
}
