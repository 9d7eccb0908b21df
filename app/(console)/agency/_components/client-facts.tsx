import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { getClient } from "@/lib/domain/consultancies/queries/agency";

/** Who the firm is, whom to call there, and who works on it. */
export function ClientFacts({ client }: { client: Awaited<ReturnType<typeof getClient>> }) {
  const t = useTranslations("agency");
  const { contact, engagement } = client;
  const line = [contact?.name, contact?.title, contact?.phone].filter(Boolean).join(" · ");
  return (
    <Card title={t("facts")}>
      <DescriptionList
        columns={3}
        items={[
          { key: "uscc", term: t("uscc"), value: client.uscc },
          { key: "contact", term: t("contact"), value: line || null },
          { key: "address", term: t("address"), value: client.address },
          { key: "mentor", term: t("mentor"), value: engagement?.mentor.name },
          { key: "liaison", term: t("liaison"), value: engagement?.liaison?.name },
          { key: "since", term: t("since"), value: engagement?.startsOn },
        ]}
      />
    </Card>
  );
}
