import { useTranslations } from "next-intl";

import { MoneyInput } from "@/components/enterprises/money-input";
import { ReferenceCombobox } from "@/components/enterprises/reference-combobox";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import type { Option } from "@/components/ui/option";
import { RadioGroup } from "@/components/ui/radio-group";
import type { EditableEnterprise } from "@/lib/domain/enterprises/queries/form";
import {
  industryLabel,
  listTechnologyFields,
  regionLabel,
  technologyFieldLabel,
} from "@/lib/domain/references/queries";
import type { Action } from "@/lib/kernel/result";

import { searchIndustriesAction, searchRegionsAction } from "../actions";

type Profile = Partial<EditableEnterprise["profile"]>;

interface EnterpriseFormProps {
  action: Action<{ id: string; version: number }>;
  hidden: Readonly<Record<string, string | number>>;
  /** Absent: a new enterprise. */
  profile?: Profile;
  cancelHref: string;
}

/** The profile of an enterprise, to be entered or edited. */
export function EnterpriseForm({ action, hidden, profile, cancelHref }: EnterpriseFormProps) {
  const t = useTranslations("enterprises");
  const typed = profile ?? {};
  return (
    <ActionForm
      action={action}
      label={t(profile ? "editTitle" : "newTitle")}
      hidden={hidden}
      conflictFields={useConflictFields()}
      className="flex max-w-4xl flex-col gap-4"
    >
      <Identity profile={typed} />
      <Business profile={typed} />
      <MainContact profile={typed} />
      <div className="flex gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <LinkButton href={cancelHref}>{t("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}

interface SectionProps {
  profile: Profile;
}

const grid = "grid gap-x-4 sm:grid-cols-2";

function Identity({ profile }: SectionProps) {
  const t = useTranslations("enterprises");
  return (
    <Card title={t("identity")}>
      <div className={grid}>
        <Field label={t("name")} name="name" required className="sm:col-span-2">
          <Input defaultValue={profile.name} maxLength={120} autoComplete="off" />
        </Field>
        <Field label={t("uscc")} name="uscc" required hint={t("usccHint")}>
          <Input
            defaultValue={profile.uscc}
            className="font-mono"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <Field
          label={t("registrationStatus")}
          name="registrationStatus"
          hint={t("registrationStatusHint")}
        >
          <Input defaultValue={profile.registrationStatus} maxLength={30} />
        </Field>
        <Field label={t("foundedOn")} name="foundedOn">
          <Input type="date" defaultValue={profile.foundedOn} />
        </Field>
        <Field label={t("registeredCapital")} name="registeredCapital">
          <MoneyInput defaultValue={profile.registeredCapital} unit="yuan" />
        </Field>
        <RegionField code={profile.regionCode} />
        <Field label={t("address")} name="address">
          <Input defaultValue={profile.address} maxLength={200} />
        </Field>
      </div>
    </Card>
  );
}

function RegionField({ code }: { code: string | undefined }) {
  const t = useTranslations("enterprises");
  return (
    <Field label={t("region")} name="regionCode">
      <ReferenceCombobox
        search={searchRegionsAction}
        current={optionOf(code, regionLabel)}
        placeholder={t("regionHint")}
      />
    </Field>
  );
}

function Business({ profile }: SectionProps) {
  const t = useTranslations("enterprises");
  const fields = listTechnologyFields().map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
    hint: technologyFieldLabel(code) ?? name,
  }));
  return (
    <Card title={t("business")}>
      <div className={grid}>
        <Field label={t("industry")} name="industryCode">
          <ReferenceCombobox
            search={searchIndustriesAction}
            current={optionOf(profile.industryCode, industryLabel)}
            placeholder={t("industryHint")}
          />
        </Field>
        <Field label={t("technologyField")} name="technologyField">
          <Combobox
            options={fields}
            defaultValue={profile.technologyField}
            placeholder={t("technologyFieldHint")}
          />
        </Field>
        <Field label={t("staffCount")} name="staffCount">
          <Input defaultValue={profile.staffCount} inputMode="numeric" className="tabular-nums" />
        </Field>
        <RadioGroup
          label={t("aboveScale")}
          name="aboveScale"
          inline
          defaultValue={profile.aboveScale ?? ""}
          options={[
            { value: "yes", label: t("scale.yes") },
            { value: "no", label: t("scale.no") },
            { value: "", label: t("scale.unknown") },
          ]}
        />
        <Field label={t("tags")} name="tags" hint={t("tagsHint")} className="sm:col-span-2">
          <Input defaultValue={profile.tags} />
        </Field>
      </div>
    </Card>
  );
}

function MainContact({ profile }: SectionProps) {
  const t = useTranslations("enterprises.contact");
  const contact = profile.contact;
  return (
    <Card title={t("heading")} description={t("headingHint")}>
      <div className={grid}>
        <Field label={t("name")} name="contact.name">
          <Input defaultValue={contact?.name} maxLength={50} autoComplete="off" />
        </Field>
        <Field label={t("title")} name="contact.title">
          <Input defaultValue={contact?.title} maxLength={50} autoComplete="off" />
        </Field>
        <Field label={t("phone")} name="contact.phone">
          <Input type="tel" defaultValue={contact?.phone} autoComplete="off" />
        </Field>
        <Field label={t("email")} name="contact.email">
          <Input type="email" defaultValue={contact?.email} autoComplete="off" />
        </Field>
      </div>
    </Card>
  );
}

const optionOf = (
  code: string | undefined,
  label: (code: string) => string | null,
): Option | null => (code ? { value: code, label: label(code) ?? code } : null);

/** The wording of what two people may have changed at the same time. */
function useConflictFields() {
  const t = useTranslations("enterprises");
  const scale = { yes: t("scale.yes"), no: t("scale.no"), "": t("scale.unknown") };
  return [
    { name: "name", label: t("name") },
    { name: "uscc", label: t("uscc") },
    { name: "registrationStatus", label: t("registrationStatus") },
    { name: "foundedOn", label: t("foundedOn") },
    { name: "registeredCapital", label: t("registeredCapital") },
    { name: "regionCode", label: t("region") },
    { name: "address", label: t("address") },
    { name: "industryCode", label: t("industry") },
    { name: "technologyField", label: t("technologyField") },
    { name: "staffCount", label: t("staffCount") },
    { name: "aboveScale", label: t("aboveScale"), words: scale },
    { name: "tags", label: t("tags") },
    { name: "contact.name", label: t("contact.name") },
    { name: "contact.title", label: t("contact.title") },
    { name: "contact.phone", label: t("contact.phone") },
    { name: "contact.email", label: t("contact.email") },
  ];
}
