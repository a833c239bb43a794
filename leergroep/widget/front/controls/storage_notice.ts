/** Where the answers are, in a line; and loudly when they are not kept. */

import { html, nothing } from "lit-html";
import { alert } from "./elements.ts";

const LOUD = ["refused", "full", "unwritten"];

/** Tell whether what is filled in is not kept. */
export const isLoud = (c) => LOUD.includes(c.storage.kind);

export function kept(c) {
  const { kind, where = "", why = "", aside } = c.storage;
  const said = c.say(`kept-${kind}`, {
    where,
    why,
    // A session is opened by its case.
    instrument: c.instrument?.case ?? c.instrument?.slug ?? "",
    widget: named(c.model.get("widget")),
  });
  return html`
    <div class="lg-kept">
      ${isLoud(c) ? alert(`${c.id}-kept`, "warning", html`<p>${said}</p>`) : html`<p>${said}</p>`}
      ${aside ? alert(`${c.id}-aside`, "warning", html`<p>${c.say("kept-aside")}</p>`) : nothing}
    </div>`;
}

/** The class in Python is called as the widget is. */
const named = (widget) => widget[0].toUpperCase() + widget.slice(1);
