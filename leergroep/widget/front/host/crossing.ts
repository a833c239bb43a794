/**
 * What a kernel tells of a document while a change to it is still on its way.
 *
 * It tells what it held before that change, or, when the connection was gone, without what was
 * lost: shown as it is, that would take back what the reader is typing.
 */

import type { Document, Format } from "../../../documents/front/document.ts";
import { isSame, merge } from "../../../documents/front/merge.ts";
import type { Acknowledgement } from "./acknowledge.ts";
import type { DocumentTraits, Model } from "./host.ts";

export interface Crossing<D extends Document> {
  /** Put a document in the model and send it off. */
  change(sheet: D): void;
  stop(): void;
}

/** Keep what was changed here on top of whatever the other side tells meanwhile. */
export function followDocument<S extends DocumentTraits>(
  model: Model<S>,
  format: Pick<Format, "parts">,
  { send, isUnderWay }: Pick<Acknowledgement, "send" | "isUnderWay">,
): Crossing<S["sheet"]> {
  // What both sides had, and what was made of it here.
  let common = model.get("sheet");
  let own = common;
  const change = (sheet: S["sheet"]) => {
    if (!isUnderWay()) common = model.get("sheet");
    own = sheet;
    model.set("sheet", sheet);
    send();
  };
  const hear = () => {
    const told = model.get("sheet");
    if (told === own || !isUnderWay()) return;
    const whole = merge(format, told, common, own);
    common = told;
    own = whole;
    model.set("sheet", whole);
    if (!isSame(whole, told)) send();
  };
  model.on("change:sheet", hear);
  return { change, stop: () => model.off("change:sheet", hear) };
}
