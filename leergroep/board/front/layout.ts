/** Where every note of a board stands: nothing here touches the page. */

import {
  type Entries,
  type Entry,
  type OrderedEntry,
  orderEntries,
} from "../../documents/front/entries.ts";
import type { BoardState, CellState, RowState } from "./state.ts";

/** A cell where notes are put; in a tree a cell under a note. */
export interface Place {
  readonly key: string;
  readonly cell: CellState;
  readonly title: string;
  readonly under?: OrderedEntry;
  readonly notes: readonly OrderedEntry[];
}

/** The places of a board by key, in its order, and in `loose` the notes whose place is gone. */
export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  readonly loose: readonly OrderedEntry[];
}

/** As much of a board as says where its notes stand. */
export type Rows = Pick<BoardState, "layout" | "rows">;

/** Lay the entries out over a board. */
export function layOut(board: Rows, entries: Entries): Layout {
  const waiting = groupNotes(board, entries);
  const places = new Map<string, Place>();
  for (const row of board.rows) {
    for (const cell of row.cells) addPlaces(places, waiting, cell, makePrefix(board, row));
  }
  return { places, loose: [...waiting.values()].flat() };
}

/** In a table the columns return in every row: there only both names tell cells apart. */
const makePrefix = (board: Rows, row: RowState): string =>
  board.layout === "table" ? `${row.title}: ` : "";

/** Add a cell with its notes, and then for each of those the cells under it. */
function addPlaces(
  places: Map<string, Place>,
  waiting: Map<string, OrderedEntry[]>,
  cell: CellState,
  prefix: string,
  under?: OrderedEntry,
): void {
  const key = makeKey(cell.slug, under?.id);
  const notes = waiting.get(key) ?? [];
  waiting.delete(key);
  places.set(key, { key, cell, title: prefix + cell.title, under, notes });
  for (const note of notes) {
    for (const child of cell.cells) addPlaces(places, waiting, child, prefix, note);
  }
}

/** Return the notes by the key of the place that they name. */
function groupNotes(board: Rows, entries: Entries): Map<string, OrderedEntry[]> {
  const nested = new Set<unknown>(board.rows.flatMap((row) => row.cells.flatMap(listNested)));
  const groups = new Map<string, OrderedEntry[]>();
  for (const note of orderEntries(entries)) {
    const key = makeKey(note.cell, nested.has(note.cell) ? note.under : undefined);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return groups;
}

const listNested = (cell: CellState): string[] =>
  cell.cells.flatMap((one) => [one.slug, ...listNested(one)]);

const makeKey = (cell: string | number, under?: string | number): string =>
  under === undefined ? `${cell}` : `${cell}/${under}`;

/** Return the places of cells; in a tree those under a note, none when it is still unwritten. */
export const listPlaces = (
  { places }: Layout,
  cells: readonly CellState[],
  under?: string,
): Place[] => cells.flatMap((cell) => places.get(makeKey(cell.slug, under)) ?? []);

/** Return the place of a note, undefined when it is loose. */
export const findPlace = ({ places }: Layout, id: string): Place | undefined =>
  [...places.values()].find((place) => place.notes.some((note) => note.id === id));

/** Return a note's id with the ids of all notes under it. */
export function listBranch(layout: Layout, id: string): string[] {
  const under = [...layout.places.values()].filter((place) => place.under?.id === id);
  const notes = under.flatMap((place) => place.notes);
  return [id, ...notes.flatMap((note) => listBranch(layout, note.id))];
}

/** Return the places that a note can go to: all but those under itself. */
export function listTargets(layout: Layout, id: string): Place[] {
  const own = listBranch(layout, id);
  return [...layout.places.values()]
    .filter(({ under }) => under === undefined || !own.includes(under.id));
}

/** Return the name of a place, with the beginning of the note that it is under. */
export const namePlace = ({ title, under }: Pick<Place, "title" | "under">): string =>
  under ? `${title}: ${shortenText(under)}` : title;

/** Return the beginning of a note's text. */
export function shortenText({ text }: Entry): string {
  if (typeof text !== "string") return "";
  // By character, of which some take two places: half an emoji is none.
  const signs = [...text.slice(0, 122)];
  return signs.length > 60 ? `${signs.slice(0, 59).join("")}…` : text;
}
