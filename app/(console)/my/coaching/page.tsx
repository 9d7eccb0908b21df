import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { LogCard } from "@/components/coaching/log-card";
import { ActionButton } from "@/components/forms/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { type CoachingLog, listOwnCoaching } from "@/lib/domain/coaching/queries/logs";
import { coachingListInput } from "@/lib/domain/coaching/schema";
import { listOwnAssignments } from "@/lib/domain/mentor-assignments/queries/list";
import { holdsAnywhere } from "@/lib/kernel/permissions";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { EngagementList } from "./_components/engagement-list";
import { ProposalCard } from "./_components/proposal-card";
import { confirmCoachingAction } from "./actions";

export const generateMetadata = titled("coaching.myTitle");

/** As many as may wait for a confirmation on one screen. */
const WAITING = { confirmed: "no", limit: 100 };

export default definePage({
  permission: "enterprise.portal",
  search: coachingListInput,
  render: async ({ context, search }) => {
    const { actor } = context;
    const [t, assignments, waiting, confirmed] = await Promise.all([
      getTranslations("coaching"),
      listOwnAssignments(context),
      listOwnCoaching(context, coachingListInput.parse(WAITING)),
      listOwnCoaching(context, { ...search, confirmed: "yes" }),
    ]);
    const proposals = assignments.filter(({ status }) => status === "PROPOSED");
    const others = assignments.filter(({ status }) => status !== "PROPOSED");
    const mayAnswer = holdsAnywhere(actor, "assignment.answer");
    const isEmpty = assignments.length === 0 && waiting.total + confirmed.total === 0;
    const { limit: _, confirmed: _fixed, ...params } = search;
    return (
      <>
        <PageHeader title={t("myTitle")} description={t("myHint")} />
        {isEmpty && <EmptyState title={t("myEmpty")} description={t("myEmptyHint")} />}
        {proposals.length > 0 && (
          <Section title={t("toAnswer", { count: proposals.length })}>
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <ProposalCard proposal={proposal} mayAnswer={mayAnswer} />
              </li>
            ))}
          </Section>
        )}
        {waiting.items.length > 0 && (
          <Section title={t("toConfirm", { count: waiting.total })}>
            {waiting.items.map((log) => (
              <li key={log.id}>
                <LogCard log={log} heading={log.coachedOn} action={<Confirm log={log} />} />
              </li>
            ))}
          </Section>
        )}
        {others.length > 0 && (
          <EngagementList assignments={others} mayEnd={holdsAnywhere(actor, "assignment.end")} />
        )}
        {confirmed.items.length > 0 && (
          <Section title={t("confirmedTitle", { count: confirmed.total })}>
            {confirmed.items.map((log) => (
              <li key={log.id}>
                <LogCard log={log} heading={log.coachedOn} />
              </li>
            ))}
          </Section>
        )}
        {confirmed.total > confirmed.items.length && (
          <Pagination
            query={{ path: "/my/coaching", params }}
            nextCursor={confirmed.nextCursor}
            shown={confirmed.items.length}
            total={confirmed.total}
          />
        )}
      </>
    );
  },
});

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg">{title}</h2>
      <ul className="grid items-start gap-3 xl:grid-cols-2">{children}</ul>
    </section>
  );
}

/** One tap. */
async function Confirm({ log: { id, version } }: { log: CoachingLog }) {
  const t = await getTranslations("coaching");
  return (
    <ActionButton
      action={confirmCoachingAction}
      payload={{ id, version }}
      variant="primary"
      size="lg"
      icon={<Check aria-hidden />}
      successMessage={t("confirmDone")}
    >
      {t("confirm")}
    </ActionButton>
  );
}
