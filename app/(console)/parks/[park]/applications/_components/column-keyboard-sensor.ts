"use client";

import { KeyboardSensor } from "@dnd-kit/react";

/** Moves a picked-up card from column to column: an arrow key is one column, not ten pixels. */
export class ColumnKeyboardSensor extends KeyboardSensor {
  protected override handleMove(
    direction: "up" | "down" | "left" | "right",
    event: KeyboardEvent,
  ): void {
    event.preventDefault();
    if (direction === "up" || direction === "down") return;
    const { position } = this.manager.dragOperation;
    const { x, y } = position.current;
    const next = this.columns().find(({ left, right }) =>
      direction === "right" ? left > x : right < x,
    );
    if (!next) return;
    const by = { x: (next.left + next.right) / 2 - x, y: next.top + DROP_DEPTH - y };
    this.manager.actions.move({ event, by });
  }

  /** The columns as they stand on the screen; those to the left nearest first, those to the right as well. */
  private columns(): DOMRect[] {
    const { x } = this.manager.dragOperation.position.current;
    const rectangles = [...this.manager.registry.droppables].flatMap(({ element }) =>
      element ? [element.getBoundingClientRect()] : [],
    );
    const distance = ({ left, right }: DOMRect) => Math.abs((left + right) / 2 - x);
    return rectangles.sort((a, b) => distance(a) - distance(b));
  }
}

/** How far below the head of a column the card is held, in pixels. */
const DROP_DEPTH = 80;
