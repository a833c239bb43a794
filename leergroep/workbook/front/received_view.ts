/** What a group agreed, as a link brought it: to read on a phone, and to keep there. */

import { html, nothing } from "lit-html";
import { nameValue } from "../../board/front/fields.ts";
import type { CellState } from "../../board/front/state.ts";
import { nameFile } from "../../documents/front/document.ts";
import type { OrderedEntry } from "../../documents/front/entries.ts";
import { formatDay } from "../../session/front/names.ts";
import { isDay, writeCalendar } from "../../session/front/results/calendar.ts";
import { listFilled } from "../../session/front/results/harvest.ts";
import type { ReceivedHarvest } from "../../session/front/results/harvest_link.ts";
import { ACTIONS } from "../../session/front/session_steps.ts";
import { type Content, renderAlert, renderButton } from "../../widget/front/controls/elements.ts";
import { renderSave } from "../../widget/front/controls/save.ts";
import type { WorkbookContext } from "./context.ts";
import { describeRound } from "./round_names.ts";
import type { WorkbookInstrument } from "./state.ts";

export function renderReceived(ctx: WorkbookContext): Content {
  const { id, ui: { received }, translate, actions } = ctx;
  if (!received) return nothing;
  const close = renderButton(translate("received-close"), actions.closeReceived, "link");
  if (!("sheet" in received)) {
    return renderAlert(`${id}-received`, "bad", html`<p>${
      translate(received.key, received.details)
    }</p>${close}`);
  }
  const { sheet } = received;
  const instrument = ctx.instruments[sheet.instrument];
  return html`<section class="lg-received" aria-labelledby="${id}-received">
    <h3 id="${id}-received" tabindex="-1">${translate("received")}</h3>
    <p>${instrument.title}, ${describeRound(ctx, sheet)}</p>
    ${renderLoss(ctx, received, instrument)}
    ${listCells(instrument).map((cell) => renderCell(ctx, cell, listFilled(sheet, cell.slug)))}
    <p class="utrecht-action-group">
      ${renderButton(translate("received-keep"), actions.keepReceived, "main")}
      ${renderDates(ctx, received)}${close}</p>
    <p class="utrecht-form-field-description">${translate("received-help")}</p></section>`;
}

const listCells = (instrument: WorkbookInstrument): readonly CellState[] =>
  "rows" in instrument ? instrument.rows.flatMap((row) => row.cells) : [];

/** What was agreed in one place, with the day and how it stands. */
function renderCell(
  ctx: WorkbookContext,
  cell: CellState,
  all: readonly OrderedEntry[],
): Content {
  if (!all.length) return nothing;
  const describe = (entry: OrderedEntry) =>
    [formatDay(ctx, entry.wanneer ?? ""), nameStand(cell, entry)].filter(Boolean).join(", ");
  return html`<h4>${cell.title}</h4><ul class="lg-links">${all.map((entry) => html`<li>
    <span dir="auto">${entry.text}</span>
    <span class="lg-links__why">${describe(entry)}</span></li>`)}</ul>`;
}

function nameStand({ fields }: CellState, { stand }: OrderedEntry): string {
  const field = fields.find((one) => one.slug === "stand");
  return field ? nameValue(field, stand) : "";
}

/** Say what is missing of a link that was cut off, and what to ask for. */
function renderLoss(
  { id, translate }: WorkbookContext,
  { missing, isDamaged }: ReceivedHarvest,
  instrument: WorkbookInstrument,
): Content {
  const lost = listCells(instrument).filter((cell) => missing[cell.slug])
    .map((cell) => `${cell.title}: ${missing[cell.slug]}`);
  if (!lost.length && !isDamaged) return nothing;
  const key = lost.length ? "received-cut" : "received-damaged";
  return renderAlert(`${id}-lost`, "warning", html`<p>${
    translate(key, { lost: lost.join(", ") })
  }</p>`);
}

function renderDates({ translate }: WorkbookContext, { sheet }: ReceivedHarvest): Content {
  const dated = listFilled(sheet, ACTIONS).filter((one) => isDay(one.wanneer));
  if (!dated.length) return nothing;
  const write = () => ({
    name: `${nameFile(sheet)}.ics`,
    text: writeCalendar(dated, new Date(), translate("received")),
    type: "text/calendar",
  });
  return renderSave({ translate }, translate("received-ics"), write);
}
