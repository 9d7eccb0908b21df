import { getTranslations } from "next-intl/server";
import { RateChart } from "@/components/charts/rate-chart";
import { Card } from "@/components/ui/card";
import { TabsNav } from "@/components/ui/tabs-nav";
import { recordsPath, type ParkTarget } from "@/lib/domain/dashboards/links";
import type { PassRate, PassRateGroup } from "@/lib/domain/dashboards/queries/pass-rate";
import { passRateBys } from "@/lib/domain/dashboards/schema";

interface GroupsCardProps {
  park: ParkTarget;
  passRate: PassRate;
}

const groupings = passRateBys.filter((by) => by !== "none");

/** The pass rate by one dimension, as bars with intervals and as a table. */
export async function GroupsCard({ park, passRate: { year, by, groups } }: GroupsCardProps) {
  const t = await getTranslations("dashboards");
  if (by === "none") return null;
  const nameOf = ({ key, label }: PassRateGroup): string => {
    if (by === "size") return t(`sizes.${key as "ABOVE_SCALE"}`);
    if (key !== "none") return label ?? key;
    if (by === "department") return t("groups.noDepartment");
    if (by === "consultancy") return t("groups.noConsultancy");
    return by === "month" ? t("groups.noMonth") : t("groups.none");
  };
  const filed = groups.filter(({ figures }) => figures.submitted > 0);
  return (
    <Card title={t("groups.title")} description={t("groups.description", { by: t(`by.${by}`) })}>
      <TabsNav
        label={t("groups.label")}
        items={groupings.map((one) => ({
          href: `?year=${year}&by=${one}`,
          label: t(`by.${one}`),
          current: one === by,
        }))}
      />
      <RateChart
        title={t(`by.${by}`)}
        description={
          by === "consultancy" || by === "department" ? t(`groups.${by}Note`) : undefined
        }
        layout="rows"
        tableOpen
        words={{
          numerator: t("stats.certified"),
          denominator: t("stats.submitted"),
          rate: t("stats.passRate"),
        }}
        rows={filed.map((group) => {
          const { numerator, denominator, rate, low, high } = group.figures.passRate;
          const href = recordsPath(park, { year, standing: "filed", [by]: group.key });
          return {
            key: group.key,
            label: nameOf(group),
            numerator,
            denominator,
            rate,
            low,
            high,
            href,
          };
        })}
      />
    </Card>
  );
}
