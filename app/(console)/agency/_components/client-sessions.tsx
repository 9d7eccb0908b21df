import { useTranslations } from "next-intl";

import { type CoachingLogView, LogCard } from "@/components/coaching/log-card";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

interface ClientSessionsProps {
  enterpriseId: string;
  logs: readonly CoachingLogView[];
  total: number;
}

/** The latest sessions with one firm. */
export function ClientSessions({ enterpriseId, logs, total }: ClientSessionsProps) {
  const t = useTranslations("agency");
  if (logs.length === 0) return null;
  return (
    <Card
      title={t("sessions", { count: total })}
      actions={
        <TextLink href={`/agency/coaching?enterprise=${enterpriseId}`}>{t("allSessions")}</TextLink>
      }
    >
      <ul className="grid items-start gap-3 xl:grid-cols-2">
        {logs.map((log) => (
          <li key={log.id}>
            <LogCard log={log} heading={log.coachedOn} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
