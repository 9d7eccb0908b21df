import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";

interface MentorsCardProps {
  mentors: readonly { id: string; name: string; coaching: number; sessions: number }[];
}

/** The agency's mentors and how busy they are in this park. */
export function MentorsCard({ mentors }: MentorsCardProps) {
  const t = useTranslations("consultancies");
  return (
    <Card title={t("mentors")} flush>
      <DataTable
        caption={t("mentors")}
        stickyHead={false}
        rows={mentors}
        rowKey={(mentor) => mentor.id}
        columns={[
          { key: "name", header: t("mentor"), cell: (mentor) => mentor.name },
          { key: "coaching", header: t("coachingNow"), align: "end", cell: (m) => m.coaching },
          { key: "sessions", header: t("sessions"), align: "end", cell: (m) => m.sessions },
        ]}
        empty={<p className="px-4 pb-4 text-ink-soft">{t("noMentors")}</p>}
      />
    </Card>
  );
}
