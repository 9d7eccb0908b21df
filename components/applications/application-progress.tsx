import { useTranslations } from "next-intl";

import { endedFrom } from "@/lib/rules/pipeline/history";

import type { ApplicationView } from "./application-view";
import { HistoryTimeline } from "./history-timeline";
import { type NeedLinks, NextStep } from "./next-step";
import { StageTrack } from "./stage-track";

interface ApplicationProgressProps {
  application: ApplicationView;
  links: NeedLinks;
}

/** How far an application has come, what its next step needs, and how it came here: to read, not to act. */
export function ApplicationProgress({ application, links }: ApplicationProgressProps) {
  const t = useTranslations("applications.history");
  const { state, moves, history } = application;
  const last = history.at(-1);
  const onward = moves.filter(({ kind, to }) => kind === "forward" || to === "CERTIFIED");
  return (
    <div className="flex flex-col gap-4">
      <StageTrack state={state} endedFrom={last ? endedFrom(last) : null} />
      {onward.map((move) => (
        <NextStep key={move.to} move={move} links={links} />
      ))}
      <section className="border-t border-line pt-4">
        <h3 className="mb-2 text-base">{t("title")}</h3>
        <HistoryTimeline history={history} />
      </section>
    </div>
  );
}
