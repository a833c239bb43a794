/** The session on the leader's screen. */

import { html } from "lit-html";

export function session(c) {
  return html`<div class="lg-form lg-screen" lang=${c.language}></div>`;
}
