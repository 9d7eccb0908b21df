import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { Tone } from "@/components/ui/tone";

import type { AssignmentView, AssistanceView } from "./application-view";

/** The department that helps ("1+1+1"): its principal leader, deputy and liaison cadre. */
export function AssistanceCard({ assistance }: { assistance: AssistanceView | null }) {
  const t = useTranslations("applications.help");
  return (
    <Card title={t("title")}>
      {assistance ? (
        <DescriptionList
          items={[
            {
              key: "department",
              term: t("department"),
              value: assistance.department.name,
              wide: true,
            },
            { key: "principal", term: t("principal"), value: assistance.principalLeader },
            { key: "deputy", term: t("deputy"), value: assistance.deputyLeader },
            { key: "liaison", term: t("liaison"), value: assistance.liaison.name },
          ]}
        />
      ) : (
        <p className="text-ink-soft">{t("none")}</p>
      )}
    </Card>
  );
}

const toneOf: Record<AssignmentView["status"], Tone> = {
  PROPOSED: "warn",
  ACTIVE: "success",
  DECLINED: "danger",
  ENDED: "neutral",
};

interface MentorsCardProps {
  assignments: readonly AssignmentView[];
  /** Buttons for arranging or answering, from the page. */
  actions?: ReactNode;
}

/** Agencies and mentors of the application, with their standing. */
export function MentorsCard({ assignments, actions }: MentorsCardProps) {
  const t = useTranslations("applications.mentors");
  return (
    <Card title={t("title")} actions={actions}>
      {assignments.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {assignments.map(({ id, status, consultancy, mentor, startsOn, endsOn, endReason }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{consultancy.name}</span>
              <Badge tone={toneOf[status]}>{t(`status.${status}`)}</Badge>
            </p>
            <p className="text-sm text-ink-soft">
              {t("people", { mentor: mentor.name })} ·{" "}
              {endsOn
                ? t("periodUntil", { from: startsOn, until: endsOn })
                : t("period", { from: startsOn })}
            </p>
            {endReason && <p className="text-sm text-ink-faint">{endReason}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
