/** Everything answered so far, with a way back to each answer. */

import { html, nothing } from "lit-html";
import { nameAnswer, renderButton } from "../../widget/front/controls/elements.ts";
import { held, isLong, progress } from "./steps_view.ts";

export function overview(ctx) {
  return html`
    <h3 id="${ctx.id}-heading" tabindex="-1">${ctx.translate("overview")}</h3>
    <p>${ctx.translate("overview-intro")}</p>
    ${ctx.instrument.parts.length
      ? ctx.instrument.parts.map((one) => group(ctx, one))
      : ctx.instrument.factors.map((factor) => part(ctx, factor))}
    <p class="utrecht-action-group lg-actions">
      ${renderButton(ctx.translate("to-outcome"), () => ctx.actions.go("outcome"), "main")}
    </p>`;
}

function group(ctx, one) {
  const factors = held(ctx, one);
  const said = progress(ctx, factors.flatMap((factor) => factor.items));
  const title = html`<span class="lg-steps__part">${one.title}</span>
    <span class="lg-step__state">${said}</span>`;
  const rows = factors.map((factor) => part(ctx, factor));
  return isLong(ctx.instrument)
    ? html`<details class="lg-steps__fold"><summary>${title}</summary>${rows}</details>`
    : html`<p class="lg-steps__head">${title}</p>${rows}`;
}

function part(ctx, factor) {
  const note = ctx.sheet.notes[factor.slug];
  return html`<h4>${factor.title}</h4>
    <dl class="utrecht-data-list utrecht-data-list--rows lg-overview">
      ${factor.items.map((item) => row(ctx, factor, item))}
      ${note ? html`<div class="utrecht-data-list__item lg-overview__item--note">
        <dt class="utrecht-data-list__item-key">${ctx.translate("note-of")}</dt>
        <dd class="utrecht-data-list__item-value lg-overview__note" dir="auto">${note}</dd>
        <dd class="utrecht-data-list__actions">${change(ctx, factor.slug, `note-${factor.slug}`, ctx.translate("note-of"))}</dd>
      </div>` : nothing}
    </dl>`;
}

function row(ctx, factor, item) {
  const answer = ctx.sheet.answers[item.slug];
  return html`<div class="utrecht-data-list__item">
    <dt class="utrecht-data-list__item-key">${item.statement}</dt>
    <dd class="utrecht-data-list__item-value ${answer === undefined ? "lg-open" : ""}">
      ${nameAnswer(ctx, answer)}</dd>
    <dd class="utrecht-data-list__actions">${change(ctx, factor.slug, item.slug, item.statement)}</dd>
  </div>`;
}

/** A link, since it goes somewhere: to the statement itself. */
function change(ctx, factor, target, statement) {
  const go = (event) => {
    event.preventDefault();
    ctx.actions.go(factor, `${ctx.id}-${target}`);
  };
  return html`<a href="#${ctx.id}-${target}" @click=${go}
    aria-label=${ctx.translate("change-item", { statement })}>${ctx.translate("change")}</a>`;
}
