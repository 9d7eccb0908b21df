import { useTranslations } from "next-intl";

import { hrefWith, type ListQuery } from "@/components/ui/list-query";
import { Progress } from "@/components/ui/progress";
import { TextLink } from "@/components/ui/text-link";
import type { SurveyProgress as Counted } from "@/lib/domain/visits/queries/survey";

interface SurveyProgressProps {
  progress: readonly Counted[];
  query: ListQuery;
}

/** How far the survey has come, by size; each number leads to its enterprises. */
export function SurveyProgress({ progress, query }: SurveyProgressProps) {
  const t = useTranslations("visits.progress");
  const sizes = useTranslations("applications.sizes");
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {progress
        .filter(({ total }) => total > 0)
        .map(({ size, visited, total }) => (
          <div key={size} className="rounded-lg border border-line bg-surface px-4 py-3">
            <Progress
              label={sizes(size)}
              value={visited / total}
              detail={t("visited", { visited, total })}
            />
            {visited < total && (
              <p className="mt-1 text-sm">
                <TextLink
                  href={hrefWith(query, { view: "unvisited", size, sort: null, conclusion: null })}
                >
                  {t("missing", { count: total - visited })}
                </TextLink>
              </p>
            )}
          </div>
        ))}
    </div>
  );
}
