/** What the views of a board read. */

import type { Entries, Entry } from "../../documents/front/entries.ts";
import type { Context, Controller } from "../../widget/front/controller.ts";
import type { Layout } from "./layout.ts";
import type { BoardTraits } from "./state.ts";

/** A note with its id, written or still to be written. */
export type Note = Entry & { readonly id: string };

/** A note that is begun at a place and is no entry yet. */
export interface FreshNote {
  readonly id: string;
  readonly place: string;
}

/** What was just taken away: a note, and in a tree all notes under it. */
export interface Removal {
  /** The key of the place where the note stood, "" for a loose one. */
  readonly place: string;
  readonly entries: Entries;
  readonly count: number;
}

/** What a board remembers of the screen. */
export interface BoardUi {
  /** The note that is open. */
  open: string | null;
  fresh: FreshNote | null;
  removed: Removal | null;
  /** What a screen reader is told. */
  announcement: string;
}

/** What can be done with the notes of a board. */
export interface BoardActions {
  /** Begin a note at a place. */
  add(place: string): void;
  open(note: string): void;
  /** Close the open note; one without a word goes. */
  close(): void;
  write(note: string, fields: Entry): void;
  /** Put a note at a place, before the note that stands at `index` there now. */
  move(note: string, place: string, index: number, target?: string): void;
  /** Move a note up or down in its place. */
  step(note: string, by: number, target: string): void;
  remove(note: string): void;
  restore(): void;
}

export type BoardController = Controller<BoardTraits, BoardUi, BoardActions>;

/** A board as it is filled in. */
export type FilledContext = Context<BoardTraits, BoardUi, BoardActions>;

/** A board with its notes laid out. */
export interface BoardContext extends FilledContext {
  readonly layout: Layout;
}
