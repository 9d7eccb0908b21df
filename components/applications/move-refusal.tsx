"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Dialog } from "@/components/ui/dialog";
import { Alert } from "@/components/ui/alert";
import { PIPELINE_STATES, type PipelineState } from "@/lib/rules/pipeline/states";

import { StateBadge } from "./state-badge";
import type { Mover, Refusal } from "./use-move";

/** A move that was not made: who was faster and both values side by side, or every reason. Stays until it is read. */
export function MoveRefusal({ mover }: { mover: Mover }) {
  const t = useTranslations("applications.refused");
  const move = useTranslations("applications.move");
  const { refusal } = mover;
  if (!refusal) return null;
  const { application, current } = refusal;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && mover.close()}
      title={t(current ? "conflictTitle" : "title")}
      description={move("dialogFor", { name: application.name, year: application.year })}
    >
      {current ? <BothValues refusal={refusal} /> : <Reasons refusal={refusal} />}
      <div className="mt-4 flex justify-end">
        <Button variant="primary" onClick={mover.close}>
          {t(current ? "understood" : "close")}
        </Button>
      </div>
    </Dialog>
  );
}

function Reasons({ refusal: { message, reasons } }: { refusal: Refusal }) {
  return (
    <Alert tone="warn" title={message} live="assertive">
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Alert>
  );
}

function BothValues({ refusal: { to, current } }: { refusal: Refusal }) {
  const t = useTranslations("applications.refused");
  const { state, movedBy, movedAt, note } = presentOf(current);
  return (
    <>
      <p role="alert" className="text-ink-soft">
        {t("conflictBody")}
      </p>
      <dl className="mt-3 grid gap-2 sm:grid-cols-2">
        <div className="rounded-md border border-line px-3 py-2">
          <dt className="mb-1 text-sm text-ink-faint">{t("mine")}</dt>
          <dd>
            <StateBadge state={to} />
          </dd>
        </div>
        <div className="rounded-md border border-warn-line bg-warn-soft px-3 py-2">
          <dt className="mb-1 text-sm text-ink-soft">{t("theirs")}</dt>
          <dd>
            {state && <StateBadge state={state} />}
            {movedAt && (
              <p className="mt-1 text-sm text-ink-soft">
                {t.rich("by", {
                  name: movedBy ?? t("unknownPerson"),
                  at: () => <DateTime value={movedAt} />,
                })}
              </p>
            )}
            {note && <p className="text-sm text-ink-soft">{t("noteOf", { note })}</p>}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The record as the command gave it back with the conflict. */
function presentOf(current: Readonly<Record<string, unknown>> = {}) {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    state: PIPELINE_STATES.find((state): state is PipelineState => state === current.state),
    movedBy: text(current.movedBy),
    movedAt: text(current.movedAt),
    note: text(current.note),
  };
}
