/** Everything answered so far, with a way back to each answer. */

import { html, nothing } from "lit-html";
import { answerWord, button } from "../../widget/front/controls/elements.ts";
import { held, isLong, progress } from "./steps_view.ts";

export function overview(c) {
  return html`
    <h3 id="${c.id}-heading" tabindex="-1">${c.say("overview")}</h3>
    <p>${c.say("overview-intro")}</p>
    ${c.instrument.parts.length
      ? c.instrument.parts.map((one) => group(c, one))
      : c.instrument.factors.map((factor) => part(c, factor))}
    <p class="utrecht-action-group lg-actions">
      ${button(c.say("to-outcome"), () => c.act.go("outcome"), "main")}
    </p>`;
}

function group(c, one) {
  const factors = held(c, one);
  const said = progress(c, factors.flatMap((factor) => factor.items));
  const title = html`<span class="lg-steps__part">${one.title}</span>
    <span class="lg-step__state">${said}</span>`;
  const rows = factors.map((factor) => part(c, factor));
  return isLong(c.instrument)
    ? html`<details class="lg-steps__fold"><summary>${title}</summary>${rows}</details>`
    : html`<p class="lg-steps__head">${title}</p>${rows}`;
}

function part(c, factor) {
  const note = c.sheet.notes[factor.slug];
  return html`<h4>${factor.title}</h4>
    <dl class="utrecht-data-list utrecht-data-list--rows lg-overview">
      ${factor.items.map((item) => row(c, factor, item))}
      ${note ? html`<div class="utrecht-data-list__item lg-overview__item--note">
        <dt class="utrecht-data-list__item-key">${c.say("note-of")}</dt>
        <dd class="utrecht-data-list__item-value lg-overview__note" dir="auto">${note}</dd>
        <dd class="utrecht-data-list__actions">${change(c, factor.slug, `note-${factor.slug}`, c.say("note-of"))}</dd>
      </div>` : nothing}
    </dl>`;
}

function row(c, factor, item) {
  const answer = c.sheet.answers[item.slug];
  return html`<div class="utrecht-data-list__item">
    <dt class="utrecht-data-list__item-key">${item.statement}</dt>
    <dd class="utrecht-data-list__item-value ${answer === undefined ? "lg-open" : ""}">
      ${answerWord(c, answer)}</dd>
    <dd class="utrecht-data-list__actions">${change(c, factor.slug, item.slug, item.statement)}</dd>
  </div>`;
}

/** A link, since it goes somewhere: to the statement itself. */
function change(c, factor, target, statement) {
  const go = (event) => {
    event.preventDefault();
    c.act.go(factor, `${c.id}-${target}`);
  };
  return html`<a href="#${c.id}-${target}" @click=${go}
    aria-label=${c.say("change-item", { statement })}>${c.say("change")}</a>`;
}
