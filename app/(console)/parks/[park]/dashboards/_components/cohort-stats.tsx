import { getFormatter, getTranslations } from "next-intl/server";
import { Stat } from "@/components/ui/stat";
import { recordsPath, type ParkTarget } from "@/lib/domain/dashboards/links";
import type { CohortFigures } from "@/lib/rules/metrics/cohort";

interface CohortStatsProps {
  park: ParkTarget;
  year: number;
  figures: CohortFigures;
}

/** The five numbers of a cohort, each with its definition and its records. */
export async function CohortStats({ park, year, figures }: CohortStatsProps) {
  const [t, format] = await Promise.all([getTranslations("dashboards"), getFormatter()]);
  const { rate, low, high } = figures.passRate;
  const percent = (value: number) => format.number(value, "rate");
  const counts = [
    ["submitted", figures.submitted, "filed"],
    ["certified", figures.certified, "certified"],
    ["pending", figures.pending, "pending"],
    ["rejected", figures.rejected, "rejected"],
  ] as const;
  return (
    <section aria-label={t("title")} className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      <Stat
        label={t("stats.passRate")}
        value={rate === null ? null : percent(rate)}
        tone="accent"
        note={
          low === null || high === null
            ? t("stats.unknown")
            : t("stats.interval", { low: percent(low), high: percent(high) })
        }
        href={recordsPath(park, { year, standing: "filed" })}
        definition={t("definitions.passRate")}
      />
      {counts.map(([key, count, standing]) => (
        <Stat
          key={key}
          label={t(`stats.${key}`)}
          value={format.number(count, "integer")}
          unit={t("stats.households")}
          href={recordsPath(park, { year, standing })}
          definition={t(`definitions.${key}`)}
          note={key === "pending" && count > 0 ? t("stats.provisional", { count }) : undefined}
        />
      ))}
    </section>
  );
}
