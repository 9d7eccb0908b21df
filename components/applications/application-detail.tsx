import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { endedFrom } from "@/lib/rules/pipeline/history";
import { sizeClassOf } from "@/lib/rules/standards/size";

import type { ApplicationView } from "./application-view";
import { CoachingCard } from "./coaching-card";
import { HistoryTimeline } from "./history-timeline";
import type { MoveAction } from "./movable";
import { MovesPanel } from "./moves-panel";
import { type NeedLinks, NextStep } from "./next-step";
import { CertificateCard, ClaimsCard } from "./outcome-cards";
import { StageTrack } from "./stage-track";
import { AssistanceCard, MentorsCard } from "./support-cards";
import { VisitsCard } from "./visits-card";

interface ApplicationDetailProps {
  application: ApplicationView;
  moveAction: MoveAction;
  /** Where missing things are put right, for those who may. */
  needLinks?: NeedLinks;
  enterpriseHref?: string;
  /** Buttons in the heads of the cards: arranging a mentor, logging a session, recording a visit. */
  mentorActions?: ReactNode;
  coachingActions?: ReactNode;
  visitActions?: ReactNode;
}

/** One application on one screen: what is needed next on the left, what is known on the right. */
export function ApplicationDetail({ application, ...props }: ApplicationDetailProps) {
  const t = useTranslations("applications.history");
  const { history, visits, certificate, claims, state } = application;
  const last = history.at(-1);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <StageTrack state={state} endedFrom={last ? endedFrom(last) : null} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <WhatNext
            application={application}
            moveAction={props.moveAction}
            links={props.needLinks ?? {}}
          />
          <CoachingCard coaching={application.coaching} actions={props.coachingActions} />
          {visits && <VisitsCard visits={visits} actions={props.visitActions} />}
          <Card title={t("title")}>
            <HistoryTimeline history={history} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {certificate && <CertificateCard certificate={certificate} />}
          <Facts application={application} enterpriseHref={props.enterpriseHref} />
          <AssistanceCard assistance={application.enterprise.assistance} />
          <div id="mentors" className="scroll-mt-16">
            <MentorsCard assignments={application.assignments} actions={props.mentorActions} />
          </div>
          {claims && claims.length > 0 && <ClaimsCard claims={claims} />}
        </div>
      </div>
    </div>
  );
}

interface WhatNextProps {
  application: ApplicationView;
  moveAction: MoveAction;
  links: NeedLinks;
}

function WhatNext({ application, moveAction, links }: WhatNextProps) {
  const t = useTranslations("applications.move");
  const { id, version, year, state, enterprise, moves, actorRoles } = application;
  const onward = moves.filter(({ kind, to }) => kind === "forward" || to === "CERTIFIED");
  return (
    <Card title={t("next")}>
      <div className="flex flex-col gap-4">
        {onward.map((move) => (
          <NextStep key={move.to} move={move} links={links} />
        ))}
        {actorRoles.length > 0 ? (
          <MovesPanel
            application={{ id, version, year, state, moves, name: enterprise.name }}
            action={moveAction}
          />
        ) : (
          <p className="text-ink-soft">{t("readOnly")}</p>
        )}
      </div>
    </Card>
  );
}

interface FactsProps {
  application: ApplicationView;
  enterpriseHref: string | undefined;
}

function Facts({ application, enterpriseHref }: FactsProps) {
  const t = useTranslations("applications.facts");
  const sizes = useTranslations("applications.sizes");
  const { enterprise, stateSince, submittedOn, decidedOn } = application;
  const name = enterpriseHref ? (
    <TextLink href={enterpriseHref}>{enterprise.name}</TextLink>
  ) : (
    enterprise.name
  );
  return (
    <Card title={t("title")}>
      <DescriptionList
        items={[
          { key: "enterprise", term: t("enterprise"), value: name, wide: true },
          {
            key: "uscc",
            term: t("uscc"),
            value: <span className="font-mono text-sm">{enterprise.uscc}</span>,
            wide: true,
          },
          { key: "size", term: t("size"), value: sizes(sizeClassOf(enterprise.aboveScale)) },
          { key: "since", term: t("since"), value: <DateTime value={stateSince} dateOnly /> },
          { key: "submittedOn", term: t("submittedOn"), value: submittedOn },
          { key: "decidedOn", term: t("decidedOn"), value: decidedOn },
        ]}
      />
    </Card>
  );
}
