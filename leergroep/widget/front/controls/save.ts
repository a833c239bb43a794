/**
 * Hand a text over to the reader as a file, and as text where there comes no file.
 *
 * A browser does not tell that it refuses a download (inside a sandbox, inside another app): so
 * after each the other way out is shown, and at once where it is known that no file will come.
 */

import { html, nothing, type TemplateResult } from "lit-html";
import { draw } from "../draw.ts";
import { type Document, nameFile } from "../../../documents/front/document.ts";
import type { ViewContext } from "../controller.ts";
import { copyText } from "./copy.ts";
import { type Content, type Look, renderButton } from "./elements.ts";

export interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}

/** A file is kept, a link is sent. */
type Copied = "save-copied" | "copy-done";
type SaveContext = Pick<ViewContext, "translate">;

/** Longer than any browser takes to begin saving. */
const PATIENCE = 60_000;

/** Return the file of a document. */
export const writeDocument = (sheet: Document): SavedFile => ({
  name: `${nameFile(sheet)}.json`,
  text: JSON.stringify(sheet, null, 1) + "\n",
});

/** A button that downloads a file, and says what to do when none comes. */
export function renderSave(
  ctx: SaveContext,
  label: Content,
  getFile: () => SavedFile,
  look?: Look,
): TemplateResult {
  const save = (event: Event) => {
    const file = getFile();
    showOutcome(ctx, findPlace(event), file, downloadFile(file) ? "save-begun" : "save-refused");
  };
  return renderWay(label, save, look);
}

/** A button that copies the text of a file; `copied` is said of it once it is so. */
export function renderCopy(
  ctx: SaveContext,
  label: Content,
  getFile: () => SavedFile,
  copied?: Copied,
): TemplateResult {
  return renderWay(label, (event) => copyFile(ctx, findPlace(event), getFile(), copied));
}

/** What came of it stands behind the button: no view draws there. */
const renderWay = (
  label: Content,
  act: (event: Event) => unknown,
  look?: Look,
): TemplateResult =>
  html`${renderButton(label, act, look)}<span class="lg-saved" role="status"></span>`;

function findPlace({ currentTarget }: Event): HTMLElement {
  let place = currentTarget instanceof Element ? currentTarget.nextElementSibling : null;
  // An extension may put something in between.
  while (place && !place.matches(".lg-saved")) place = place.nextElementSibling;
  if (!(place instanceof HTMLElement)) throw new TypeError("no place for what came of it");
  return place;
}

/** Give a file to the browser; tell whether it takes any. */
function downloadFile({ name, text, type = "application/json" }: SavedFile): boolean {
  if (!canDownload()) return false;
  try {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
    return true;
  } catch {
    return false;
  }
}

/** Tell whether nothing is known that keeps files from coming. */
function canDownload(): boolean {
  if (!("download" in HTMLAnchorElement.prototype)) return false;
  const sandbox = globalThis.frameElement?.getAttribute("sandbox");
  if (typeof sandbox === "string") return sandbox.includes("allow-downloads");
  // A sandbox that hides what it allows: it gives the page no origin.
  return globalThis.origin !== "null" || location.protocol === "file:";
}

async function copyFile(
  ctx: SaveContext,
  place: HTMLElement,
  file: SavedFile,
  copied: Copied = "save-copied",
): Promise<void> {
  const isCopied = await copyText(file.text);
  showOutcome(ctx, place, file, isCopied ? copied : "save-field");
  if (isCopied) return;
  const field = place.querySelector("textarea");
  field?.focus();
  field?.select();
}

function showOutcome(
  ctx: SaveContext,
  place: HTMLElement,
  file: SavedFile,
  key: "save-begun" | "save-refused" | "save-field" | Copied,
): void {
  const { name, text } = file;
  const isOpen = key === "save-begun" || key === "save-refused";
  const copy = renderButton(ctx.translate("save-copy"), () => copyFile(ctx, place, file), "link");
  const field = html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows="4"
    readonly aria-label=${name} .value=${text}></textarea>`;
  draw(
    html`<span>${ctx.translate(key, { name })}</span> ${isOpen ? copy : nothing}
      ${key === "save-field" ? field : nothing}`,
    place,
  );
}
