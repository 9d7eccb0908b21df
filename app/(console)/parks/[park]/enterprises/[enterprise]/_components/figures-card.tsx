import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { canEditFigures, canVerifyFigure } from "@/lib/domain/figures/access";
import type { FigureYear } from "@/lib/domain/figures/queries";

import { FigureCharts } from "./figure-charts";
import { FigureTable } from "./figure-table";
import { type Here, pathOf, subjectOf } from "./here";

interface FiguresCardProps extends Here {
  /** Oldest first. */
  years: readonly FigureYear[];
  chosen: number | undefined;
}

/** Annual figures: how they moved, and each with its source. */
export function FiguresCard({ years, chosen, ...here }: FiguresCardProps) {
  const t = useTranslations("figures");
  const shown = years.find(({ year }) => year === chosen) ?? years.at(-1);
  const lastYear = Number(here.today.slice(0, 4)) - 1;
  const year = shown?.year ?? lastYear;
  const enter = canEditFigures(here.actor, subjectOf(here)) && (
    <LinkButton
      size="sm"
      href={`${pathOf(here)}/figures?year=${year}`}
      icon={<PencilLine aria-hidden />}
    >
      {t("enter", { year })}
    </LinkButton>
  );
  return (
    <Card title={t("title")} actions={shown && enter}>
      {shown ? (
        <>
          {years.length > 1 && <FigureCharts years={years} />}
          <div className="mt-2 flex flex-col gap-3">
            <TabsNav
              label={t("years")}
              items={years.toReversed().map(({ year: each }) => ({
                href: `${pathOf(here)}?year=${each}`,
                label: t("year", { year: each }),
                current: each === shown.year,
              }))}
            />
            <FigureTable
              shown={shown}
              today={here.today}
              isNewest={shown === years.at(-1)}
              canVerify={canVerifyFigure(here.actor, subjectOf(here))}
            />
          </div>
        </>
      ) : (
        <EmptyState title={t("none")} description={t("noneHint")} action={enter} />
      )}
    </Card>
  );
}
