import { useTranslations } from "next-intl";

import { AssignmentStatus } from "@/components/coaching/assignment-status";
import { EndAssignmentButton } from "@/components/coaching/end-assignment-button";
import { Card } from "@/components/ui/card";
import type { Assignment } from "@/lib/domain/mentor-assignments/queries/list";

import { endOwnAssignmentAction } from "../actions";

interface EngagementListProps {
  assignments: readonly Assignment[];
  mayEnd: boolean;
}

/** The agencies that coach or coached this enterprise. */
export function EngagementList({ assignments, mayEnd }: EngagementListProps) {
  const t = useTranslations("assignments");
  return (
    <Card title={t("ownTitle")} description={t("ownHint")}>
      <ul className="flex flex-col divide-y divide-line">
        {assignments.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{one.consultancy}</span>
                <AssignmentStatus status={one.status} />
              </p>
              <p className="text-sm text-ink-soft">
                {t("yearOf", { year: String(one.year) })} · {one.mentor} · {one.startsOn}
                {one.endsOn && ` – ${one.endsOn}`} ·{" "}
                {t("sessionsOf", { sessions: one.sessions, confirmed: one.confirmed })}
              </p>
              {one.endReason && <p className="text-sm text-ink-faint">{one.endReason}</p>}
            </div>
            {mayEnd && one.status === "ACTIVE" && (
              <EndAssignmentButton size="sm" assignment={one} action={endOwnAssignmentAction} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
