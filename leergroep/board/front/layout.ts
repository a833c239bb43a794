/** Where every note of a board stands: nothing here touches the page. */

import { orderEntries } from "../../documents/front/entries.ts";

/**
 * Lay the entries out over a board.
 *
 * Returns `places`, a Map by key of {key, cell, title, under, notes}, in the board's order, and
 * `loose`: notes whose place is gone. A place is a cell, and in a tree a cell under a note.
 */
export function layOut(board, entries) {
  const waiting = grouped(board, entries);
  const places = new Map();
  for (const row of board.rows) {
    for (const cell of row.cells) settle(places, waiting, { cell, before: named(board, row) });
  }
  return { places, loose: [...waiting.values()].flat() };
}

/** In a table the columns return in every row: there only both names tell cells apart. */
const named = (board, row) => board.layout === "table" ? `${row.title}: ` : "";

/** Give a place its notes, and then each of those its own places under it. */
function settle(places, waiting, { cell, before, under }) {
  const key = keyOf(cell.slug, under?.id);
  const notes = waiting.get(key) ?? [];
  waiting.delete(key);
  places.set(key, { key, cell, title: before + cell.title, under, notes });
  for (const note of notes) {
    for (const child of cell.cells) settle(places, waiting, { cell: child, before, under: note });
  }
}

function grouped(board, entries) {
  const nested = new Set(board.rows.flatMap((row) => row.cells.flatMap(nestedIn)));
  const groups = new Map();
  for (const note of orderEntries(entries)) {
    const key = keyOf(note.cell, nested.has(note.cell) ? note.under : undefined);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return groups;
}

const nestedIn = (cell) => cell.cells.flatMap((one) => [one.slug, ...nestedIn(one)]);

const keyOf = (cell, under) => under === undefined ? `${cell}` : `${cell}/${under}`;

/** Return the place of a note, undefined when it is loose. */
export function placeOf(plan, id) {
  return [...plan.places.values()].find((place) => place.notes.some((note) => note.id === id));
}

/** Return a note's id with the ids of all notes under it. */
export function withUnder(plan, id) {
  const under = [...plan.places.values()].filter((place) => place.under?.id === id);
  return [id, ...under.flatMap((place) => place.notes.flatMap((note) => withUnder(plan, note.id)))];
}

/** Return the places that a note can go to: all but those under itself. */
export function placesFor(plan, id) {
  const own = withUnder(plan, id);
  return [...plan.places.values()].filter((place) => !own.includes(place.under?.id));
}

/** Return the name of a place, with the beginning of the note that it is under. */
export function placeTitle({ title, under }) {
  return under ? `${title}: ${opening(under)}` : title;
}

/** Return the beginning of a note's text. */
export function opening({ text }) {
  if (typeof text !== "string") return "";
  // By character, of which some take two places: half an emoji is none.
  const signs = [...text.slice(0, 122)];
  return signs.length > 60 ? `${signs.slice(0, 59).join("")}…` : text;
}
