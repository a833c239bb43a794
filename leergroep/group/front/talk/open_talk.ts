/** Open the stage over the page: whatever is behind it waits, and comes back as it was. */

import consoleMessages from "../../../session/console.messages.json" with { type: "json" };
import harvestMessages from "../../../session/harvest.messages.json" with { type: "json" };
import sessionMessages from "../../../session/messages.json" with { type: "json" };
import talkMessages from "../../talk.messages.json" with { type: "json" };
import messages from "../../messages.json" with { type: "json" };
import formMessages from "../../../widget/form.messages.json" with { type: "json" };
import copyMessages from "../../../widget/copy.messages.json" with { type: "json" };
import { getToday } from "../../../documents/front/document.ts";
import { type EntriesDocument, kind, makeBlankEntries, makeId } from "../../../documents/front/entries.ts";
import { createController, moveFocus } from "../../../widget/front/controller.ts";
import { followKeys, isHeld } from "../../../widget/front/controls/step_keys.ts";
import { createWakeLock } from "../../../widget/front/controls/wake_lock.ts";
import { draw } from "../../../widget/front/draw.ts";
import { createModel } from "../../../widget/front/host/page_model.ts";
import { askMedia } from "../../../widget/front/media.ts";
import { chooseSheet, parseKept } from "./agreements.ts";
import { PHONE } from "./dot_grid.ts";
import type {
  OpenTalk,
  TalkAbout,
  TalkController,
  TalkHost,
  TalkTraits,
  TalkUi,
} from "./context.ts";
import { createTalkActions, findIndex, listCurrent, nameSubject } from "./talk_actions.ts";
import { renderTalk } from "./talk_view.ts";

const MESSAGES = {
  ...formMessages,
  ...copyMessages,
  ...sessionMessages,
  ...consoleMessages,
  ...harvestMessages,
  ...messages,
  ...talkMessages,
};
const ON = "lg-talk-on";

/** Return what opens the stage in a host. */
export const createTalk = (host: TalkHost): OpenTalk => async (about) => {
  const model = createModel<TalkTraits>({
    widget: "group",
    language: about.language,
    links: about.links,
    instrument: about.agreements,
    sheet: makeBlankEntries(about.agreements),
    storage: { kind: host.keep ? "opening" : "kernel" },
    rounds: [],
  });
  await host.keep?.(model);
  const kept = parseKept(await readKept(host, about), about.agreements);
  const asked = { subject: nameSubject(about), day: about.day };
  model.set("sheet", chooseSheet(kept, about.agreements, asked, getToday()));
  const el = document.createElement("div");
  el.className = "lg-host voorbeeld-theme lg-talk";
  el.setAttribute("role", "dialog");
  el.setAttribute("aria-modal", "true");
  document.body.append(el);
  const giveBack = takePage(el);
  const wakeLock = createWakeLock();
  wakeLock.take();
  const close = () => {
    stop();
    stopWatching();
    wakeLock.letGo();
    giveBack();
    el.remove();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
  const ui: TalkUi = { step: "", fresh: makeId() };
  const { controller, stop } = createController({ model, page: {} }, (ctx) => {
    const steps = listCurrent(ctx, about);
    const index = findIndex(steps, ctx.ui.step);
    draw(renderTalk({ ...ctx, about, steps, index }), el);
  }, {
    messages: MESSAGES,
    kind,
    instrument: about.agreements,
    ui,
    createActions: (controller: TalkController, change: (sheet: EntriesDocument) => void) =>
      createTalkActions(controller, change, about, close),
  });
  const stopWatching = askMedia(PHONE).watch(controller.draw);
  el.setAttribute("aria-labelledby", `${controller.id}-heading`);
  el.addEventListener("keydown", (event) => {
    event.stopPropagation();
    act(event, controller.actions);
  });
  moveFocus(`${controller.id}-heading`);
};

const readKept = async ({ readAllSheets }: TalkHost, { agreements }: TalkAbout) =>
  await readAllSheets?.([agreements]).catch(() => []) ?? [];

/** Do what a key says: on, back, or out. */
function act(
  event: KeyboardEvent,
  actions: { move(number: number): void; close(): void },
): void {
  if (event.key === "Escape" && !isHeld(event)) return actions.close();
  followKeys(actions.move)(event);
}

/** Take the page from whoever reads; return how to give it back. */
function takePage(el: HTMLElement): () => void {
  const { activeElement, body, documentElement } = document;
  const behind = [...body.children].filter((one) =>
    one instanceof HTMLElement && one !== el && !one.inert
  ) as HTMLElement[];
  behind.forEach((one) => one.inert = true);
  documentElement.classList.add(ON);
  return () => {
    behind.forEach((one) => one.inert = false);
    documentElement.classList.remove(ON);
    if (activeElement instanceof HTMLElement) activeElement.focus();
  };
}
