import { useTranslations } from "next-intl";

import { Amount } from "@/components/ui/amount";
import { Stat } from "@/components/ui/stat";
import type { PolicyUse } from "@/lib/domain/policies/queries";

interface PolicyUseStatsProps {
  use: PolicyUse;
  code: string;
  path: string;
}

/** How a policy is used, over all its versions; each number leads to its claims. */
export function PolicyUseStats({ use, code, path }: PolicyUseStatsProps) {
  const t = useTranslations("policies");
  const listOf = (state: string) => `${path}/claims?policy=${code}&state=${state}`;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat
        label={t("use.waiting")}
        value={use.waiting}
        unit={t("claims")}
        href={listOf("SUBMITTED")}
      />
      <Stat
        label={t("use.approved")}
        value={use.approved}
        unit={t("claims")}
        href={listOf("APPROVED")}
      />
      <Stat label={t("use.paid")} value={use.paid} unit={t("claims")} href={listOf("PAID")} />
      <Stat
        label={t("use.paidSum")}
        value={<Amount fen={use.paidFen} />}
        unit={t("wan")}
        definition={t("use.paidSumDefinition")}
      />
    </div>
  );
}
