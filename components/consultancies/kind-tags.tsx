import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { ConsultancyKind } from "@/lib/domain/consultancies/schema";

/** What an agency is known for. */
export function KindTags({ kinds }: { kinds: readonly ConsultancyKind[] }) {
  const t = useTranslations("consultancies.kinds");
  return (
    <span className="inline-flex flex-wrap gap-1">
      {kinds.map((kind) => (
        <Badge key={kind} plain>
          {t(kind)}
        </Badge>
      ))}
    </span>
  );
}
