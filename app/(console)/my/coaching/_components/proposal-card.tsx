import { useTranslations } from "next-intl";

import { DeclineButton } from "@/components/coaching/decline-button";
import { ActionButton } from "@/components/forms/action-button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { Assignment } from "@/lib/domain/mentor-assignments/queries/list";

import { answerAssignmentAction } from "../actions";

interface ProposalCardProps {
  proposal: Assignment;
  /** Only the owner answers; a clerk reads. */
  mayAnswer: boolean;
}

/** An agency that the park proposes; from the yes on it sees this enterprise. */
export function ProposalCard({ proposal, mayAnswer }: ProposalCardProps) {
  const t = useTranslations("assignments");
  const { id, version, consultancy, mentor, liaison, year, startsOn, endsOn } = proposal;
  const period = endsOn ? `${startsOn} – ${endsOn}` : t("from", { day: startsOn });
  return (
    <Card title={consultancy} headingLevel={3} description={t("proposalHint")}>
      <DescriptionList
        items={[
          { key: "mentor", term: t("mentor"), value: mentor },
          { key: "liaison", term: t("liaison"), value: liaison },
          {
            key: "application",
            term: t("application"),
            value: t("yearOf", { year: String(year) }),
          },
          { key: "period", term: t("period"), value: period },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        {mayAnswer ? (
          <>
            <ActionButton
              action={answerAssignmentAction}
              payload={{ id, version, answer: "accept" }}
              variant="primary"
              size="lg"
              successMessage={t("accepted")}
            >
              {t("accept")}
            </ActionButton>
            <DeclineButton
              assignment={{ id, version, consultancy }}
              action={answerAssignmentAction}
            />
          </>
        ) : (
          <p className="text-sm text-ink-soft">{t("ownerAnswers")}</p>
        )}
      </div>
    </Card>
  );
}
