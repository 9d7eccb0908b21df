import { getFormatter, getTranslations } from "next-intl/server";
import { FunnelChart } from "@/components/charts/funnel-chart";
import { Card } from "@/components/ui/card";
import { Definition } from "@/components/ui/definition";
import { recordsPath, type ParkTarget } from "@/lib/domain/dashboards/links";
import type { Funnel } from "@/lib/domain/dashboards/queries/funnel";

interface FunnelCardProps {
  park: ParkTarget;
  funnel: Funnel;
}

/** How far the year's applications got and how long each stage took. */
export async function FunnelCard({ park, funnel: { year, steps } }: FunnelCardProps) {
  const [t, states, format] = await Promise.all([
    getTranslations("dashboards"),
    getTranslations("applications.states"),
    getFormatter(),
  ]);
  return (
    <Card
      title={t("funnel.title")}
      description={t("funnel.description")}
      actions={
        <Definition term={t("funnel.title")}>
          <p>{t("definitions.reached")}</p>
          <p className="mt-2">{t("definitions.medianDays")}</p>
        </Definition>
      }
    >
      <FunnelChart
        title={t("funnel.title")}
        noteLabel={t("funnel.median")}
        steps={steps.map(({ stage, reached, medianDays }) => ({
          key: stage,
          label: states(stage),
          count: reached,
          href: recordsPath(park, { year, reached: stage }),
          note:
            medianDays === null
              ? undefined
              : t("funnel.days", { days: format.number(medianDays, "decimal") }),
        }))}
      />
    </Card>
  );
}
