import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { hrefWith } from "@/components/ui/list-query";
import { getSurveyProgress, listSurvey, surveySortOf } from "@/lib/domain/visits/queries/survey";
import { surveyListInput } from "@/lib/domain/visits/schema";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { SurveyFilters } from "./_components/survey-filters";
import { SurveyProgress } from "./_components/survey-progress";
import { SurveyTable } from "./_components/survey-table";

export const generateMetadata = titled("visits.title");

export default defineParkPage({
  permission: "visit.read",
  search: surveyListInput,
  render: async ({ context, park, search }) => {
    const thisYear = Number(context.today.slice(0, 4));
    const asked = { ...search, year: search.year ?? thisYear };
    const [t, progress, found] = await Promise.all([
      getTranslations("visits"),
      getSurveyProgress(context, park, asked.year),
      listSurvey(context, park, asked),
    ]);
    const { limit: _, cursor: __, year, ...rest } = asked;
    const query = {
      path: `/parks/${park.slug}/visits`,
      params: { ...rest, year: String(year), sort: surveySortOf(asked) },
    };
    const counts = {
      visited: sum(progress.map(({ visited }) => visited)),
      unvisited: sum(progress.map(({ visited, total }) => total - visited)),
    };
    return (
      <>
        <PageHeader title={t("title")} description={t("description")} />
        <SurveyProgress progress={progress} query={query} />
        <TabsNav
          label={t("views")}
          items={(["visited", "unvisited"] as const).map((view) => ({
            href: hrefWith(query, { view, sort: null, conclusion: null }),
            label: t(`view.${view}`),
            count: counts[view],
            current: view === asked.view,
          }))}
        />
        <SurveyFilters query={query} search={asked} thisYear={thisYear} />
        <SurveyTable
          query={query}
          rows={found.items}
          view={asked.view}
          actor={context.actor}
          park={park}
        />
        <Pagination
          query={query}
          nextCursor={found.nextCursor}
          shown={found.items.length}
          total={found.total}
        />
      </>
    );
  },
});

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
