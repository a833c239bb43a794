/** Draw a view where others write in the page too: a browser that translates it, or an extension. */

import { nothing, render, type RenderOptions } from "lit-html";

/** What lit-html keeps of a place in the page; its names are the same in every build of it. */
interface Place {
  /** What stands here, `nothing`, or something that is no text. */
  _$AH: unknown;
  /** The marks around it: between them all is ours, whatever a translator made of it. */
  _$AA: ChildNode;
  _$AB: ChildNode | null;
  _$AI(value: unknown, ...more: unknown[]): void;
  /** Take away whatever stands here. */
  _$AR(...more: unknown[]): void;
}

let isMended = false;

/** Draw a view in an element; what a stranger tore apart there is drawn anew. */
export function draw(view: unknown, element: HTMLElement, options?: RenderOptions): void {
  if (!isMended) mendPlaces();
  isMended = true;
  try {
    render(view, element, options);
  } catch {
    // The marks are gone: nothing of what stands here can be trusted. A fault of ours comes again.
    element.replaceChildren();
    Reflect.deleteProperty(element, "_$litPart$");
    render(view, element, options);
  }
}

/**
 * Have lit-html put a new text in the place of whatever a translator made of the old one.
 *
 * By itself it writes in the node after its mark, which is then no text any more, and ends a place
 * at the text after it, which then is no longer there.
 */
function mendPlaces(): void {
  const places: Place = Object.getPrototypeOf(render(nothing, document.createElement("div")));
  const set = places._$AI;
  places._$AI = function (this: Place, ...values) {
    if (this._$AB?.nodeType === Node.TEXT_NODE) {
      const end = document.createComment("");
      this._$AB.before(end);
      this._$AB = end;
    }
    if (isText(this._$AH) && values[0] !== this._$AH) restoreText(this, this._$AH);
    set.apply(this, values);
  };
}

function restoreText(place: Place, text: unknown): void {
  const node = place._$AA.nextSibling;
  if (node?.nodeType === Node.TEXT_NODE && node.nextSibling === place._$AB) return;
  place._$AR();
  place._$AA.after(String(text));
}

const isText = (value: unknown): boolean =>
  ["string", "number", "boolean", "bigint"].includes(typeof value);
