import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { useTranslations } from "next-intl";

import { LinkButton } from "./link-button";
import { hrefWith, type ListQuery, paramOf } from "./list-query";

interface PaginationProps {
  query: ListQuery;
  /** Keyset cursor of the next page, `null` on the last. */
  nextCursor: string | null;
  /** Sent as `before`, where the list can go backwards. */
  previousCursor?: string | null;
  shown: number;
  /** Rows in the whole list, when it is known. */
  total?: number | null;
}

/** Next and previous page by keyset: no page numbers, no drifting rows. */
export function Pagination({ query, nextCursor, previousCursor, shown, total }: PaginationProps) {
  const t = useTranslations("common.pagination");
  const onLaterPage = Boolean(paramOf(query, "cursor") ?? paramOf(query, "before"));
  return (
    <nav
      aria-label={t("label")}
      className="flex min-h-control flex-wrap items-center justify-between gap-2 py-2 text-sm text-ink-soft"
    >
      <p className="tabular-nums">
        {total === undefined || total === null
          ? t("shown", { shown })
          : t("shownOf", { shown, total })}
      </p>
      <div className="flex gap-2">
        {onLaterPage && (
          <LinkButton size="sm" href={hrefWith(query, {})} icon={<ChevronsLeft aria-hidden />}>
            {t("first")}
          </LinkButton>
        )}
        {previousCursor && (
          <LinkButton
            size="sm"
            rel="prev"
            href={hrefWith(query, { before: previousCursor })}
            icon={<ChevronLeft aria-hidden />}
          >
            {t("previous")}
          </LinkButton>
        )}
        {nextCursor && (
          <LinkButton size="sm" rel="next" href={hrefWith(query, { cursor: nextCursor })}>
            {t("next")}
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
