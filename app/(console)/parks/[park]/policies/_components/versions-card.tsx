import { useTranslations } from "next-intl";

import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

interface Version {
  id: string;
  version: number;
  amountFen: bigint;
  inForceFrom: string;
  inForceUntil: string | null;
}

interface VersionsCardProps {
  versions: readonly Version[];
  /** The one that is shown. */
  current: string;
  path: string;
}

/** Every version that ever was: claims stay with the one they were made under. */
export function VersionsCard({ versions, current, path }: VersionsCardProps) {
  const t = useTranslations("policies");
  return (
    <Card title={t("versions")} description={t("versionsHint")}>
      <ul className="flex flex-col gap-2">
        {versions.map(({ id, version, amountFen, inForceFrom, inForceUntil }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {id === current ? (
              <Badge tone="accent">{t("versionNumber", { version })}</Badge>
            ) : (
              <TextLink href={`${path}/policies/${id}`}>{t("versionNumber", { version })}</TextLink>
            )}
            <Amount fen={amountFen} showUnit />
            <span className="text-sm text-ink-soft tabular-nums">
              {inForceUntil
                ? t("fromUntil", { from: inForceFrom, until: inForceUntil })
                : t("from", { from: inForceFrom })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
