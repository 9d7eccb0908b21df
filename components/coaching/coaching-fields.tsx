"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import type { useDraft } from "@/components/forms/use-draft";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { COACHING_TOPICS } from "@/lib/domain/coaching/schema";

import { ChoiceChips } from "./choice-chips";
import { FilePicker } from "./file-picker";

/** What the form can offer so that little is typed. */
export interface CoachingFormOffers {
  engagements: readonly { assignmentId: string; enterprise: string; year: number }[];
  /** The assignment that the person came from. */
  assignmentId: string | null;
  places: readonly string[];
  today: string;
}

interface CoachingFieldsProps extends CoachingFormOffers {
  draft: ReturnType<typeof useDraft>;
  files: readonly File[];
  onFiles: (files: File[]) => void;
}

/** The fields in the order in which one tells of a visit. */
export function CoachingFields({ draft, files, onFiles, ...offers }: CoachingFieldsProps) {
  const t = useTranslations("agency.form");
  const topics = useTranslations("coaching.topics");
  return (
    <>
      <EnterpriseField {...offers} value={draft.value("assignmentId")} />
      <div className="grid grid-cols-2 gap-x-3">
        <Field label={t("coachedOn")} name="coachedOn" required>
          <Input
            type="date"
            max={offers.today}
            defaultValue={draft.value("coachedOn") ?? offers.today}
          />
        </Field>
        <Field label={t("minutes")} name="minutes">
          <Input inputMode="numeric" defaultValue={draft.value("minutes")} placeholder="60" />
        </Field>
      </div>
      <PlaceField places={offers.places} value={draft.value("place")} />
      <ChoiceChips
        label={t("topics")}
        name="topics[]"
        defaultValues={draft.values("topics[]")}
        options={COACHING_TOPICS.map((value) => ({ value, label: topics(value) }))}
      />
      <Field label={t("nextSteps")} name="nextSteps" required>
        <Textarea rows={2} maxLength={1000} defaultValue={draft.value("nextSteps")} />
      </Field>
      <Field label={t("nextDueOn")} name="nextDueOn">
        <Input type="date" min={offers.today} defaultValue={draft.value("nextDueOn")} />
      </Field>
      <Field label={t("summary")} name="summary">
        <Textarea rows={2} maxLength={2000} defaultValue={draft.value("summary")} />
      </Field>
      <FilePicker files={files} onChange={onFiles} />
    </>
  );
}

/** With one engagement there is nothing to choose. */
function EnterpriseField({
  engagements,
  assignmentId,
  value,
}: Pick<CoachingFormOffers, "engagements" | "assignmentId"> & { value: string | undefined }) {
  const t = useTranslations("agency.form");
  const only = engagements.length === 1 ? engagements[0] : undefined;
  // Who comes from a firm's page means that firm, whatever the draft was about.
  const chosen = only?.assignmentId ?? assignmentId ?? value;
  return (
    <Field label={t("enterprise")} name="assignmentId" required>
      <NativeSelect
        {...(!chosen && { placeholder: t("chooseEnterprise") })}
        defaultValue={chosen}
        options={engagements.map((one) => ({
          value: one.assignmentId,
          label: t("enterpriseAndYear", { enterprise: one.enterprise, year: String(one.year) }),
        }))}
      />
    </Field>
  );
}

/** Typed, or taken from the places of the last sessions with one tap. */
function PlaceField({ places, value }: { places: readonly string[]; value: string | undefined }) {
  const t = useTranslations("agency.form");
  const [text, setText] = useState(value ?? "");
  return (
    <div>
      <Field label={t("place")} name="place" required>
        <Input
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <div
        role="group"
        aria-label={t("recentPlaces")}
        className="-mt-2 mb-3 flex flex-wrap gap-2 empty:hidden"
      >
        {places.map((place) => (
          <button
            key={place}
            type="button"
            aria-pressed={text === place}
            onClick={() => setText(place)}
            className="min-h-9 max-w-full truncate rounded-full border border-line bg-sunken px-3 text-sm text-ink-soft hover:border-line-strong aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:text-accent-strong max-md:min-h-touch"
          >
            {place}
          </button>
        ))}
      </div>
    </div>
  );
}
