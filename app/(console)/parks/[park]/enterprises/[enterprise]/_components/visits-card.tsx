import { useTranslations } from "next-intl";

import { ConclusionBadge } from "@/components/enterprises/conclusion-badge";
import { Amount } from "@/components/ui/amount";
import { Card } from "@/components/ui/card";
import type { EnterpriseVisit } from "@/lib/domain/visits/queries/of-enterprise";

/** What was noted on survey visits; absent where nothing was, or nothing may be read. */
export function VisitsCard({ visits }: { visits: readonly EnterpriseVisit[] }) {
  const t = useTranslations("visits");
  if (visits.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ol className="flex flex-col divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <time dateTime={visit.visitedOn} className="font-medium">
                {visit.visitedOn}
              </time>
              <ConclusionBadge conclusion={visit.conclusion} />
              <span className="text-sm text-ink-faint">
                {visit.visitor && t("visitedBy", { name: visit.visitor })}
                {visit.contactName && ` · ${t("receivedBy", { name: visit.contactName })}`}
              </span>
            </p>
            <Told visit={visit} />
            <Notes visit={visit} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The numbers that were told, in one line; what was not said is left out. */
function Told({ visit }: { visit: EnterpriseVisit }) {
  const t = useTranslations("visits.told");
  const { plannedYear, ipCount, staffCount, techStaffCount } = visit;
  const facts = [
    plannedYear !== null && t("plannedYear", { year: plannedYear }),
    staffCount !== null && t("staff", { count: staffCount }),
    techStaffCount !== null && t("techStaff", { count: techStaffCount }),
    ipCount !== null && t("ip", { count: ipCount }),
  ].filter((fact) => fact !== false);
  if (facts.length === 0 && visit.rdCostFen === null) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {visit.rdCostFen !== null && (
        <span>
          {t("rdCost")} <Amount fen={visit.rdCostFen} showUnit />
        </span>
      )}
    </p>
  );
}

function Notes({ visit }: { visit: EnterpriseVisit }) {
  const t = useTranslations("visits.notes");
  const notes = (["mainProducts", "difficulties", "needs", "conclusionNote"] as const).filter(
    (name) => visit[name],
  );
  if (notes.length === 0) return null;
  return (
    <dl className="mt-1.5 grid gap-1">
      {notes.map((name) => (
        <div key={name} className="flex gap-2">
          <dt className="shrink-0 text-ink-faint">{t(name)}</dt>
          <dd className="min-w-0 break-words">{visit[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
