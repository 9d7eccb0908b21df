import { useTranslations } from "next-intl";

import { StatusDot } from "@/components/ui/status-dot";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import type { MoveNeed } from "@/lib/rules/pipeline/guards";
import type { Move, NeedStatus } from "@/lib/rules/pipeline/moves";

/** Where a missing thing is put right, as far as the person reading may do it. */
export interface NeedLinks {
  visit?: string | undefined;
  mentor?: string | undefined;
}

interface NextStepProps {
  move: Move;
  links: NeedLinks;
}

const toneOf: Record<NeedStatus["status"], Tone> = {
  met: "success",
  unmet: "warn",
  unknown: "warn",
  "to-enter": "neutral",
};

const linkOf: Partial<Record<MoveNeed, keyof NeedLinks>> = {
  SUITABLE_SURVEY: "visit",
  ACTIVE_MENTOR: "mentor",
};

/** What the next step needs, as a checklist with the way to what is missing. */
export function NextStep({ move, links }: NextStepProps) {
  const t = useTranslations("applications");
  // Without a mentor an official may go on with a reason; arranging one is still the better way.
  const needs: readonly NeedStatus[] =
    move.route === "without-mentor"
      ? [{ need: "ACTIVE_MENTOR", status: "unmet" }, ...move.needs]
      : move.needs;
  return (
    <section>
      <h3 className="text-base">{t("needs.heading", { state: t(`states.${move.to}`) })}</h3>
      {needs.length === 0 && <p className="text-ink-soft">{t("needs.none")}</p>}
      <ul className="mt-1 flex flex-col gap-1">
        {needs.map(({ need, status }) => {
          const kind = linkOf[need];
          const href = kind && links[kind];
          return (
            <li key={need} className="flex flex-wrap items-center gap-x-3">
              <StatusDot tone={toneOf[status]}>{t(`needs.${need}`)}</StatusDot>
              <span className="text-sm text-ink-faint">{t(`needs.status.${status}`)}</span>
              {kind && href && status !== "met" && (
                <TextLink href={href}>{t(`needs.${kind}`)}</TextLink>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
