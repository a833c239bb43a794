/** What has just happened, and what is asked before something happens. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Notice, Question, Ui, ViewContext } from "../controller.ts";
import { type Content, renderAlert, renderButton } from "./elements.ts";

/** What tells what happened, and asks. */
export interface NoticesContext extends ViewContext {
  readonly ui: Pick<Ui, "notice" | "asked">;
  readonly actions: { tell(notice: Notice | null, target?: string): void; undo(): void };
}

/** What asks, and can be told no. */
export type QuestionContext = ViewContext & {
  readonly ui: { readonly asked: Question | null };
  readonly actions: Pick<NoticesContext["actions"], "tell">;
};

/** What has just happened, or what is asked first. */
export function renderNotices(ctx: NoticesContext): TemplateResult {
  const { notice, asked } = ctx.ui;
  return html`
    <div role="status" class="lg-status">${
    notice && !notice.bad ? renderGood(ctx, notice) : nothing
  }</div>
    ${notice?.bad
      ? renderAlert(`${ctx.id}-notice`, "bad", html`<p>${describe(ctx, notice)}</p>`)
      : nothing}
    ${asked ? renderQuestion(ctx) : nothing}`;
}

function renderGood(ctx: NoticesContext, notice: Notice): TemplateResult {
  return renderAlert(`${ctx.id}-notice`, "good", html`<p>${describe(ctx, notice)}</p>
    ${notice.undo ? renderButton(ctx.translate("undo"), ctx.actions.undo) : nothing}`);
}

const describe = ({ translate }: ViewContext, { key, details }: Notice): string =>
  translate(key, details);

/** Ask before something happens. */
export function renderQuestion(ctx: QuestionContext): Content {
  const { asked } = ctx.ui;
  if (!asked) return nothing;
  return html`<div class="utrecht-alert utrecht-alert--warning" role="alertdialog"
      aria-labelledby="${ctx.id}-asked"
      @keydown=${(event: KeyboardEvent) => event.key === "Escape" && cancel(ctx)}>
    <div class="utrecht-alert__content">
      <p id="${ctx.id}-asked" tabindex="-1" class="lg-label">${
    ctx.translate(asked.key, asked.details)
  }</p>
      <p class="utrecht-action-group">
        ${asked.answers.map(([key, act, look]) => renderButton(ctx.translate(key), act, look))}
        ${renderButton(ctx.translate("cancel"), () => cancel(ctx))}</p>
    </div></div>`;
}

function cancel({ id, actions }: QuestionContext): void {
  actions.tell(null, `${id}-heading`);
}
