/** Everything at once: download, open, print, wipe. */

import { html, nothing } from "lit-html";
import { renderAlert, renderButton } from "../../widget/front/controls/elements.ts";
import { saveFile } from "../../widget/front/controls/save.ts";
import { getToday } from "../../documents/front/document.ts";
import { wholeOf } from "./workbook.ts";

export function bookTools(ctx, sheets) {
  return html`<section class="lg-tools"><h3>${ctx.translate("workbook-tools")}</h3>
    ${tool(ctx, "workbook-download", "workbook-download-help", () => download("werkboek", wholeOf(sheets)))}
    <div class="lg-tool"><input type="file" class="lg-file" id="${ctx.id}-file" multiple
        accept=".json,application/json" @change=${(event) => chosen(ctx, event.target)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${ctx.id}-file">
        ${ctx.translate("workbook-open")}</label>
      <p class="utrecht-form-field-description">${ctx.translate("workbook-open-help")}</p></div>
    ${tool(ctx, "workbook-print", "workbook-print-help", () => print())}
    <div class="lg-tool"><p>${renderButton(ctx.translate("workbook-wipe"), () => askWipe(ctx, sheets), "danger")}</p></div>
  </section>`;
}

function tool(ctx, key, help, act) {
  return html`<div class="lg-tool"><p>${renderButton(ctx.translate(key), act)}</p>
    <p class="utrecht-form-field-description">${ctx.translate(help)}</p></div>`;
}

/** What could not be read is set aside, and can be taken along for who can mend it. */
export function aside(ctx) {
  if (!ctx.aside?.length) return nothing;
  const take = () => download("werkboek-apart", JSON.stringify(Object.fromEntries(ctx.aside), null, 1));
  return renderAlert(`${ctx.id}-aside`, "warning", html`<p>${ctx.translate("workbook-aside")}</p>
    ${renderButton(ctx.translate("workbook-aside-download"), take)}`);
}

const download = (name, text) => saveFile(`${name}-${getToday()}.json`, text);

async function chosen(ctx, input) {
  if (input.files.length) await ctx.actions.take(input.files);
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

function askWipe(ctx, sheets) {
  if (!sheets.length) return ctx.actions.tell({ key: "nothing-to-wipe" });
  ctx.actions.ask({
    key: sheets.length === 1 ? "workbook-wipe-question-one" : "workbook-wipe-question",
    details: { count: sheets.length },
    answers: [["workbook-wipe-yes", ctx.actions.wipeAll, "danger"]],
  });
}
