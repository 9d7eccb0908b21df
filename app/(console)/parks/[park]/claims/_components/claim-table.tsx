import { HandCoins } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { ClaimBadge } from "@/components/claims/claim-badge";
import { Amount } from "@/components/ui/amount";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ListQuery } from "@/components/ui/list-query";
import type { ListedClaim } from "@/lib/domain/claims/queries/list";
import { policyTitle } from "@/lib/domain/policies/labels";

interface ClaimTableProps {
  query: ListQuery;
  claims: readonly ListedClaim[];
  /** Of the whole filter, not of the page. */
  sum: { fen: bigint; count: number };
}

/** The claims of a park with the sum of what the filter finds. */
export function ClaimTable({ query, claims, sum }: ClaimTableProps) {
  const t = useTranslations("claims");
  return (
    <DataTable
      caption={t("title")}
      query={query}
      columns={useColumns()}
      rows={claims}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${query.path}/${id}`}
      empty={<NoClaims query={query} />}
      footer={<SumRow sum={sum} />}
    />
  );
}

function useColumns(): Column<ListedClaim>[] {
  const t = useTranslations("claims.table");
  const locale = useLocale();
  return [
    {
      key: "enterprise",
      header: t("enterprise"),
      cell: ({ enterprise, uscc }) => (
        <>
          {enterprise}
          <span className="block font-mono text-xs font-normal text-ink-faint">{uscc}</span>
        </>
      ),
    },
    {
      ...{ key: "amount", header: t("amount"), unit: t("wan"), align: "end", sort: "amount" },
      cell: ({ amountFen }) => <Amount fen={amountFen} />,
    },
    {
      ...{ key: "state", header: t("state"), nowrap: true },
      cell: ({ state }) => <ClaimBadge state={state} />,
    },
    {
      ...{ key: "policy", header: t("policy"), hideBelow: "md" },
      cell: (claim) => policyTitle(locale, claim),
    },
    {
      ...{ key: "year", header: t("year"), align: "end", hideBelow: "sm" },
      cell: ({ year }) => year,
    },
    {
      ...{ key: "claimed", header: t("claimedAt"), sort: "claimed", nowrap: true },
      hideBelow: "md",
      cell: ({ claimedAt }) => <DateTime value={claimedAt} dateOnly />,
    },
    {
      ...{ key: "decided", header: t("decidedAt"), nowrap: true, hideBelow: "lg" },
      cell: ({ decidedAt }) => <DateTime value={decidedAt} dateOnly />,
    },
    {
      ...{ key: "paidOn", header: t("paidOn"), nowrap: true, hideBelow: "lg" },
      cell: ({ paidOn }) => <DateTime value={paidOn} dateOnly />,
    },
  ];
}

function SumRow({ sum: { fen, count } }: Pick<ClaimTableProps, "sum">) {
  const t = useTranslations("claims.table");
  return (
    <tr>
      <th scope="row" className="px-3 py-2 text-left font-medium">
        {t("sum", { count })}
      </th>
      <td className="px-3 py-2 text-right whitespace-nowrap tabular-nums">
        <Amount fen={fen} />
      </td>
      <td colSpan={6} />
    </tr>
  );
}

/** An empty park waits for its enterprises; an empty result, to be asked differently. */
function NoClaims({ query }: { query: ListQuery }) {
  const t = useTranslations("claims.empty");
  const { sort: _, ...filters } = query.params;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <EmptyState
      icon={<HandCoins aria-hidden />}
      title={t(isFiltered ? "noMatch" : "none")}
      description={t(isFiltered ? "noMatchHint" : "noneHint")}
      action={isFiltered && <LinkButton href={query.path}>{t("showAll")}</LinkButton>}
    />
  );
}
