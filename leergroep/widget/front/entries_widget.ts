/** What every widget with entries shares: it is drawn whole, and a round that closes stays as it is. */

import formMessages from "../form.messages.json" with { type: "json" };
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { FillableKind } from "../../documents/front/kind.ts";
import type { Messages } from "../../messages/front/translate.ts";
import { type Context, type Controller, createController } from "./controller.ts";
import { draw } from "./draw.ts";
import type { DocumentTraits, Widget } from "./host/host.ts";
import { prepareElement } from "./host/view_element.ts";

/** What sets one widget with entries apart from others. */
interface EntriesOptions<
  S extends DocumentTraits<EntriesDocument>,
  U extends object,
  A extends object,
> {
  readonly kind: FillableKind<EntriesDocument>;
  /** What it says besides what every form says. */
  readonly messages: Messages;
  /** Return what its screen remembers at first. */
  createUi(): U;
  /** Return what it can do besides; `change` keeps a document. */
  createActions(controller: Controller<S, U, A>, change: (sheet: EntriesDocument) => void): A;
  render(ctx: Context<S, U, A>): unknown;
}

/** Return a widget with entries. */
export const createEntriesWidget = <
  S extends DocumentTraits<EntriesDocument>,
  U extends object,
  A extends object,
>(own: EntriesOptions<S, U, A>): Widget<S> => ({
  kind: own.kind,
  render(place) {
    prepareElement(place);
    return createController<S, U, A, FillableKind<EntriesDocument>>(
      place,
      (ctx) => draw(own.render(ctx), place.el),
      {
        ...own,
        messages: { ...formMessages, ...own.messages },
        instrument: place.model.get("instrument"),
        ui: own.createUi(),
        rounds: { isUnanswered: own.kind.isUnanswered, close: (sheet) => sheet },
      },
    ).stop;
  },
});
