import { HandCoins } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { ClaimBadge } from "@/components/claims/claim-badge";
import { ActionButton } from "@/components/forms/action-button";
import { Amount } from "@/components/ui/amount";
import { LinkButton } from "@/components/ui/link-button";
import type { EligibilityItem } from "@/lib/domain/eligibility/assess";
import { policyTitle } from "@/lib/domain/policies/labels";

import { startClaimAction } from "../actions";

interface ClaimStepProps {
  item: EligibilityItem;
  enterpriseId: string;
}

/** The claim button; where it may not be pressed it is grey, and the reason stands beside it. */
export function ClaimStep({ item, enterpriseId }: ClaimStepProps) {
  const t = useTranslations("eligibility.claim");
  const reason = useReason(item);
  const { policyId, year, amountFen, claim } = item;
  return (
    <>
      <ActionButton
        action={startClaimAction}
        payload={{ enterpriseId, policyId, year }}
        variant={item.isClaimable ? "primary" : "secondary"}
        icon={<HandCoins aria-hidden />}
        disabledReason={reason}
        confirm={{
          title: t("confirmTitle"),
          body: t.rich("confirmBody", {
            year: String(year),
            amount: () => <Amount fen={amountFen} showUnit />,
          }),
          confirmLabel: t("confirm"),
        }}
      >
        {t("start")}
      </ActionButton>
      {reason && <span className="min-w-0 flex-1 basis-48 text-sm text-ink-soft">{reason}</span>}
      {claim && (
        <span className="flex flex-wrap items-center gap-2">
          <ClaimBadge state={claim.state} />
          <LinkButton size="sm" href={`/my/claims/${claim.id}`}>
            {t("open")}
          </LinkButton>
        </span>
      )}
    </>
  );
}

/** Why it cannot be claimed now; null = it can. */
function useReason({ isClaimable, reason, inFavourOf, year }: EligibilityItem): string | null {
  const t = useTranslations("eligibility.claim");
  const locale = useLocale();
  if (isClaimable) return null;
  const policy = inFavourOf ? policyTitle(locale, inFavourOf) : "";
  return t(`why.${reason}`, { policy, year: String(year) });
}
