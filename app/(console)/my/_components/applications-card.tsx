import { useTranslations } from "next-intl";

import { StateBadge } from "@/components/applications/state-badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { listApplicationsOfEnterprise } from "@/lib/domain/applications/queries/of-enterprise";

type Application = Awaited<ReturnType<typeof listApplicationsOfEnterprise>>[number];

/** Every application of the enterprise, newest year first. */
export function ApplicationsCard({ applications }: { applications: readonly Application[] }) {
  const t = useTranslations("my.applications");
  if (applications.length === 0) return null;
  return (
    <Card title={t("title")}>
      <DataTable
        caption={t("title")}
        stickyHead={false}
        rows={applications}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/my/applications/${id}`}
        empty={null}
        columns={[
          {
            ...{ key: "year", header: t("year") },
            cell: ({ year }) => t("yearOf", { year: String(year) }),
          },
          { key: "state", header: t("state"), cell: ({ state }) => <StateBadge state={state} /> },
          {
            ...{ key: "submittedOn", header: t("submittedOn"), nowrap: true, hideBelow: "sm" },
            cell: ({ submittedOn }) => <DateTime value={submittedOn} />,
          },
          {
            ...{ key: "decidedOn", header: t("decidedOn"), nowrap: true, hideBelow: "sm" },
            cell: ({ decidedOn }) => <DateTime value={decidedOn} />,
          },
        ]}
      />
    </Card>
  );
}
