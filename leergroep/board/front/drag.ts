/** Dragging a note by its grip: mouse, pen and finger alike. */

/** From this near to the edge of the window, in pixels, a drag scrolls the page. */
const EDGE = 70;
const SPEED = 12;

/** Follow a pointer that went down on the grip of a note, and move the note where it is let go. */
export function drag(event, ctx, id) {
  if (event.button > 0) return;
  event.preventDefault();
  const grip = event.currentTarget;
  const held = { ctx, id, board: grip.closest(".lg-board"), y: event.clientY, on: true };
  const move = (at) => {
    held.y = at.clientY;
    mark(held, targetAt(held, at.clientX, at.clientY));
  };
  const stop = (at) => {
    held.on = false;
    const { target } = held;
    mark(held, null);
    for (const name of ["pointermove", "pointerup", "pointercancel"]) grip[`on${name}`] = null;
    if (at.type === "pointerup" && target) ctx.actions.move(id, target.place, target.index);
  };
  grip.setPointerCapture(event.pointerId);
  Object.assign(grip, { onpointermove: move, onpointerup: stop, onpointercancel: stop });
  scroll(held);
}

function scroll(held) {
  if (!held.on) return;
  if (held.y < EDGE) scrollBy(0, -SPEED);
  if (held.y > innerHeight - EDGE) scrollBy(0, SPEED);
  requestAnimationFrame(() => scroll(held));
}

/** Return {place, index, cell, before} under a point: the innermost place, and the note below. */
function targetAt({ board, id }, x, y) {
  const cell = document.elementFromPoint(x, y)?.closest("[data-place]");
  if (!cell || !board.contains(cell) || cell.closest(`[data-note="${id}"]`)) return null;
  const list = cell.querySelector(":scope > .lg-notes");
  const notes = [...(list?.children ?? [])].filter((note) => note.dataset.note !== id);
  const index = notes.filter((note) => middle(note) < y).length;
  return { place: cell.dataset.place, index, cell, before: notes[index] };
}

function middle(note) {
  const { top, height } = note.getBoundingClientRect();
  return top + height / 2;
}

function mark(held, target) {
  held.target?.cell.classList.remove("lg-cell--over");
  held.target?.before?.classList.remove("lg-note-card--next");
  held.target = target;
  target?.cell.classList.add("lg-cell--over");
  target?.before?.classList.add("lg-note-card--next");
}
