/** Walk through the figures with a group: one at a time, looked at before it is explained. */

import { html, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { renderButton } from "../../widget/front/controls/elements.ts";
import type { KeptTheme } from "./analysis.ts";
import type { SituationContext } from "./context.ts";
import { renderSaid, renderShown } from "./figure_view.ts";

export function renderWalk(ctx: SituationContext, themes: readonly KeptTheme[]): TemplateResult {
  const { id, instrument, translate, ui: { step }, actions } = ctx;
  const all = themes.flatMap(({ theme, figures }) => figures.map((kept) => ({ theme, kept })));
  const { theme, kept } = all[step];
  const last = step === all.length - 1;
  return keyed(
    kept.id,
    html`<section class="lg-walk" aria-labelledby="${id}-step">
    <p class="lg-progress">${translate("walk-progress", { number: step + 1, all: all.length })}</p>
    <h3 id="${id}-step" tabindex="-1">${kept.title} (${kept.year})</h3>
    ${renderShown(ctx, kept)}
    <ol class="lg-walk__prompts">${
      [theme?.prompt, ...instrument.prompts].filter(Boolean).map((prompt) =>
        html`<li>${prompt}</li>`
      )
    }</ol>
    ${renderSaid(ctx, kept)}
    <p class="utrecht-action-group">
      ${last ? "" : renderButton(translate("walk-next"), () => actions.walk(step + 1), "main")}
      ${step ? renderButton(translate("walk-back"), () => actions.walk(step - 1)) : ""}
      ${renderButton(translate("walk-end"), () => actions.walk(-1), last ? "main" : "plain")}</p>
  </section>`,
  ) as TemplateResult;
}
