/**
 * Hand a copy over to who leads the group: only a kernel can, where a folder is set for it.
 *
 * The kernel answers each press; one that is gone answers nothing, and then that is said.
 */

import messages from "../hand_over.messages.json" with { type: "json" };
import { html, nothing, type TemplateResult } from "lit-html";
import {
  type Content,
  type Look,
  renderAlert,
  renderButton,
} from "../../widget/front/controls/elements.ts";
import type { Model } from "../../widget/front/host/host.ts";
import type { ChecklistContext, ChecklistTraits } from "./context.ts";
import { giveMark, renderAsked } from "./share_view.ts";

/** What a kernel tells of handing over: leergroep/checklist/hand_over.py. */
export interface HandedState {
  /** Those that it can go to; "" where the folder is of no group by name. */
  readonly groups?: readonly string[];
  /** The number of the press that this answers. */
  readonly number?: number;
  readonly kind?: "" | "done" | "changed" | "refused";
  readonly group?: string;
  readonly why?: string;
}

/** A checklist in a kernel. */
export interface HandingTraits extends ChecklistTraits {
  readonly handing?: { readonly number: number; readonly group: string };
  readonly handed?: HandedState;
}

/** What hands over, in one place where a checklist is drawn. */
export interface HandOver {
  readonly messages: typeof messages;
  /** Draw the way to hand over, nothing where there is none; `look` is that of its buttons. */
  render(ctx: ChecklistContext, look?: Look): Content;
  stop(): void;
}

/** What became of the last press, as the reader is told. */
type Outcome = "role" | "asked" | "late" | NonNullable<HandedState["kind"]>;

/** A kernel that works answers far sooner: after this the reader is told, within five seconds. */
const PATIENCE = 4_000;

/** Follow what becomes of handing over; `draw` is called whenever that changes. */
export function openHandOver(model: Model<HandingTraits>, draw: () => void): HandOver {
  // For which group was pressed while the reader has not said yet what he does.
  let waiting: string | undefined;
  const request = openRequest(model, draw);
  const send = (ctx: ChecklistContext, group: string) => {
    waiting = undefined;
    if (isBegun(ctx)) giveMark(ctx);
    request.send(group);
  };
  const press = (ctx: ChecklistContext, group: string) => {
    if (ctx.sheet.role || !isBegun(ctx)) return send(ctx, group);
    waiting = group;
    draw();
  };
  return {
    messages,
    render(ctx, look) {
      const { groups, group = "", why = "" } = model.get("handed") ?? {};
      const outcome = waiting === undefined ? request.getOutcome() : "role";
      const goOn = () => send(ctx, waiting ?? "");
      return groups
        ? renderHandOver(ctx, { groups, group, why, outcome, look, press, goOn })
        : nothing;
    },
    stop: request.stop,
  };
}

const isBegun = ({ sheet }: ChecklistContext): boolean => Object.keys(sheet.answers).length > 0;

/** Ask the kernel for what only it can do, and follow what it answers. */
function openRequest(model: Model<HandingTraits>, draw: () => void) {
  let [asked, isLate] = [0, false];
  let patience: ReturnType<typeof setTimeout> | undefined;
  const isAnswered = () => Number(model.get("handed")?.number ?? 0) >= asked;
  const hear = () => {
    if (isAnswered()) clearTimeout(patience);
    draw();
  };
  const fall = () => {
    isLate = true;
    draw();
  };
  model.on("change:handed", hear);
  return {
    send(group: string) {
      // Never a number of another window or of an earlier kernel.
      asked = Math.max(Date.now(), Number(model.get("handing")?.number ?? 0) + 1);
      isLate = false;
      clearTimeout(patience);
      patience = setTimeout(fall, PATIENCE);
      model.set("handing", { number: asked, group });
      model.save_changes();
      draw();
    },
    getOutcome(): Outcome {
      if (isAnswered()) return model.get("handed")?.kind ?? "";
      return isLate ? "late" : "asked";
    },
    stop() {
      clearTimeout(patience);
      model.off("change:handed", hear);
    },
  };
}

interface HandingView {
  readonly groups: readonly string[];
  readonly group: string;
  readonly why: string;
  readonly outcome: Outcome;
  readonly look?: Look;
  readonly press: (ctx: ChecklistContext, group: string) => void;
  /** What follows once the reader said what he does. */
  readonly goOn: () => void;
}

function renderHandOver(ctx: ChecklistContext, view: HandingView): TemplateResult {
  const { translate } = ctx;
  const { groups, look, press } = view;
  if (!groups.length) {
    return html`<div class="lg-tool"><p>${translate("hand-over-none")}</p></div>`;
  }
  const name = (group: string) => translate(group ? "hand-over-to" : "hand-over", { group });
  const buttons = groups.map((group) => renderButton(name(group), () => press(ctx, group), look));
  return html`<div class="lg-tool lg-hand-over">
    <p class="utrecht-action-group">${buttons}</p>
    <p class="utrecht-form-field-description">${translate("hand-over-help")}</p>
    ${view.outcome === "role" ? renderAsked({ ...ctx, id: `${ctx.id}-handing` }, view.goOn) : nothing}
    <div role="status">${renderOutcome(ctx, view)}</div></div>`;
}

function renderOutcome(
  { id, translate }: ChecklistContext,
  { outcome, group, why }: HandingView,
): Content {
  const alert = `${id}-handed`;
  const say = (key: string) => html`<p>${translate(key, { group, why })}</p>`;
  switch (outcome) {
    case "":
    case "role":
      return nothing;
    case "asked":
      return say("hand-over-asked");
    case "done":
      return renderAlert(alert, "good", say(group ? "hand-over-done-to" : "hand-over-done"));
    case "changed":
      return renderAlert(alert, "warning", say("hand-over-changed"));
    case "refused":
      return renderAlert(alert, "warning", [say("hand-over-refused"), say("hand-over-else")]);
    case "late":
      return renderAlert(alert, "warning", [say("hand-over-late"), say("hand-over-else")]);
  }
}
