import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, type ListQuery } from "@/components/ui/list-query";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { canMoveApplication, canOpenApplication } from "@/lib/domain/applications/access";
import { getBoard } from "@/lib/domain/applications/queries/board";
import {
  listApplicationChoices,
  listApplicationYears,
} from "@/lib/domain/applications/queries/choices";
import { listApplications } from "@/lib/domain/applications/queries/list";
import { type ApplicationPageInput, applicationPageInput } from "@/lib/domain/applications/schema";
import type { Context } from "@/lib/kernel/context";
import { defineParkPage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";
import type { ParkRef } from "@/lib/platform/tenancy/parks";

import { ApplicationFilters } from "./_components/application-filters";
import { ApplicationTable } from "./_components/application-table";
import { Board } from "./_components/board";
import { YearChoice } from "./_components/year-choice";
import { moveApplicationAction } from "./actions";

export const generateMetadata = titled("applications.title");

export default defineParkPage({
  permission: "application.list",
  search: applicationPageInput,
  render: async ({ context, park, search: asked }) => {
    const [t, years, choices] = await Promise.all([
      getTranslations("applications"),
      listApplicationYears(context, park),
      listApplicationChoices(context, park),
    ]);
    const search = withYear(asked, years);
    const query = queryOf(park, search);
    const actions = canOpenApplication(context.actor, { parkId: park.id }) && (
      <LinkButton href={`${query.path}/new`} variant="primary" icon={<Plus aria-hidden />}>
        {t("new")}
      </LinkButton>
    );
    const List = search.view === "table" ? ApplicationTableView : BoardView;
    return (
      <>
        <PageHeader title={t("title")} actions={actions} />
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <TabsNav
            label={t("view.label")}
            items={(["board", "table"] as const).map((view) => ({
              href: hrefWith(query, { view }),
              label: t(`view.${view}`),
              current: search.view === view,
            }))}
          />
          <YearChoice
            query={query}
            years={years}
            year={search.year}
            withAll={search.view === "table"}
          />
        </div>
        <ApplicationFilters query={query} filter={search} choices={choices} view={search.view} />
        {years.length === 0 ? (
          <EmptyState title={t("empty.title")} description={t("empty.body")} action={actions} />
        ) : (
          <List context={context} park={park} search={search} query={query} />
        )}
      </>
    );
  },
});

/** Without a year in the address: the newest that has applications. The board always shows one year. */
function withYear({ year, ...search }: ApplicationPageInput, years: readonly number[]) {
  const wanted = year === "all" && search.view === "board" ? undefined : (year ?? years[0]);
  return { ...search, year: wanted === "all" ? undefined : (wanted ?? years[0]) };
}

type Search = ReturnType<typeof withYear>;

const queryOf = (
  park: ParkRef,
  { limit: _limit, cards: _cards, year, ...search }: Search,
): ListQuery => ({
  path: `/parks/${park.slug}/applications`,
  params: { ...search, year: year === undefined ? "all" : String(year) },
});

interface ViewProps {
  context: Context;
  park: ParkRef;
  search: Search;
  query: ListQuery;
}

async function BoardView({ context, park, search, query }: ViewProps) {
  const t = await getTranslations("applications");
  const columns = await getBoard(context, park, search);
  return (
    <Board
      columns={columns}
      query={query}
      label={t("board.label", { year: String(search.year) })}
      action={moveApplicationAction}
      movable={canMoveApplication(context.actor, { parkId: park.id })}
    />
  );
}

async function ApplicationTableView({ context, park, search, query }: ViewProps) {
  const t = await getTranslations("applications");
  const { items, nextCursor, total, isMore } = await listApplications(context, park, search);
  return (
    <>
      {isMore && <p className="text-sm text-ink-soft">{t("countMore", { count: total })}</p>}
      <ApplicationTable
        query={query}
        applications={items}
        empty={<EmptyState title={t("empty.filtered")} description={t("empty.filteredBody")} />}
      />
      <Pagination
        query={query}
        nextCursor={nextCursor}
        shown={items.length}
        total={isMore ? null : total}
      />
    </>
  );
}
