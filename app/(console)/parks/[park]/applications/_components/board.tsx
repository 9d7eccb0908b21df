"use client";

import { DragDropProvider, PointerSensor } from "@dnd-kit/react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useOptimistic } from "react";

import { MoveDialog } from "@/components/applications/move-dialog";
import type { MoveAction } from "@/components/applications/movable";
import { MoveRefusal } from "@/components/applications/move-refusal";
import { useMove, type Wish } from "@/components/applications/use-move";
import { useMoveWords } from "@/components/applications/use-move-words";
import { hrefWith, type ListQuery } from "@/components/ui/list-query";
import { TextLink } from "@/components/ui/text-link";
import type { BoardColumn as Column } from "@/lib/domain/applications/queries/board";
import type { PipelineState } from "@/lib/rules/pipeline/states";

import { BoardCard } from "./board-card";
import { BoardColumn } from "./board-column";
import { useBoardSpeech } from "./board-speech";
import { ColumnKeyboardSensor } from "./column-keyboard-sensor";
import { verdictOn } from "./verdict";

interface BoardProps {
  columns: readonly Column[];
  query: ListQuery;
  label: string;
  action: MoveAction;
  /** Whether the person takes part in moving applications at all. */
  movable: boolean;
}

type OnDragEnd = NonNullable<ComponentProps<typeof DragDropProvider>["onDragEnd"]>;

/** A pointer takes the whole card, the keyboard its handle. */
const sensors = [
  PointerSensor.configure({ activatorElements: ({ element }) => [element] }),
  ColumnKeyboardSensor,
];

/** The year's applications by state. A card is moved by dragging, by keyboard or by its menu; all three ask the server. */
export function Board({ columns, query, label, action, movable }: BoardProps) {
  const [shown, relocateCard] = useOptimistic(columns, relocate);
  const words = useMoveWords();
  const plugins = useBoardSpeech();
  const mover = useMove({ action, onStart: relocateCard });

  const onDragEnd: OnDragEnd = ({ operation: { source, target }, canceled }) => {
    const card = findCard(shown, source?.id);
    if (canceled || !card || !target) return;
    const to = target.id as PipelineState;
    const verdict = verdictOn(card, to);
    if (verdict.kind === "open") mover.attempt({ application: card, move: verdict.move });
    if (verdict.kind === "barred") {
      const reasons = words.reasons(card.state, verdict.move);
      mover.refuse({ application: card, to, reasons });
    }
  };

  return (
    <DragDropProvider sensors={sensors} plugins={plugins} onDragEnd={onDragEnd}>
      <div
        role="region"
        aria-label={label}
        className="-mx-1 flex max-h-[calc(100dvh-17.5rem)] min-h-96 gap-3 overflow-x-auto px-1 pb-2 max-md:max-h-none max-md:snap-x max-md:snap-proximity max-md:items-start"
      >
        {shown.map((column) => (
          <BoardColumn key={column.state} state={column.state} total={column.total}>
            <Cards column={column} query={query} onMove={movable ? mover.attempt : undefined} />
          </BoardColumn>
        ))}
      </div>
      <MoveDialog mover={mover} />
      <MoveRefusal mover={mover} />
    </DragDropProvider>
  );
}

interface CardsProps {
  column: Column;
  query: ListQuery;
  onMove: ((wish: Wish) => void) | undefined;
}

function Cards({ column: { state, total, cards }, query, onMove }: CardsProps) {
  const t = useTranslations("applications.board");
  const hidden = total - cards.length;
  if (total === 0) return <p className="px-3 pb-3 text-sm text-ink-faint">{t("columnEmpty")}</p>;
  return (
    <ul className="flex flex-col gap-2 overflow-y-auto overscroll-contain px-2 pb-2">
      {cards.map((card) => (
        <BoardCard key={card.id} card={card} href={`${query.path}/${card.id}`} onMove={onMove} />
      ))}
      {hidden > 0 && (
        <li className="px-1 py-1 text-sm">
          <TextLink href={hrefWith(query, { view: "table", state })}>
            {t("more", { count: hidden })}
          </TextLink>
        </li>
      )}
    </ul>
  );
}

const findCard = (columns: readonly Column[], id: unknown) =>
  columns.flatMap(({ cards }) => cards).find((card) => card.id === id);

/** The board as it will look if the server agrees; the moves of the card are not known before that. */
function relocate(columns: readonly Column[], { application, move }: Wish): readonly Column[] {
  const card = findCard(columns, application.id);
  if (!card) return columns;
  return columns.map((column) => {
    const others = column.cards.filter(({ id }) => id !== card.id);
    if (column.state === card.state) {
      return { ...column, total: column.total - 1, cards: others };
    }
    if (column.state !== move.to) return column;
    const moved = { ...card, state: move.to, days: 0, moves: [] };
    return { ...column, total: column.total + 1, cards: [moved, ...others] };
  });
}
