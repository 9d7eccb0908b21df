"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef } from "react";

import { fieldId } from "@/components/ui/form-state";
import { ToneShape } from "@/components/ui/tone";
import type { ActionFailure } from "@/lib/kernel/result";

interface ErrorSummaryProps {
  formId: string;
  failure: ActionFailure;
}

/** What went wrong, above the form: takes focus, uses the words of the fields and links to them. */
export function ErrorSummary({ formId, failure }: ErrorSummaryProps) {
  const t = useTranslations("common.form");
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(failure.fieldErrors).filter(([, messages]) => messages.length > 0);

  useEffect(() => {
    box.current?.focus();
    const title = document.title;
    const prefix = t("errorTitlePrefix");
    if (!title.startsWith(prefix)) document.title = prefix + title;
    return () => {
      if (document.title === prefix + title) document.title = title;
    };
  }, [failure, t]);

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 flex gap-2.5 rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5"
    >
      <ToneShape tone="danger" className="mt-[0.1875rem] size-4 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-medium text-danger">
          {fields.length > 0 ? t("summaryTitle", { count: fields.length }) : failure.message}
        </p>
        <ul className="text-ink-soft">
          {fields.map(([name, messages]) => (
            <li key={name}>
              <a
                href={`#${fieldId(formId, name)}`}
                onClick={(event) => focusField(event, fieldId(formId, name))}
                className="text-danger underline underline-offset-3"
              >
                <span
                  ref={(span) =>
                    void (
                      span &&
                      (span.textContent = labelOf(fieldId(formId, name), t("labelSeparator")))
                    )
                  }
                />
                {messages[0]}
              </a>
            </li>
          ))}
          {failure.reasons.map((reason) => (
            <li key={reason.code}>{reason.message}</li>
          ))}
        </ul>
        {failure.code === "INTERNAL" && (
          <p className="mt-1 text-sm text-ink-faint">{t("requestId", { id: failure.requestId })}</p>
        )}
      </div>
    </div>
  );
}

function focusField(event: MouseEvent, id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: "center" });
}

/** The visible label of a field, read from the page: only it knows the words that stand there. */
function labelOf(id: string, separator: string): string {
  const control = document.getElementById(id);
  const heading =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    control?.closest("fieldset")?.querySelector("legend");
  const text = heading?.firstChild?.textContent?.trim();
  return text ? text + separator : "";
}
