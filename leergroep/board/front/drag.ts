/** Dragging a note by its grip: mouse, pen and finger alike. */

import type { EventOf } from "../../widget/front/controls/elements.ts";

/** What moves a note once it is let go. */
export interface DragContext {
  readonly actions: { move(note: string, place: string, index: number): void };
}

/** Where a note would go when it is let go now. */
interface Target {
  readonly place: string;
  readonly index: number;
  readonly cell: HTMLElement;
  /** The note that it would stand before. */
  readonly before?: HTMLElement;
}

/** A note that is being dragged, by its grip on a board. */
interface Drag {
  readonly note: string;
  readonly board: Element;
  /** Where the pointer is, from the top of the window. */
  y: number;
  on: boolean;
  target: Target | null;
}

/** From this near to the edge of the window, in pixels, a drag scrolls the page. */
const EDGE = 70;
const SPEED = 12;

/** Follow a pointer that went down on the grip of a note, and move the note where it is let go. */
export function startDrag(
  event: PointerEvent & EventOf<HTMLElement>,
  { actions }: DragContext,
  note: string,
): void {
  const grip = event.currentTarget;
  const board = grip.closest(".lg-board");
  if (event.button > 0 || !board) return;
  event.preventDefault();
  const drag: Drag = { note, board, y: event.clientY, on: true, target: null };
  const move = (at: PointerEvent) => {
    drag.y = at.clientY;
    markTarget(drag, findTarget(drag, at.clientX, at.clientY));
  };
  const stop = (at: PointerEvent) => {
    drag.on = false;
    const { target } = drag;
    markTarget(drag, null);
    Object.assign(grip, { onpointermove: null, onpointerup: null, onpointercancel: null });
    if (at.type === "pointerup" && target) actions.move(note, target.place, target.index);
  };
  grip.setPointerCapture(event.pointerId);
  Object.assign(grip, { onpointermove: move, onpointerup: stop, onpointercancel: stop });
  scrollAtEdge(drag);
}

function scrollAtEdge(drag: Drag): void {
  if (!drag.on) return;
  if (drag.y < EDGE) scrollBy(0, -SPEED);
  if (drag.y > innerHeight - EDGE) scrollBy(0, SPEED);
  requestAnimationFrame(() => scrollAtEdge(drag));
}

/** Return the innermost place under a point, and the note below that point. */
function findTarget({ board, note }: Drag, x: number, y: number): Target | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-place]");
  const place = cell?.dataset.place;
  if (!cell || place === undefined) return null;
  if (!board.contains(cell) || cell.closest(`[data-note="${note}"]`)) return null;
  const notes = [...cell.querySelectorAll<HTMLElement>(":scope > .lg-notes > [data-note]")]
    .filter((one) => one.dataset.note !== note);
  const index = notes.filter((one) => findMiddle(one) < y).length;
  return { place, index, cell, before: notes[index] };
}

function findMiddle(note: Element): number {
  const { top, height } = note.getBoundingClientRect();
  return top + height / 2;
}

function markTarget(drag: Drag, target: Target | null): void {
  drag.target?.cell.classList.remove("lg-cell--over");
  drag.target?.before?.classList.remove("lg-note-card--next");
  drag.target = target;
  target?.cell.classList.add("lg-cell--over");
  target?.before?.classList.add("lg-note-card--next");
}
