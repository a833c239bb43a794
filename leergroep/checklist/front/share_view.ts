/** Hand the answers over: as a code, a link or a QR code. Nothing reaches a server. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { AnswerSheet } from "../../documents/front/answer_sheet.ts";
import { encode, groupCode, makeMark, readMark } from "../../documents/front/share_code.ts";
import { tidySubject } from "../../documents/front/subjects.ts";
import { copyText } from "../../widget/front/controls/copy.ts";
import { type Content, type Look, renderButton } from "../../widget/front/controls/elements.ts";
import { canDraw, loadQr, renderQr } from "../../widget/front/controls/qr_code.ts";
import { canSend, sendLink } from "../../widget/front/controls/send.ts";
import type { ChecklistContext, ShareUi } from "./context.ts";

export type ShareContext = Pick<
  ChecklistContext,
  "id" | "translate" | "model" | "instrument" | "links" | "sheet" | "ui" | "actions"
>;

/** `look` is that of the first button: alone at the end of the outcome, or one tool of many. */
export function renderShare(ctx: ShareContext, look: Look = "plain"): TemplateResult {
  return html`<div class="lg-tool">
    <p>${renderButton(ctx.translate("share"), () => openShare(ctx), look)}</p>
    <p class="utrecht-form-field-description">${ctx.translate("share-help")}</p>
    ${renderShared(ctx)}</div>`;
}

/** What comes of asking: first what the reader does in the neighbourhood, then the code. */
export function renderShared(ctx: ShareContext): TemplateResult {
  const { share } = ctx.ui;
  return html`<div role="status">${renderStatus(ctx)}</div>
    ${share && isAnswered(ctx)
      ? share.isAsked ? renderCode(ctx, share) : renderAsked(ctx)
      : nothing}`;
}

const isAnswered = ({ sheet }: ShareContext): boolean => Object.keys(sheet.answers).length > 0;

function renderStatus(ctx: ShareContext): Content {
  const { share } = ctx.ui;
  if (!share) return nothing;
  if (!isAnswered(ctx)) return html`<p>${ctx.translate("share-empty")}</p>`;
  return share.message ? html`<p>${ctx.translate(share.message)}</p>` : nothing;
}

/** Who said before what he does in the neighbourhood is not asked again. */
export function openShare(ctx: Pick<ShareContext, "model" | "actions" | "sheet">): void {
  if (Object.keys(ctx.sheet.answers).length) giveMark(ctx);
  ctx.actions.share({ isAsked: Boolean(ctx.sheet.role) });
}

/** Return the sheet with its mark, given when it first leaves this device. */
export function giveMark({ model, actions }: Pick<ShareContext, "model" | "actions">): AnswerSheet {
  if (!readMark(model.get("sheet"))) actions.about({ mark: makeMark() });
  return model.get("sheet");
}

/** One press answers it: the code holds the role, so it is asked before there is a code. */
export function renderAsked(
  { id, instrument, sheet, translate, actions }: ShareContext,
  goOn = () => actions.share({ isAsked: true }),
): TemplateResult {
  const choose = (role: string) => () => {
    if (role !== sheet.role) actions.about({ role });
    goOn();
  };
  const roles = [...instrument.roles, { slug: "", title: translate("role-none") }];
  return html`<div role="group" aria-labelledby="${id}-asked-role">
    <p class="lg-label" id="${id}-asked-role">${translate("role")}</p>
    <p class="utrecht-form-field-description">${translate("role-help")}</p>
    <p class="utrecht-action-group">${roles.map(({ slug, title }) =>
      renderButton(title, choose(slug)))}</p></div>`;
}

function renderCode(ctx: ShareContext, share: ShareUi): TemplateResult {
  const code = encode(ctx.sheet, ctx.model.get("instrument"));
  const link = makeLink(ctx, code);
  const travels = Boolean(link) && location.protocol !== "file:";
  const label = ctx.translate(travels ? "qr-link" : "qr-code");
  const subject = tidySubject(ctx.sheet.subject) || "…";
  return html`${renderRole(ctx)}
    <p class="lg-label" id="${ctx.id}-code">${ctx.translate("your-code")}</p>
    <p class="lg-code" tabindex="0" role="group" aria-labelledby="${ctx.id}-code">${
    groupCode(code)
  }</p>
    ${ctx.instrument.subject
      ? html`<p>${ctx.translate("share-subject", { subject })}</p>`
      : nothing}
    ${renderWays(ctx, code, travels ? link : "")}
    ${share.encode ? renderQr(share.encode, travels ? link : code, label) : nothing}
    ${link ? html`<p><a href=${link}>${ctx.translate("to-group")}</a></p>` : nothing}`;
}

/** What the code says of the reader, and the way to change that. */
function renderRole({ instrument, sheet, translate, actions }: ShareContext): TemplateResult {
  const role = instrument.roles.find(({ slug }) => slug === sheet.role)?.title || sheet.role ||
    translate("role-none");
  return html`<p>${translate("role")} <strong>${role}</strong> ${
    renderButton(translate("change"), () => actions.share({ isAsked: false }), "link")
  }</p>`;
}

/** The ways in which a code, or the link when there is one that travels, is handed over. */
function renderWays(ctx: ShareContext, code: string, link: string): TemplateResult {
  const { actions, instrument, translate } = ctx;
  const copy = (text: string, message: string) => async () =>
    actions.share({ message: await copyText(text) ? message : "copy-refused" });
  const isSent = Boolean(link) && canSend();
  return html`<p class="utrecht-action-group">
      ${isSent ? renderButton(translate("send-link"), () => send(ctx, instrument.title, link), "main")
        : nothing}
      ${renderButton(translate("copy-code"), copy(code, "copied-code"), isSent ? "plain" : "main")}
      ${link ? renderButton(translate("copy-link"), copy(link, "copied-link")) : nothing}
      ${canDraw ? renderButton(translate("show-qr"), () => draw(ctx)) : nothing}</p>`;
}

async function send({ actions }: ShareContext, title: string, url: string): Promise<void> {
  const message = await sendLink({ title, url });
  if (message) actions.share({ message });
}

/**
 * The code stands behind the #: that part of an address stays in the browser.
 *
 * A notebook takes no code, nor can others open it: only a page does.
 */
function makeLink({ links }: ShareContext, code: string): string {
  const page = links.pages?.group?.href;
  return page && !page.endsWith(".ipynb") ? `${new URL(page, location.href).href}#${code}` : "";
}

async function draw({ actions }: ShareContext): Promise<void> {
  try {
    actions.share({ encode: await loadQr() });
  } catch {
    actions.share({ message: "qr-refused" });
  }
}
