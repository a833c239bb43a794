/** A table behind a summary: all that a picture says, in words and numbers. */

import { html, type TemplateResult } from "lit-html";

/** Show a table behind `summary`; the first cell of each row is its heading. */
export const renderFolded = (
  summary: string,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): TemplateResult =>
  html`<details class="lg-help"><summary>${summary}</summary>
    <div class="lg-table utrecht-table-container" tabindex="0" role="region" aria-label=${caption}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${caption}</caption>
    <thead class="utrecht-table__header"><tr>${heads.map((head) =>
    html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${rows.map(([first, ...rest]) =>
    html`<tr><th scope="row">${first}</th>${rest.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody>
    </table></div></details>`;
