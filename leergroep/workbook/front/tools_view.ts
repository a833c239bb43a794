/** Everything at once: download, open, print, wipe. */

import { html, nothing } from "lit-html";
import { alert, button } from "../../widget/front/controls/elements.ts";
import { save } from "../../widget/front/controls/save.ts";
import { today } from "../../documents/front/document.ts";
import { wholeOf } from "./workbook.ts";

export function bookTools(c, sheets) {
  return html`<section class="lg-tools"><h3>${c.say("workbook-tools")}</h3>
    ${tool(c, "workbook-download", "workbook-download-help", () => download("werkboek", wholeOf(sheets)))}
    <div class="lg-tool"><input type="file" class="lg-file" id="${c.id}-file" multiple
        accept=".json,application/json" @change=${(event) => chosen(c, event.target)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${c.id}-file">
        ${c.say("workbook-open")}</label>
      <p class="utrecht-form-field-description">${c.say("workbook-open-help")}</p></div>
    ${tool(c, "workbook-print", "workbook-print-help", () => print())}
    <div class="lg-tool"><p>${button(c.say("workbook-wipe"), () => askWipe(c, sheets), "danger")}</p></div>
  </section>`;
}

function tool(c, key, help, act) {
  return html`<div class="lg-tool"><p>${button(c.say(key), act)}</p>
    <p class="utrecht-form-field-description">${c.say(help)}</p></div>`;
}

/** What could not be read is set aside, and can be taken along for who can mend it. */
export function aside(c) {
  if (!c.aside?.length) return nothing;
  const take = () => download("werkboek-apart", JSON.stringify(Object.fromEntries(c.aside), null, 1));
  return alert(`${c.id}-aside`, "warning", html`<p>${c.say("workbook-aside")}</p>
    ${button(c.say("workbook-aside-download"), take)}`);
}

const download = (name, text) => save(`${name}-${today()}.json`, text);

async function chosen(c, input) {
  if (input.files.length) await c.act.take(input.files);
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

function askWipe(c, sheets) {
  if (!sheets.length) return c.act.tell({ key: "nothing-to-wipe" });
  c.act.ask({
    key: sheets.length === 1 ? "workbook-wipe-question-one" : "workbook-wipe-question",
    details: { count: sheets.length },
    answers: [["workbook-wipe-yes", c.act.wipeAll, "danger"]],
  });
}
