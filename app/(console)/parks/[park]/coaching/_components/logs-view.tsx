import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";

import { CoachingFilters } from "@/components/coaching/coaching-filters";
import { LogCard } from "@/components/coaching/log-card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListQuery } from "@/components/ui/list-query";
import { TextLink } from "@/components/ui/text-link";
import type { CoachingLog } from "@/lib/domain/coaching/queries/logs";
import type { CoachingListInput } from "@/lib/domain/coaching/schema";

interface LogsViewProps {
  query: ListQuery;
  search: CoachingListInput;
  logs: readonly CoachingLog[];
  consultancies: readonly { id: string; name: string }[];
  /** Of the park's pages. */
  base: string;
}

/** What the agencies did, session by session, as they and the enterprises see it. */
export function LogsView({ query, search, logs, consultancies, base }: LogsViewProps) {
  const t = useTranslations("coaching");
  return (
    <>
      <CoachingFilters query={query} search={search} consultancies={consultancies} />
      {logs.length === 0 && (
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState
            icon={<SearchX aria-hidden />}
            title={t("none")}
            description={t("noneHint")}
          />
        </div>
      )}
      <ul className="grid items-start gap-3 xl:grid-cols-2">
        {logs.map((log) => (
          <li key={log.id}>
            <LogCard
              log={log}
              heading={
                <TextLink href={`${base}/enterprises/${log.enterpriseId}`}>
                  {log.enterprise}
                </TextLink>
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
