import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DateTime } from "@/components/ui/date-time";
import { StatusDot } from "@/components/ui/status-dot";
import type { WorkItem } from "@/lib/domain/workbench/queries";

/** What waits, late things first; each line leads to the list that shows exactly these records. */
export async function WorkList({ items }: { items: readonly WorkItem[] }) {
  const t = await getTranslations("workbench");
  const sorted = [...items].sort((a, b) => Number(b.late > 0) - Number(a.late > 0));
  return (
    <ul aria-label={t("title")} className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {sorted.map((item) => (
        <li key={`${item.parkId ?? ""}${item.key}`}>
          <Link
            href={item.href}
            className="flex h-full items-center gap-4 rounded-lg border border-line bg-surface p-4 hover:bg-hover"
          >
            <span className="min-w-12 text-3xl font-semibold tabular-nums">{item.count}</span>
            <span className="flex min-w-0 flex-1 flex-col gap-1">
              <span className="font-medium">{t(`kinds.${item.key as "surveyed"}.title`)}</span>
              <span className="text-sm text-ink-soft">
                {t(`kinds.${item.key as "surveyed"}.hint`)}
              </span>
              <span className="flex flex-wrap items-center gap-x-3 text-sm">
                {item.late > 0 ? (
                  <StatusDot tone="danger">{t("late", { count: item.late })}</StatusDot>
                ) : (
                  <StatusDot tone="success">{t("onTime")}</StatusDot>
                )}
                {item.since && (
                  <span className="text-ink-faint">
                    {t("since")} <DateTime value={item.since} dateOnly />
                  </span>
                )}
              </span>
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
