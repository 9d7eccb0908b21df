"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { visitConclusions } from "@/lib/domain/visits/schema";

/** What the visit comes to; a firm that is fit may enter the pipeline on the spot. */
export function VisitConclusionFields({ mayOpen }: { mayOpen: boolean }) {
  const t = useTranslations("visits");
  const [conclusion, setConclusion] = useState("");
  return (
    <Card title={t("form.conclusion")}>
      <RadioGroup
        label={t("form.conclusionLabel")}
        name="conclusion"
        required
        onChange={setConclusion}
        options={visitConclusions.map((value) => ({
          value,
          label: t(`conclusion.${value}`),
          hint: t(`conclusionHint.${value}`),
        }))}
      />
      {mayOpen && conclusion === "SUITABLE" && (
        <Checkbox
          name="opensApplication"
          label={t("form.opensApplication")}
          hint={t("form.opensApplicationHint")}
          className="mb-2"
        />
      )}
      <Field label={t("form.conclusionNote")} name="conclusionNote">
        <Textarea rows={2} maxLength={2000} />
      </Field>
    </Card>
  );
}
