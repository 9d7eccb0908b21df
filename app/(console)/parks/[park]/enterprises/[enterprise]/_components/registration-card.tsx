import { useTranslations } from "next-intl";

import { Amount } from "@/components/ui/amount";
import { fenInShort } from "@/components/ui/amount-text";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { EnterprisePortrait } from "@/lib/domain/enterprises/queries/portrait";
import { industryLabel, regionLabel, technologyFieldLabel } from "@/lib/domain/references/queries";

/** What the register says, and what the park keeps beside it. */
export function RegistrationCard({ enterprise }: { enterprise: EnterprisePortrait }) {
  const t = useTranslations("enterprises");
  return (
    <Card title={t("identity")}>
      <DescriptionList
        columns={3}
        items={[
          { key: "status", term: t("registrationStatus"), value: enterprise.registrationStatus },
          { key: "founded", term: t("foundedOn"), value: enterprise.foundedOn },
          { key: "capital", term: t("capital"), value: <Capital enterprise={enterprise} /> },
          { key: "staff", term: t("staffCount"), value: enterprise.staffCount },
          {
            key: "industry",
            term: t("industry"),
            value: enterprise.industryCode && industryLabel(enterprise.industryCode),
          },
          {
            key: "field",
            term: t("technologyField"),
            value: enterprise.technologyField && technologyFieldLabel(enterprise.technologyField),
          },
          {
            key: "address",
            term: t("address"),
            value: enterprise.address,
            note: enterprise.regionCode && regionLabel(enterprise.regionCode),
          },
          { key: "former", term: t("formerNames"), value: <FormerNames {...enterprise} /> },
          { key: "tags", term: t("tags"), value: <Tags tags={enterprise.tags} /> },
        ].map((item) => ({ ...item, value: item.value || null }))}
      />
    </Card>
  );
}

/** Capital in another currency is not converted: nobody knows the day. */
function Capital({ enterprise }: { enterprise: EnterprisePortrait }) {
  const t = useTranslations("enterprises");
  const { registeredCapitalMinor: minor, registeredCurrency: currency } = enterprise;
  if (minor === null || currency === "CNY") return <Amount fen={minor} showUnit />;
  return t("foreignCapital", { value: fenInShort("wan", minor), currency });
}

function FormerNames({ formerNames }: Pick<EnterprisePortrait, "formerNames">) {
  const t = useTranslations("enterprises");
  if (formerNames.length === 0) return t("noFormerNames");
  return (
    <ul>
      {formerNames.map(({ name, until }) => (
        <li key={name}>
          {name}
          {until && <span className="text-xs text-ink-faint"> {t("until", { day: until })}</span>}
        </li>
      ))}
    </ul>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  const t = useTranslations("enterprises");
  if (tags.length === 0) return t("noTags");
  return (
    <span className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <Badge key={tag} plain>
          {tag}
        </Badge>
      ))}
    </span>
  );
}
