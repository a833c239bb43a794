/** Take the answers along, open a file, print, wipe: each says what it did, and can be undone. */

import { html, nothing, type TemplateResult } from "lit-html";
import {
  checkSize,
  type Document,
  getToday,
  nameRound,
  SheetError,
} from "../../../documents/front/document.ts";
import { readText } from "../../../documents/front/encoding.ts";
import type { FillableKind, StoredKind } from "../../../documents/front/kind.ts";
import type { DocumentActions, ViewContext } from "../controller.ts";
import type { DocumentTraits, Model } from "../host/host.ts";
import { type Content, type EventOf, renderButton } from "./elements.ts";
import { type NoticesContext, renderNotices } from "./notices.ts";
import { renderSave, writeDocument } from "./save.ts";

export { type NoticesContext, type QuestionContext, renderNotices, renderQuestion } from "./notices.ts";

/** What can be downloaded and wiped. */
export interface SheetContext<D extends Document = Document> extends ViewContext {
  readonly instrument: { readonly title: string };
  readonly kind: Pick<StoredKind<D>, "isEmpty">;
  readonly sheet: D;
  readonly actions: Pick<DocumentActions<D>, "tell" | "ask" | "wipe">;
}

/** What a file can be opened in. */
export interface ToolsContext<D extends Document = Document> extends NoticesContext {
  readonly model: Model<DocumentTraits<D>>;
  readonly instrument: { readonly title: string };
  readonly kind: FillableKind<D>;
  readonly sheet: D;
  readonly actions: DocumentActions<D>;
}

/**
 * `first` stands before the tools that every kind has, `getFile()` is what a download holds, and
 * `printed` says what a print holds.
 */
export function renderTools<D extends Document>(
  ctx: ToolsContext<D>,
  first: Content = nothing,
  getFile = (): Document => ctx.sheet,
  printed = "print-help",
): TemplateResult {
  const title = ctx.translate(first === nothing ? "tools" : "tools-share");
  return html`${renderNotices(ctx)}
    <details class="lg-tools"><summary>${title}</summary>
      ${first}
      ${renderDownload(ctx, getFile)}
      <div class="lg-tool"><input type="file" class="lg-file" id="${ctx.id}-file"
          @change=${(event: EventOf<HTMLInputElement>) => openFile(ctx, event.currentTarget)}>
        <label class="utrecht-button utrecht-button--secondary-action" for="${ctx.id}-file">
          ${ctx.translate("open-file")}</label></div>
      <div class="lg-tool"><p>${renderButton(ctx.translate("print"), () => print())}</p>
        <p class="utrecht-form-field-description">${ctx.translate(printed)}</p></div>
      ${renderWipe(ctx)}
    </details>`;
}

/** Download what was filled in: the tool that no reader may miss. */
export function renderDownload(
  ctx: ViewContext & { readonly sheet: Document },
  getFile = (): Document => ctx.sheet,
): TemplateResult {
  const save = renderSave(ctx, ctx.translate("download"), () => writeDocument(getFile()));
  return html`<div class="lg-tool"><p>${save}</p>
    <p class="utrecht-form-field-description">${ctx.translate("download-help")}</p></div>`;
}

export function renderWipe<D extends Document>(ctx: SheetContext<D>): TemplateResult {
  const wipe = renderButton(ctx.translate("wipe"), () => askWipe(ctx), "danger");
  return html`<div class="lg-tool"><p>${wipe}</p></div>`;
}

function askWipe<D extends Document>(ctx: SheetContext<D>): void {
  if (ctx.kind.isEmpty(ctx.sheet)) return ctx.actions.tell({ key: "nothing-to-wipe" });
  ctx.actions.ask({
    key: "wipe-question",
    details: { title: ctx.instrument.title },
    answers: [["wipe-yes", ctx.actions.wipe, "danger"]],
  });
}

async function openFile<D extends Document>(
  ctx: ToolsContext<D>,
  input: HTMLInputElement,
): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  try {
    checkSize(file.size);
    takeOver(ctx, ctx.kind.parse(await readText(file), ctx.model.get("instrument")));
  } catch (error) {
    ctx.actions.tell({ ...describeRefusal(error), bad: true });
  }
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

/** Return why a file was refused, as a key with details. */
export function describeRefusal(error: unknown): Pick<SheetError, "key" | "details"> {
  if (error instanceof SheetError) return { key: error.key, details: error.details };
  return { key: "bad-json", details: {} };
}

/** Take a sheet over at once where nothing is lost by it, and ask first where it would be. */
function takeOver<D extends Document>(
  { model, kind, actions }: ToolsContext<D>,
  theirs: D,
): void {
  const [mine, whole] = [model.get("sheet"), model.get("instrument")];
  const older = theirs.edition < whole.edition;
  const details = { count: kind.count(whole, theirs) };
  const opened = details.count === 1 ? "imported-one" : "imported";
  const notice = { key: older ? "imported-older" : opened, details };
  const current = { ...theirs, edition: whole.edition, round: chooseRound(model, theirs) };
  if (kind.isUnanswered(mine)) return actions.replace(current, notice);
  actions.ask({
    key: "import-question",
    answers: [
      ["import-replace", () => actions.replace(current, notice), "main"],
      [kind.fillKey ?? "import-fill", () => actions.replace(kind.fillIn(mine, current), notice)],
    ],
  });
}

/** A round of a file that is here already, beside the open one, gets a name of its own. */
function chooseRound(model: Model<DocumentTraits>, { round }: Document): string {
  const [mine, beside] = [model.get("sheet").round, model.get("rounds") ?? []];
  if (!beside.includes(round)) return round || mine || getToday();
  return nameRound([...beside, mine], round);
}
