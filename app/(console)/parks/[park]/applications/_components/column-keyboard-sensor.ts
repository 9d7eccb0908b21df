"use client";

import { KeyboardSensor } from "@dnd-kit/react";

/** How far below the head of a column the card is held, in pixels. */
const DROP_DEPTH = 80;

/** Moves a picked-up card from column to column: an arrow key is one column, not ten pixels. */
export class ColumnKeyboardSensor extends KeyboardSensor {
  protected override handleMove(
    direction: "up" | "down" | "left" | "right",
    event: KeyboardEvent,
  ): void {
    event.preventDefault();
    if (direction === "up" || direction === "down") return;
    const column = this.columnTo(direction);
    if (!column) return;
    // A column out of sight is no target: first bring it into view, then put the card over it.
    column.scrollIntoView({ behavior: "instant", block: "nearest", inline: "nearest" });
    for (const droppable of this.manager.registry.droppables) droppable.refreshShape();
    const { left, width, top } = column.getBoundingClientRect();
    const { x, y } = this.manager.dragOperation.position.current;
    const by = { x: left + width / 2 - x, y: top + DROP_DEPTH - y };
    // Unheard by the rest of the library: near an edge it would scroll as well, by a distance that is no column.
    this.manager.actions.move({ event, by, propagate: false });
    // The board may have moved and not the card; the library looks for a new target only when the card has.
    queueMicrotask(() => this.manager.collisionObserver.forceUpdate());
  }

  /** The column next to the one over which the card is held. */
  private columnTo(direction: "left" | "right"): Element | undefined {
    const { x } = this.manager.dragOperation.position.current;
    const columns = [...this.manager.registry.droppables]
      .flatMap(({ element }) => element ?? [])
      .map((element) => ({ element, ...edgesOf(element) }))
      .sort((a, b) => a.left - b.left);
    const next =
      direction === "right"
        ? columns.find(({ left }) => left > x)
        : columns.findLast(({ right }) => right < x);
    return next?.element;
  }
}

function edgesOf(element: Element): { left: number; right: number } {
  const { left, right } = element.getBoundingClientRect();
  return { left, right };
}
