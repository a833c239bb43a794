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
import { acknowledge } from "./host/acknowledge.ts";
import { followDocument } from "./host/crossing.ts";
import type { DocumentTraits, Model, Page, StorageState } from "./host/host.ts";
import type { Trail } from "./host/trail.ts";
import { makeViewId } from "./ids.ts";
import { chooseRound, isAnswering, makeNextRound, mustChoose, type Rounds } from "./round_choice.ts";

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
  /** Go on in the round of before. */
  mendRound(): void;
  /** Begin a round; the one of before stays as it is. */
  beginRound(): Promise<void>;
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
  /** Whether the reader must first choose a round. */
  readonly asksRound: boolean;
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
  /** Where a reader can go in it. */
  readonly places?: readonly string[];
  /** What it knows of rounds, where it is filled in again and again. */
  readonly rounds?: Rounds<S["sheet"]>;
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
  { messages, kind, instrument, ui, places, rounds, createActions }:
    ControllerOptions<S, U, A, K>,
): { readonly controller: Controller<S, U, A, K>; readonly stop: () => void } {
  const language = model.get("language");
  const translate = createTranslator(language, messages);
  const names = {
    thing: instrument.thing ?? translate(`thing-${kind.things}`),
    things: instrument.things ?? translate(`things-${kind.things}`),
  };
  // The draw is called later than it is made.
  const kept = acknowledge(model, () => controller.draw());
  const { change, stop: stopFollowing } = followDocument(model, kind, kept);
  // What was answered before the reader chose a round, as it is seen meanwhile.
  const waiting: Waiting<S["sheet"]> = {};
  const asksRound = () =>
    Boolean(rounds && mustChoose(rounds, model.get("sheet"), kept.getStorage()));
  const controller: Controller<S, U, A, K> = {
    id: makeViewId(),
    model,
    page,
    kind,
    instrument,
    language,
    translate: (key, details) => translate(key, { ...names, ...details }),
    links: model.get("links"),
    nameRound: () => nameRound(model.get("rounds") ?? [], getToday()),
    ui: { notice: null, asked: null, undo: null, ...ui },
    draw: () =>
      paint({
        ...controller,
        sheet: waiting.sheet ?? model.get("sheet"),
        storage: kept.getStorage(),
        asksRound: asksRound(),
      }),
    // What it can do besides may ask for what it can do.
    actions: {} as DocumentActions<S["sheet"]> & A,
  };
  const trail = places && openPlaces(controller, places);
  const { hold, ...roundActions } = createRoundActions(controller, change, {
    waiting,
    settle: kept.settle,
    close: rounds?.close,
  });
  const answer = (sheet: S["sheet"]) =>
    asksRound() && isAnswering(model.get("sheet"), sheet) ? hold(sheet) : change(sheet);
  Object.assign(
    controller.actions,
    createDocumentActions(controller, change, trail),
    roundActions,
    createActions(controller, answer),
  );
  model.on("change:sheet", controller.draw);
  controller.draw();
  const stop = () => {
    model.off("change:sheet", controller.draw);
    stopFollowing();
    kept.stop();
    trail?.stop();
  };
  return { controller, stop };
}

/** Go where the browser goes, back and forward; in a notebook it goes nowhere. */
function openPlaces<S extends DocumentTraits, U extends object, A extends object>(
  { id, page, instrument, ui, draw }: Controller<S, U, A, DocumentKind<S["sheet"]>>,
  places: readonly string[],
): Trail | undefined {
  const trail = page.openTrail?.(instrument.slug, (place) => {
    if (place === ui.place || !places.includes(place)) return;
    Object.assign(ui, { place, notice: null, asked: null });
    draw();
    moveFocus(`${id}-heading`);
  });
  if (trail?.place && places.includes(trail.place)) ui.place = trail.place;
  return trail;
}

/** What waits for the reader's choice of a round. */
interface Waiting<D extends Document> {
  sheet?: D;
}

/** What is answered before the reader chose a round waits for the choice. */
function createRoundActions<S extends DocumentTraits, U extends object, A extends object>(
  controller: Controller<S, U, A, DocumentKind<S["sheet"]>>,
  change: (sheet: S["sheet"]) => void,
  { waiting, settle, close = (sheet) => sheet }: {
    readonly waiting: Waiting<S["sheet"]>;
    readonly settle: () => Promise<void>;
    readonly close?: Rounds<S["sheet"]>["close"];
  },
) {
  const { id, model, kind } = controller;
  const show = (target: string) => {
    controller.draw();
    moveFocus(`${id}-${target}`);
  };
  return {
    hold(sheet: S["sheet"]) {
      const before = model.get("sheet");
      waiting.sheet = merge(kind, waiting.sheet ?? before, before, sheet);
      show("round-asked");
    },
    mendRound() {
      chooseRound(model.get("sheet"));
      const { sheet } = waiting;
      waiting.sheet = undefined;
      if (sheet) change(sheet);
      show("round");
    },
    async beginRound() {
      const before = model.get("sheet");
      const { sheet } = waiting;
      waiting.sheet = undefined;
      const closed = close(before);
      if (closed !== before) change(closed);
      await settle();
      const old = model.get("sheet");
      const fresh = makeNextRound(kind, old, controller.nameRound());
      // Blank first: by that the other side knows that a round begins.
      change(fresh);
      await settle();
      if (sheet) change(merge(kind, model.get("sheet"), before, sheet));
      show("round");
    },
  };
}

function createDocumentActions<S extends DocumentTraits, U extends object, A extends object>(
  controller: Controller<S, U, A, DocumentKind<S["sheet"]>>,
  change: (sheet: S["sheet"]) => void,
  trail?: Trail,
): Omit<DocumentActions<S["sheet"]>, "mendRound" | "beginRound"> {
  const { id, model, kind, ui } = controller;
  const show = (state: Partial<Ui<S["sheet"]>>, target: string) => {
    Object.assign(ui, state);
    controller.draw();
    moveFocus(target);
  };
  const actions: ReturnType<typeof createDocumentActions<S, U, A>> = {
    go(place, target) {
      trail?.step(ui.place, place);
      show({ place, notice: null, asked: null }, target ?? `${id}-heading`);
    },
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
