/** What who leads can do: go through the steps, reveal, count, and put down what is agreed. */

import { nameRound, getToday } from "../../documents/front/document.ts";
import { countEntries, MOST_ADDED, makeId, setEntries, setFields, removeEntries } from "../../documents/front/entries.ts";
import { lookBack, ruleId, withNew } from "./harvest.ts";
import {
  agendaOf,
  COURSE,
  courseOf,
  passesChoice,
  RULES,
  stepIndex,
  stepsOf,
} from "./course.ts";
import { HANDS } from "./vote_count.ts";
import { resumed, started, toggled } from "./timer.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { stepsIn } from "./context.ts";
import { intaking } from "./intake_view.ts";
import { isCalled, presence } from "./presence.ts";

const MOST_HANDS = 999;

/** What the screen remembers and no document keeps. */
export const beginning = () => ({
  on: false,
  called: isCalled(),
  step: "",
  prompt: 0,
  past: false,
  removed: null,
  timer: started(0),
  minutes: 60,
  group: null,
  back: true,
  earlier: [],
});

export function leading(controller, change) {
  const { model, ui } = controller;
  const sheet = () => model.get("sheet");
  const show = (state, target) => {
    Object.assign(ui, { notice: null, asked: null, ...state });
    controller.draw();
    if (target) moveFocus(`${controller.id}-${target}`);
  };
  const put = (entries) => change(setEntries(sheet(), entries, controller.nameRound()));
  const course = (fields) => put({ [COURSE]: { ...courseOf(sheet()), cell: COURSE, ...fields } });
  // After the first drawing: what was kept of earlier sessions may change what it says.
  queueMicrotask(() => look(controller));
  return {
    ...walking(controller, { sheet, show, course, change }),
    ...agreeing(controller, { sheet, show, put, change }),
    ...intaking(controller, change),
    see: show,
  };
}

/** Beginning, going through the steps, and leaving. */
function walking(controller, { sheet, show, course, change }) {
  const { model, page, ui } = controller;
  const here = presence(controller, (number) => act.by(number));
  const act = {
    begin({ group, minutes, earlier }) {
      const back = earlier ? lookBack(earlier) : {};
      const [first] = stepsOf(model.get("parts"), agendaOf(model.get("agendas"), minutes), earlier);
      const since = Date.now();
      const begun = { [COURSE]: { cell: COURSE, step: first.slug, minutes, since } };
      change(setEntries({ ...sheet(), group }, { ...back, ...begun }, controller.nameRound()));
      act.enter(started(since));
    },
    enter(timer = started(Date.now())) {
      here.take();
      show({ on: true, called: false, step: courseOf(sheet()).step, timer }, "heading");
      top(page);
    },
    /** After a reload: the same step and the same clock. */
    resume: () => act.enter(resumed(Number(courseOf(sheet()).since), Date.now())),
    leave() {
      halt();
      here.letGo();
      show({ on: false }, "heading");
      document.getElementById(`${controller.id}-heading`).scrollIntoView();
    },
    /** Begin anew on this case; what was there stays as a round of its own. */
    anew() {
      const { group, round } = sheet();
      ui.earlier = [...ui.earlier.filter((one) => one.round !== round), sheet()];
      const rounds = [...(model.get("rounds") ?? []), round];
      const fresh = { ...controller.kind.blank(controller.instrument), group };
      controller.actions.replace({ ...fresh, round: nameRound(rounds, getToday()) }, { key: "session-anew-done" });
      model.set("rounds", rounds);
    },
    step(slug) {
      const steps = stepsIn(controller);
      const [from, to] = [ui.step, slug].map((one) => stepIndex(steps, one));
      if (!ui.past && passesChoice(steps, from, to, sheet())) return ask(slug);
      halt();
      ui.intake = {};
      const since = Date.now();
      const place = { step: slug, prompt: 0, removed: null, timer: started(since) };
      Object.assign(ui, { notice: null, asked: null, ...place });
      // Keeping the place draws it: once, since a step is the largest drawing there is.
      course({ step: slug, since });
      moveFocus(`${controller.id}-heading`);
      top(page);
    },
    by(number) {
      const steps = stepsIn(controller);
      const next = steps[stepIndex(steps, ui.step) + number];
      if (next && !ui.asked) act.step(next.slug);
    },
    pause: () => show({ timer: toggled(ui.timer, Date.now()) }),
    open(moment) {
      // What came in for this round is no news in the next.
      ui.intake = { ...ui.intake, bare: false, added: 0, replaced: 0 };
      course({ [`open-${moment}`]: 1 });
      show({}, `open-${moment}`);
    },
  };
  /** No camera looks on once its picture is gone. */
  const halt = () => ui.intake?.camera && controller.actions.stopScan();
  const ask = (slug) => {
    const yes = () => {
      ui.past = true;
      act.step(slug);
    };
    controller.actions.ask({ key: "session-past", answers: [["session-past-yes", yes, "main"]] });
  };
  return act;
}

/** Counting hands, and everything that the group agrees. */
function agreeing(controller, { sheet, show, put, change }) {
  return {
    hands(slug, number) {
      const whole = Math.min(MOST_HANDS, Math.max(0, Math.trunc(number) || 0));
      put({ [HANDS]: { ...sheet().entries[HANDS], cell: HANDS, [slug]: whole } });
      // What was typed beyond the limits changes nothing, and is corrected in its field.
      controller.draw();
    },
    add(cell) {
      if (countEntries(sheet()) >= MOST_ADDED) return controller.actions.tell({ key: "session-full", bad: true });
      const fresh = makeId();
      change(withNew(sheet(), cell, { text: "" }, controller.nameRound(), fresh));
      show({ removed: null }, `text-${fresh}`);
    },
    write: (id, fields) => change(setFields(sheet(), id, fields, controller.nameRound())),
    remove(id) {
      const removed = { id, entry: sheet().entries[id] };
      change(removeEntries(sheet(), [id]));
      show({ removed }, "back");
    },
    putBack() {
      const { id, entry } = controller.ui.removed;
      put({ [id]: entry });
      show({ removed: null }, `text-${id}`);
    },
    /** Take a rule to the harvest, or take it out again. */
    rule({ slug, statement }) {
      const id = ruleId(slug);
      if (sheet().entries[id]) return change(removeEntries(sheet(), [id]));
      change(withNew(sheet(), RULES, { text: statement, rule: slug }, controller.nameRound(), id));
    },
  };
}

/** Fetch the sessions on every case that this browser keeps: one of them may be the last. */
async function look({ model, page, kind, instrument, ui, draw }) {
  if (!page.readAllSheets) return;
  const slugs = model.get("others").map(({ slug }) => slug.replace("deelname-", "sessie-"));
  const tools = [instrument.slug, ...slugs].map((slug) => ({ slug, edition: Infinity }));
  const stored = await page.readAllSheets(tools).catch(() => []);
  ui.earlier = stored.flatMap((one) => read(kind, one, tools));
  draw();
}

/** What cannot be read is no earlier session; the workbook tells of it. */
function read(kind, stored, tools) {
  try {
    return [kind.parse(JSON.stringify(stored), tools.find(({ slug }) => slug === stored.instrument))];
  } catch {
    return [];
  }
}

/** Each step begins at its top; in Jupyter the notebook stays where it is. */
const top = ({ presenter }) => presenter && scrollTo(0, 0);
