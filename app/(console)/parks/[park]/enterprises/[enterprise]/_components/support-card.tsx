import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { EnterprisePortrait } from "@/lib/domain/enterprises/queries/portrait";

/** Who helps: the department with its three people, and the consultancies that coach. */
export function SupportCard({ enterprise }: { enterprise: EnterprisePortrait }) {
  const t = useTranslations("enterprises.support");
  const { help, engagements } = enterprise;
  return (
    <Card title={t("title")}>
      {help ? (
        <DescriptionList
          items={[
            { key: "department", term: t("department"), value: help.department.name, wide: true },
            { key: "principal", term: t("principal"), value: help.principalLeader },
            { key: "deputy", term: t("deputy"), value: help.deputyLeader },
            { key: "liaison", term: t("liaison"), value: help.liaison.name },
          ]}
        />
      ) : (
        <p className="text-ink-soft">{t("noDepartment")}</p>
      )}
      <h3 className="mt-4 mb-1 text-sm font-medium">{t("consultancies")}</h3>
      {engagements.length === 0 && <p className="text-ink-soft">{t("noConsultancy")}</p>}
      <ul className="flex flex-col gap-2">
        {engagements.map((engagement) => (
          <li key={engagement.id}>
            <span className="flex flex-wrap items-center justify-between gap-x-3">
              {engagement.consultancy}
              <Badge tone={engagement.status === "ACTIVE" ? "success" : "warn"}>
                {t(engagement.status === "ACTIVE" ? "engaged" : "proposed")}
              </Badge>
            </span>
            <span className="text-xs text-ink-faint">
              {t("engagement", { year: engagement.year, mentor: engagement.mentor })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
