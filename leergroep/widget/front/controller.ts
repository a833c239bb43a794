/** What every widget that is filled in shares: its state, what it can do, and when it draws. */

import { type Document, getToday, nameRound } from "../../documents/front/document.ts";
import type { DocumentKind, FillableKind } from "../../documents/front/kind.ts";
import { merge } from "../../documents/front/merge.ts";
import {
  createTranslator,
  type Details,
  type Language,
  type Messages,
  type Translate,
} from "../../messages/front/translate.ts";
import type { Look } from "./controls/elements.ts";
import type { DocumentTraits, Model, Page, StorageState } from "./host/host.ts";
import { sendChange } from "./host/send_change.ts";

let controllers = 0;

/** What has just happened, by key. */
export interface Notice {
  readonly key: string;
  readonly details?: Details;
  /** It can be undone. */
  readonly undo?: boolean;
  /** It went wrong. */
  readonly bad?: boolean;
}

/** What is asked before something happens: each answer is a key, what it does, and its look. */
export interface Question {
  readonly key: string;
  readonly details?: Details;
  readonly answers: readonly (readonly [key: string, act: () => void, look?: Look])[];
}

/** What a widget remembers of the screen and no document keeps. */
export interface Ui<D extends Document = Document> {
  notice: Notice | null;
  asked: Question | null;
  undo: { readonly before: D; readonly after: D } | null;
  place?: string;
}

/** What can be done with every widget that is filled in. */
export interface DocumentActions<D extends Document = Document> {
  /** Show a place in the widget, and move the focus to its heading or to a target. */
  go(place: string, target?: string): void;
  ask(question: Question): void;
  tell(notice: Notice | null, target?: string): void;
  /** Put a document in the place of the open one, with a way back. */
  replace(sheet: D, notice: Notice): void;
  undo(): void;
  wipe(): void;
}

/** What every view reads. */
export interface ViewContext {
  /** Unique in the document; ids in the view begin with it. */
  readonly id: string;
  readonly language: Language;
  readonly translate: Translate;
}

/** A widget at work, for a state `S`, a screen `U`, actions `A` and a kind of document `K`. */
export interface Controller<
  S extends DocumentTraits = DocumentTraits,
  U extends object = object,
  A extends object = object,
  K extends DocumentKind<S["sheet"]> = FillableKind<S["sheet"]>,
> extends ViewContext {
  readonly model: Model<S>;
  readonly page: Page;
  readonly kind: K;
  readonly instrument: S["instrument"];
  readonly links: S["links"];
  readonly ui: Ui<S["sheet"]> & U;
  readonly actions: DocumentActions<S["sheet"]> & A;
  /** Return what a round that begins now is called. */
  nameRound(): string;
  draw(): void;
}

/** What the views of a widget read: the controller, and what is filled in at this moment. */
export interface Context<
  S extends DocumentTraits = DocumentTraits,
  U extends object = object,
  A extends object = object,
  K extends DocumentKind<S["sheet"]> = FillableKind<S["sheet"]>,
> extends Controller<S, U, A, K> {
  readonly sheet: S["sheet"];
  readonly storage: StorageState;
}

/** What sets one kind of widget apart from others. */
export interface ControllerOptions<
  S extends DocumentTraits,
  U extends object,
  A extends object,
  K extends DocumentKind<S["sheet"]>,
> {
  readonly messages: Messages;
  readonly kind: K;
  readonly instrument: S["instrument"];
  /** What its screen remembers at first. */
  readonly ui: U;
  /** Return what it can do besides; `change` keeps a document. */
  createActions(
    controller: Controller<S, U, A, K>,
    change: (sheet: S["sheet"]) => void,
  ): A;
}

/**
 * Draw a widget in its place with `paint` and again at each change; return how to stop.
 *
 * What is filled in is called as the instrument says, or as its kind of document.
 */
export function createController<
  S extends DocumentTraits,
  U extends object,
  A extends object,
  K extends DocumentKind<S["sheet"]>,
>(
  { model, page = {} }: { readonly model: Model<S>; readonly page?: Page },
  paint: (ctx: Context<S, U, A, K>) => void,
  { messages, kind, instrument, ui, createActions }: ControllerOptions<S, U, A, K>,
): { readonly controller: Controller<S, U, A, K>; readonly stop: () => void } {
  const language = model.get("language");
  const translate = createTranslator(language, messages);
  const names = {
    thing: instrument.thing ?? translate(`thing-${kind.things}`),
    things: instrument.things ?? translate(`things-${kind.things}`),
  };
  const change = (sheet: S["sheet"]) => {
    model.set("sheet", sheet);
    sendChange(model);
  };
  const controller: Controller<S, U, A, K> = {
    id: `lg-${++controllers}`,
    model,
    page,
    kind,
    instrument,
    language,
    translate: (key, details) => translate(key, { ...names, ...details }),
    links: model.get("links"),
    nameRound: () => nameRound(model.get("rounds") ?? [], getToday()),
    ui: { notice: null, asked: null, undo: null, ...ui },
    draw: () => paint({ ...controller, sheet: model.get("sheet"), storage: model.get("storage") }),
    // What it can do besides may ask for what it can do.
    actions: {} as DocumentActions<S["sheet"]> & A,
  };
  Object.assign(
    controller.actions,
    createDocumentActions(controller, change),
    createActions(controller, change),
  );
  const events = ["change:sheet", "change:storage"];
  events.forEach((event) => model.on(event, controller.draw));
  controller.draw();
  return { controller, stop: () => events.forEach((event) => model.off(event, controller.draw)) };
}

function createDocumentActions<S extends DocumentTraits, U extends object, A extends object>(
  controller: Controller<S, U, A, DocumentKind<S["sheet"]>>,
  change: (sheet: S["sheet"]) => void,
): DocumentActions<S["sheet"]> {
  const { id, model, kind, ui } = controller;
  const show = (state: Partial<Ui<S["sheet"]>>, target: string) => {
    Object.assign(ui, state);
    controller.draw();
    moveFocus(target);
  };
  const actions: DocumentActions<S["sheet"]> = {
    go: (place, target) => show({ place, notice: null, asked: null }, target ?? `${id}-heading`),
    ask: (asked) => show({ asked, notice: null }, `${id}-asked`),
    tell: (notice, target) => show({ notice, asked: null }, target ?? `${id}-notice`),
    replace(sheet, notice) {
      ui.undo = { before: model.get("sheet"), after: sheet };
      change(sheet);
      actions.tell({ ...notice, undo: true });
    },
    undo() {
      if (!ui.undo) return;
      const { before, after } = ui.undo;
      // What was filled in since, in another tab too, stays.
      change(merge(kind, model.get("sheet"), after, before));
      ui.undo = null;
      actions.tell({ key: "undone" });
    },
    wipe: () => actions.replace(kind.blank(model.get("instrument")), { key: "wiped" }),
  };
  return actions;
}

/** Move the reader's focus to what has just appeared, for keyboard and screen reader alike. */
export function moveFocus(id: string): void {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
