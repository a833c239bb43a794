/** Take the answers along, open a file, print, wipe: each says what it did, and can be undone. */

import { html, nothing } from "lit-html";
import { alert, button } from "./elements.ts";
import { save } from "./save.ts";
import { checkSize, fileName, freeRound, SheetError, today } from "../../../documents/front/document.ts";

/**
 * `first` stands before the tools that every kind has, `file()` is what a download holds, and
 * `printed` says what a print holds.
 */
export function tools(c, first = nothing, file = () => c.sheet, printed = "print-help") {
  return html`${messages(c)}
    <details class="lg-tools"><summary>${c.say(first === nothing ? "tools" : "tools-share")}</summary>
      ${first}
      ${saving(c, file)}
      <div class="lg-tool"><input type="file" class="lg-file" id="${c.id}-file"
          accept=".json,application/json" @change=${(event) => opened(c, event.target)}>
        <label class="utrecht-button utrecht-button--secondary-action" for="${c.id}-file">
          ${c.say("open-file")}</label></div>
      <div class="lg-tool"><p>${button(c.say("print"), () => print())}</p>
        <p class="utrecht-form-field-description">${c.say(printed)}</p></div>
      ${wiping(c)}
    </details>`;
}

/** Download what was filled in: the tool that no reader may miss. */
export function saving(c, file = () => c.sheet) {
  return html`<div class="lg-tool"><p>${button(c.say("download"), () => download(file()))}</p>
    <p class="utrecht-form-field-description">${c.say("download-help")}</p></div>`;
}

export const wiping = (c) =>
  html`<div class="lg-tool"><p>${button(c.say("wipe"), () => askWipe(c), "danger")}</p></div>`;

/** What has just happened, or what is asked first. */
export function messages(c) {
  return html`
    <div role="status" class="lg-status">${c.ui.notice && !c.ui.notice.bad ? notice(c) : nothing}</div>
    ${c.ui.notice?.bad ? alert(`${c.id}-notice`, "bad", html`<p>${told(c)}</p>`) : nothing}
    ${c.ui.asked ? question(c) : nothing}`;
}

function notice(c) {
  return alert(`${c.id}-notice`, "good", html`<p>${told(c)}</p>
    ${c.ui.notice.undo ? button(c.say("undo"), c.act.undo) : nothing}`);
}

const told = (c) => c.say(c.ui.notice.key, c.ui.notice.details);

/** Ask before something happens: each answer is [word, act, look]. */
export function question(c) {
  const { key, details, answers } = c.ui.asked;
  return html`<div class="utrecht-alert utrecht-alert--warning" role="alertdialog"
      aria-labelledby="${c.id}-asked" @keydown=${(event) => event.key === "Escape" && cancel(c)}>
    <div class="utrecht-alert__content">
      <p id="${c.id}-asked" tabindex="-1" class="lg-label">${c.say(key, details)}</p>
      <p class="utrecht-action-group">
        ${answers.map(([label, act, look]) => button(c.say(label), act, look))}
        ${button(c.say("cancel"), () => cancel(c))}</p>
    </div></div>`;
}

function cancel(c) {
  c.act.tell(null, `${c.id}-heading`);
}

function askWipe(c) {
  if (c.kind.isEmpty(c.sheet)) return c.act.tell({ key: "nothing-to-wipe" });
  c.act.ask({
    key: "wipe-question",
    details: { title: c.instrument.title },
    answers: [["wipe-yes", c.act.wipe, "danger"]],
  });
}

export const download = (sheet) =>
  save(`${fileName(sheet)}.json`, JSON.stringify(sheet, null, 1) + "\n");

async function opened(c, input) {
  const [file] = input.files;
  if (!file) return;
  try {
    checkSize(file.size);
    take(c, c.kind.parse(await file.text(), c.model.get("instrument")));
  } catch (error) {
    const { key, details } = error instanceof SheetError ? error : { key: "bad-json" };
    c.act.tell({ key, details, bad: true });
  }
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

/** Take a sheet over at once where nothing is lost by it, and ask first where something would be. */
function take(c, theirs) {
  const { model, kind } = c;
  const [mine, whole] = [model.get("sheet"), model.get("instrument")];
  const older = theirs.edition < whole.edition;
  const details = { count: kind.count(whole, theirs) };
  const opened = details.count === 1 ? "imported-one" : "imported";
  const notice = { key: older ? "imported-older" : opened, details };
  const current = { ...theirs, edition: whole.edition, round: roundFor(model, theirs) };
  if (kind.isUnanswered(mine)) return c.act.replace(current, notice);
  c.act.ask({
    key: "import-question",
    answers: [
      ["import-replace", () => c.act.replace(current, notice), "main"],
      ["import-fill", () => c.act.replace(kind.filledIn(mine, current), notice)],
    ],
  });
}

/** A round of a file that is here already, beside the open one, gets a name of its own. */
function roundFor(model, { round }) {
  const [mine, beside] = [model.get("sheet").round, model.get("rounds") ?? []];
  if (!beside.includes(round)) return round || mine || today();
  return freeRound([...beside, mine], round);
}
