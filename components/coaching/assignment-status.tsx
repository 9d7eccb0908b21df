import { useTranslations } from "next-intl";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ASSIGNMENT_STATUSES } from "@/lib/domain/mentor-assignments/schema";

type Status = (typeof ASSIGNMENT_STATUSES)[number];

const tones: Record<Status, Tone> = {
  PROPOSED: "warn",
  ACTIVE: "success",
  DECLINED: "danger",
  ENDED: "neutral",
};

/** Where an assignment stands between proposal and end. */
export function AssignmentStatus({ status }: { status: Status }) {
  const t = useTranslations("assignments.statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
