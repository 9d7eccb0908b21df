"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { NativeSelect } from "@/components/ui/native-select";
import {
  enteredMetrics,
  type EnteredMetric,
  figureMetrics,
  type FigureSource,
} from "@/lib/domain/figures/schema";
import type { Action } from "@/lib/kernel/result";
import type { ScreenUnit } from "@/lib/rules/values/money";

import { MoneyInput } from "./money-input";

interface TypedFigure {
  value: string;
  source: FigureSource;
  sourceDocument: string;
  asOf: string;
}

interface FigureFormProps {
  action: Action;
  enterpriseId: string;
  year: number;
  unit: ScreenUnit;
  form: {
    version: string;
    entries: Readonly<Partial<Record<EnteredMetric, TypedFigure>>>;
    /** Metrics that somebody vouches for. */
    verified: readonly string[];
    /** Sources that this person may name. */
    sources: readonly FigureSource[];
  };
  backHref: string;
}

/** The figures of one fiscal year, each with its source. */
export function FigureForm({ action, form, unit, ...props }: FigureFormProps) {
  const t = useTranslations("figures");
  const { enterpriseId, year } = props;
  return (
    <ActionForm
      action={action}
      label={t("form.title")}
      hidden={{ enterpriseId, year, unit, version: form.version }}
      successMessage={t("form.saved")}
      conflictFields={enteredMetrics.map((metric) => ({
        name: `entries.${metric}.value`,
        label: t(`metrics.${metric}`),
      }))}
    >
      <div className="divide-y divide-line">
        {enteredMetrics.map((metric) => (
          <MetricRow key={metric} metric={metric} unit={unit} year={year} form={form} />
        ))}
      </div>
      <div className="mt-4 flex gap-2">
        <SubmitButton>{t("form.save")}</SubmitButton>
        <LinkButton href={props.backHref}>{t("form.back")}</LinkButton>
      </div>
    </ActionForm>
  );
}

interface MetricRowProps extends Pick<FigureFormProps, "unit" | "year" | "form"> {
  metric: EnteredMetric;
}

/** One figure: its value, and on whose word. What is known keeps its source, whoever it was. */
function MetricRow({ metric, unit, year, form }: MetricRowProps) {
  const t = useTranslations("figures");
  const known: Partial<TypedFigure> = form.entries[metric] ?? {};
  const sources = new Set([...(known.source ? [known.source] : []), ...form.sources]);
  return (
    <fieldset className="grid gap-x-3 pt-3 md:grid-cols-[minmax(14rem,1.4fr)_9rem_minmax(10rem,1fr)_10rem]">
      <legend className="sr-only">{t(`metrics.${metric}`)}</legend>
      <ValueField
        metric={metric}
        unit={unit}
        value={known.value}
        isVerified={form.verified.includes(metric)}
      />
      <Field name={`entries.${metric}.source`} label={t("source")}>
        <NativeSelect
          defaultValue={known.source}
          options={[...sources].map((value) => ({ value, label: t(`sources.${value}`) }))}
        />
      </Field>
      <Field name={`entries.${metric}.sourceDocument`} label={t("form.document")}>
        <Input
          defaultValue={known.sourceDocument}
          placeholder={t("form.documentHint")}
          autoComplete="off"
        />
      </Field>
      <Field name={`entries.${metric}.asOf`} label={t("form.asOf")}>
        <Input type="date" defaultValue={known.asOf ?? `${year}-12-31`} />
      </Field>
    </fieldset>
  );
}

interface ValueFieldProps {
  metric: EnteredMetric;
  unit: ScreenUnit;
  value: string | undefined;
  isVerified: boolean;
}

function ValueField({ metric, unit, value, isVerified }: ValueFieldProps) {
  const t = useTranslations("figures");
  const own = figureMetrics[metric].unit;
  const label = t("form.valueOf", {
    metric: t(`metrics.${metric}`),
    unit: t(`units.${own === "FEN" ? unit : own}`),
  });
  return (
    <Field
      name={`entries.${metric}.value`}
      label={
        <>
          {label} {isVerified && <Badge tone="success">{t("verified")}</Badge>}
        </>
      }
    >
      {own === "FEN" ? (
        <MoneyInput defaultValue={value} unit={unit} />
      ) : (
        <Input
          defaultValue={value}
          inputMode="numeric"
          autoComplete="off"
          className="tabular-nums"
        />
      )}
    </Field>
  );
}
