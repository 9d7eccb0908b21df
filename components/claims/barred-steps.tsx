"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { ClaimBar } from "@/lib/domain/claims/access";

interface BarredStepsProps {
  /** What the buttons would say. */
  labels: readonly string[];
  bars: readonly ClaimBar[];
}

/** Steps that this person may not take now: grey, and beside them why. */
export function BarredSteps({ labels, bars }: BarredStepsProps) {
  const t = useTranslations("claims.reasons");
  const reasons = bars.map((bar) => t(bar));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="flex gap-2">
        {labels.map((label) => (
          <Button key={label} disabledReason={reasons.join(" ")}>
            {label}
          </Button>
        ))}
      </span>
      <span className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">{reasons.join(" ")}</span>
    </div>
  );
}
