import { ScrollText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { policyTitle } from "@/lib/domain/policies/labels";
import type { ListedPolicy } from "@/lib/domain/policies/queries";

interface PolicyTableProps {
  /** Of the park. */
  path: string;
  policies: readonly ListedPolicy[];
}

/** The policies of a park with what was claimed; every count leads to its claims. */
export function PolicyTable({ path, policies }: PolicyTableProps) {
  const t = useTranslations("policies");
  return (
    <DataTable
      caption={t("title")}
      columns={useColumns(
        path,
        policies.some(({ use }) => use !== null),
      )}
      rows={policies}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${path}/policies/${id}`}
      empty={
        <EmptyState
          icon={<ScrollText aria-hidden />}
          title={t("empty")}
          description={t("emptyHint")}
        />
      }
    />
  );
}

function useColumns(path: string, showsUse: boolean): Column<ListedPolicy>[] {
  const t = useTranslations("policies");
  const locale = useLocale();
  const uses: Column<ListedPolicy>[] = [
    ...(["waiting", "approved", "paid"] as const).map((key): Column<ListedPolicy> => ({
      ...{ key, header: t(`use.${key}`), unit: t("claims"), align: "end" },
      ...(key !== "waiting" && { hideBelow: "md" }),
      cell: ({ code, use }) =>
        use && (
          <TextLink href={`${path}/claims?policy=${code}&state=${stateOf[key]}`}>
            {use[key]}
          </TextLink>
        ),
    })),
    {
      ...{ key: "paidFen", header: t("use.paidSum"), unit: t("wan"), align: "end" },
      hideBelow: "lg",
      cell: ({ use }) => use && <Amount fen={use.paidFen} />,
    },
  ];
  return [
    {
      key: "title",
      header: t("policy"),
      cell: (policy) => (
        <>
          {policyTitle(locale, policy)}
          <span className="block text-xs font-normal text-ink-faint">{policy.sourceDocument}</span>
        </>
      ),
    },
    {
      ...{ key: "amount", header: t("amount"), unit: t("wan"), align: "end" },
      cell: ({ amountFen }) => <Amount fen={amountFen} />,
    },
    {
      ...{ key: "inForce", header: t("inForce"), hideBelow: "sm", nowrap: true },
      cell: (policy) => <InForce policy={policy} />,
    },
    ...(showsUse ? uses : []),
  ];
}

const stateOf = { waiting: "SUBMITTED", approved: "APPROVED", paid: "PAID" } as const;

/** From when to when, and whether that is now. */
export function InForce({
  policy,
}: {
  policy: Pick<ListedPolicy, "inForceFrom" | "inForceUntil" | "isInForce">;
}) {
  const t = useTranslations("policies");
  const { inForceFrom, inForceUntil, isInForce } = policy;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge tone={isInForce ? "success" : "neutral"}>{t(isInForce ? "current" : "over")}</Badge>
      <span className="text-sm text-ink-soft tabular-nums">
        {inForceUntil
          ? t("fromUntil", { from: inForceFrom, until: inForceUntil })
          : t("from", { from: inForceFrom })}
      </span>
    </span>
  );
}
