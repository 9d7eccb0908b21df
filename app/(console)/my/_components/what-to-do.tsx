import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

import { Amount } from "@/components/ui/amount";
import { Alert } from "@/components/ui/alert";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { ApplicationDetail } from "@/lib/domain/applications/queries/detail";
import type { Eligibility } from "@/lib/domain/eligibility/queries";
import type { Portal } from "@/lib/domain/portal/queries";

import { type Choice, portalHref } from "./enterprise-choice";

interface WhatToDoProps {
  choice: Choice;
  portal: Portal;
  claimable: Eligibility["items"];
  application: ApplicationDetail | null;
}

interface Step {
  key: string;
  href: string;
  tone: Tone;
  title: ReactNode;
  hint: ReactNode;
}

/** What the enterprise should do next, each with the way to where it is done; nothing to do is said too. */
export function WhatToDo(props: WhatToDoProps) {
  const t = useTranslations("my.todo");
  const steps = useSteps(props);
  if (steps.length === 0) {
    return (
      <Alert tone="success" title={t("nothing")}>
        {t("nothingHint")}
      </Alert>
    );
  }
  return (
    <section aria-label={t("title")}>
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {steps.map(({ key, href, tone, title, hint }) => (
          <li key={key}>
            <Link
              href={href}
              className="flex h-full items-center gap-3 rounded-lg border border-line bg-surface p-4 hover:bg-hover"
            >
              <span className="flex min-w-0 flex-1 flex-col gap-0.5">
                <span className="font-medium">
                  <StatusDot tone={tone}>{title}</StatusDot>
                </span>
                <span className="text-sm text-ink-soft">{hint}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSteps({ choice, portal, claimable, application }: WhatToDoProps): Step[] {
  const t = useTranslations("my.todo");
  const { proposals, unconfirmedLogs, missingFigures, figureYear } = portal;
  const year = String(figureYear);
  const claims = claimable.map((item): Step => ({
    key: `claim ${item.policyId} ${item.year}`,
    href: `${portalHref("/my/eligibility", choice)}${choice.all.length < 2 ? "?" : "&"}year=${item.year}`,
    tone: "success",
    title: t.rich("claim", { amount: () => <Amount fen={item.amountFen} showUnit /> }),
    hint: t("claimHint", { year: String(item.year) }),
  }));
  const own = application?.moves.find(({ allowed, kind }) => allowed && kind === "forward");
  const steps: (Step | false | 0)[] = [
    proposals > 0 && {
      ...{ key: "proposals", href: "/my/coaching", tone: "warn" as const },
      ...{ title: t("proposals", { count: proposals }), hint: t("proposalsHint") },
    },
    unconfirmedLogs > 0 && {
      ...{ key: "logs", href: "/my/coaching", tone: "warn" as const },
      ...{ title: t("logs", { count: unconfirmedLogs }), hint: t("logsHint") },
    },
    ...claims,
    application !== null &&
      own !== undefined && {
        ...{ key: "move", href: `/my/applications/${application.id}`, tone: "accent" as const },
        ...{ title: t("move"), hint: t("moveHint", { year: String(application.year) }) },
      },
    missingFigures > 0 && {
      ...{ key: "figures", href: portalHref("/my/figures", choice), tone: "warn" as const },
      ...{
        title: t("figures", { year, count: missingFigures }),
        hint: t("figuresHint"),
      },
    },
  ];
  return steps.filter((step) => typeof step === "object");
}
