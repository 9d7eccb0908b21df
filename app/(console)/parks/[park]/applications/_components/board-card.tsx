"use client";

import { useDraggable } from "@dnd-kit/react";
import { Ellipsis, GripVertical } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

import type { Movable } from "@/components/applications/movable";
import type { Wish } from "@/components/applications/use-move";
import { useMoveWords } from "@/components/applications/use-move-words";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Menu } from "@/components/ui/menu";
import type { BoardCard as Card } from "@/lib/domain/applications/queries/board";

/** What travels with a dragged card. */
export interface BoardCardData {
  card: Movable;
}

interface BoardCardProps {
  card: Card;
  href: string;
  /** Absent for people who only look on. */
  onMove: ((wish: Wish) => void) | undefined;
}

/** An application on the board: whose it is, who helps, how long it has stood here, and where it may go. */
export function BoardCard({ card, href, onMove }: BoardCardProps) {
  const t = useTranslations("applications.board");
  const { ref, handleRef, isDragSource } = useDraggable<BoardCardData & Record<string, unknown>>({
    id: card.id,
    data: { card },
    disabled: !onMove,
  });
  return (
    <li>
      <article
        ref={ref}
        aria-label={card.name}
        className={cn(
          "rounded-md border border-line bg-surface p-2 shadow-raised",
          onMove && "cursor-grab select-none",
          isDragSource && "shadow-overlay",
        )}
      >
        <div className="flex items-start gap-1">
          <Link
            href={href}
            className="min-w-0 flex-1 leading-snug font-medium break-words hover:text-accent-strong hover:underline"
          >
            {card.name}
          </Link>
          {onMove && (
            <div className="-mt-1 -mr-1 -mb-2">
              <MoveMenu card={card} onMove={onMove} />
            </div>
          )}
        </div>
        <Helpers card={card} />
        <div className="mt-1.5 flex items-center gap-2 text-xs text-ink-faint">
          {onMove && (
            <button
              type="button"
              ref={handleRef}
              aria-label={t("handle", { name: card.name })}
              aria-roledescription={t("handleRole")}
              className="-ml-1 cursor-grab rounded-sm p-0.5 hover:text-ink"
            >
              <GripVertical aria-hidden className="size-4" />
            </button>
          )}
          <Size aboveScale={card.aboveScale} />
          <span title={t("daysLong", { days: card.days })} className="ml-auto tabular-nums">
            {t("days", { days: card.days })}
          </span>
        </div>
      </article>
    </li>
  );
}

function Helpers({ card: { department, consultancy } }: { card: Card }) {
  const t = useTranslations("applications.board");
  return (
    <p className="mt-1 text-xs text-ink-soft">
      <span className="block truncate" title={department ?? undefined}>
        {department ?? t("noHelp")}
      </span>
      <span className="block truncate" title={consultancy ?? undefined}>
        {consultancy ?? t("noCoach")}
      </span>
    </p>
  );
}

function Size({ aboveScale }: { aboveScale: boolean | null }) {
  const t = useTranslations("applications.sizes");
  if (aboveScale === null) return null;
  return <Badge plain>{t(aboveScale ? "ABOVE_SCALE" : "BELOW_SCALE")}</Badge>;
}

function MoveMenu({ card, onMove }: { card: Card; onMove: (wish: Wish) => void }) {
  const t = useTranslations("applications");
  const words = useMoveWords();
  return (
    <Menu
      heading={t("board.menu")}
      trigger={{
        label: t("board.menuFor", { name: card.name }),
        icon: <Ellipsis aria-hidden />,
        iconOnly: true,
        size: "sm",
      }}
      entries={card.moves.map((move) => ({
        key: move.to,
        label: words.label(move),
        disabledReason: move.allowed ? null : words.reasons(card.state, move).join(" "),
        onSelect: () => onMove({ application: card, move }),
      }))}
    />
  );
}
