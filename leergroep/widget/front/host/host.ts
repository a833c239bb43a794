/** What a widget may ask of whoever hosts it: a kernel in Jupyter, or the published page. */

import type { Document, Instrument, InstrumentId } from "../../../documents/front/document.ts";
import type { StoredKind } from "../../../documents/front/kind.ts";
import type { Language } from "../../../messages/front/translate.ts";
import type { openTrail } from "./trail.ts";

/** The anywidget contract: the state of a widget by name, its changes, and sending them off. */
export interface Model<S extends object = object> {
  get<K extends keyof S & string>(name: K): S[K];
  set<K extends keyof S & string>(name: K, value: S[K]): void;
  /** Listen for `change`, `change:<name>`, and in a page for `save`. */
  on(event: string, listen: () => void): void;
  /** Stop one listener, or all of an event. */
  off(event: string, listen?: () => void): void;
  /** Hand what was set to the host, which keeps it. */
  save_changes(): void;
  send(content: unknown): void;
}

/** Where what is filled in is kept; `kept-<kind>` says it. */
export interface StorageState {
  readonly kind:
    | "opening"
    | "saving"
    | "browser"
    | "refused"
    | "full"
    | "silent"
    | "kernel"
    | "file"
    | "folder"
    | "unwritten"
    | "cut"
    | "cut-file";
  /** Where it was while a change was not yet confirmed. */
  readonly was?: string;
  /** The file or folder. */
  readonly where?: string;
  /** Why it could not be written. */
  readonly why?: string;
  /** Something was stored that cannot be read, and was set aside. */
  readonly aside?: boolean;
  /**
   * What may happen to what is kept: "asks" can be asked to keep it for good, "wipes" does so
   * after a week, "alone" keeps it for this page only.
   */
  readonly risk?: "asks" | "wipes" | "alone";
}

/** A page of the book; without `href` in Jupyter where it is neither beside it nor published. */
export interface Link {
  readonly title: string;
  readonly sentence?: string;
  readonly href?: string;
}

/** The pages that an instrument leads to, by slug. */
export interface Links {
  readonly rules: Readonly<Record<string, Link>>;
  readonly cases: Readonly<Record<string, Link>>;
  readonly pages?: Readonly<Record<string, Link>>;
  readonly instruments?: Readonly<Record<string, Link>>;
}

/** The state that every widget has. */
export interface WidgetTraits {
  readonly widget: string;
  readonly language: Language;
  readonly storage: StorageState;
  /** In a kernel the number of the last change that was sent, and of the last that was kept. */
  readonly asked?: number;
  readonly held?: number;
  /** In Jupyter: how often Python changed what is filled in. */
  readonly revision?: number;
  /** In Jupyter: on which revision the last change was made, and its number. */
  readonly seen?: readonly number[];
  /** In Jupyter: what the kernel leaves beside the form, by the class of that text. */
  readonly left_text?: { readonly class?: string; readonly said?: string };
}

/** The state of a widget in which one document is filled in. */
export interface DocumentTraits<
  D extends Document = Document,
  I extends InstrumentId = Instrument,
> extends WidgetTraits {
  readonly instrument: I;
  readonly sheet: D;
  readonly links: Links;
  /** The rounds beside the open one. */
  readonly rounds?: readonly string[];
}

/** What only a published page can do: where it is absent, as in Jupyter, it cannot be done. */
export interface Page {
  /** Return every document of these instruments in this browser, as it is stored. */
  readonly readAllSheets?: (instruments: readonly InstrumentId[]) => Promise<unknown[]>;
  /** Tell of the share code in the page's address, now and whenever a link brings another. */
  readonly watchCodes?: (tell: (code: string) => void) => void;
  /** Tell of what the page's address holds behind a name, now and whenever a link brings another. */
  readonly watchNamed?: (name: string, tell: (found: string) => void) => void;
  /** Have the browser's back and forward lead through the places of a form. */
  readonly openTrail?: typeof openTrail;
  /** Show one part of the page at a time. */
  readonly presenter?: Presenter;
  /** Close what was opened in the page. */
  readonly leave?: () => void;
}

/** The page with one part of it shown, `bar` before that part and `panel` behind it. */
export interface Presenter {
  readonly bar: HTMLElement;
  readonly panel: HTMLElement;
  /** Leave only the section of a part; of "" only the bar and the panel. */
  show(slug: string): void;
  /** Turn so many pages of a part that is longer than the screen; return whether there were. */
  turn(by: number): boolean;
  /** Tell at once and at each change which page of a part is read, and of how many. */
  watchPages(tell: (at: number, of: number) => void): void;
  /** Give the page back as it was. */
  clear(): void;
}

/** What a host gives a widget to draw itself with. */
export interface RenderProps<S extends object = object> {
  readonly model: Model<S>;
  readonly el: HTMLElement;
  readonly page?: Page;
}

/** A widget as its module exports it: the anywidget contract, and what keeps it in a page. */
export interface Widget<S extends object = object> {
  /** The kind of document that the page's host keeps. */
  readonly kind?: StoredKind;
  /** Read what was kept and keep each change, where that is no single document. */
  readonly keep?: (model: Model<S>) => Promise<void>;
  initialize?(props: { readonly model: Model<S> }): void | Promise<void>;
  /** Draw in a place; return how to stop. */
  render(props: RenderProps<S>): () => void;
}
