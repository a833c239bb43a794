/** What was understood of a survey, what is asked, and what somebody corrects by hand. */

import { html, nothing, type TemplateResult } from "lit-html";
import {
  type Content,
  type EventOf,
  renderAlert,
  renderButton,
} from "../../../widget/front/controls/elements.ts";
import type { GroupContext } from "../context.ts";
import { renderColumns } from "./columns_view.ts";
import type { SurveyContext } from "./context.ts";
import type { Asked, Reading } from "./reading.ts";
import { choose, chooseList, chooseSheet, type Survey } from "./survey.ts";
import { describeProblem, listRefusals } from "./problems.ts";
import { createSurveyTranslate } from "./texts.ts";
import { shortenCell } from "./words.ts";

/** More nobody reads on a screen: the file itself has all. */
const SHOWN = 10;
/** More words than these are another scale altogether. */
const MOST_WORDS = 12;

type Select = EventOf<HTMLSelectElement>;

/** What is asked, in the words of the page; the other questions have a control of their own. */
const QUESTIONS: Readonly<Record<string, string>> = {
  "survey-ask-none": "survey-page-ask-none",
  "survey-ask-order": "survey-page-ask-order",
  "survey-ask-guess": "survey-page-ask-guess",
  "survey-ask-twice": "survey-page-ask-twice",
  "survey-ask-words": "survey-page-ask-words",
  "survey-ask-days": "survey-page-ask-days",
  "survey-ask-round": "survey-page-ask-round",
};

/** What a survey shows, and what is done when it is over: with its answers, or without. */
export function renderSurvey(group: GroupContext, survey: Survey, close: Close): TemplateResult {
  const ctx: SurveyContext = {
    id: `${group.id}-survey`,
    language: group.language,
    translate: createSurveyTranslate(group.language, group.translate),
    survey,
    change(act) {
      act();
      group.draw();
    },
    show: (target) => group.actions.tell(null, target),
  };
  const { translate } = ctx;
  const { reading, name } = survey;
  return html`<section class="lg-bring lg-survey" aria-labelledby=${ctx.id}>
    <h3 id=${ctx.id} tabindex="-1" dir="auto">${translate("survey-page-title", { name })}</h3>
    <p>${translate("survey-page-nothing")}</p>
    ${renderList(ctx)}
    ${renderSheets(ctx)}
    ${reading ? renderReading(ctx, reading) : nothing}
    ${survey.isTried && reading && !isReady(reading)
      ? renderAlert(`${ctx.id}-first`, "bad", explainWait(ctx, reading))
      : nothing}
    <p class="lg-survey__end">${reading ? renderCount(ctx, reading, close) : nothing}
      ${renderButton(translate("survey-page-drop"), () => close())}</p>
  </section>`;
}

/** Close a survey, with what of it counts. */
export type Close = (found?: ReturnType<typeof listCounted>) => void;

const isReady = ({ questions, records }: Reading): boolean =>
  !questions.length && records.length > 0;

const explainWait = ({ translate }: SurveyContext, { questions }: Reading): string =>
  translate(questions.length ? "survey-page-first" : "survey-page-nobody");

const listCounted = (ctx: SurveyContext, { records }: Reading) => ({
  name: ctx.survey.name,
  rows: records,
  refused: listRefusals(ctx),
});

function renderCount(ctx: SurveyContext, reading: Reading, close: Close): TemplateResult {
  const { id, survey, translate } = ctx;
  const count = reading.records.length;
  const label = translate(count === 1 ? "survey-page-count-one" : "survey-page-count", { count });
  const act = () => {
    if (isReady(reading)) return close(listCounted(ctx, reading));
    survey.isTried = true;
    ctx.show(`${id}-first`);
  };
  return renderButton(label, act, "main");
}

/** The list that the answers belong to: asked where it is unknown or may be another. */
function renderList(ctx: SurveyContext): Content {
  const { id, survey, translate } = ctx;
  const { instrument, instruments, fitting } = survey;
  if (instrument && fitting.length === 1) return html`<p>${instrument.title}</p>`;
  const act = (event: Select) => {
    const { value } = event.currentTarget;
    ctx.change(() => chooseList(survey, instruments.find(({ slug }) => slug === value)));
  };
  const help = `${id}-list-help`;
  return html`<label class="lg-label" for="${id}-list">${translate("survey-page-list")}</label>
    ${fitting.length ? nothing : html`<p class="utrecht-form-field-description" id=${help}>
      ${translate("survey-page-list-help")}</p>`}
    <select class="lg-choice" id="${id}-list" aria-describedby=${fitting.length ? nothing : help}
      @change=${act}>
      ${instrument ? nothing : html`<option value="" selected>${translate("survey-page-list-none")}</option>`}
      ${(fitting.length ? fitting : instruments).map((one) => html`<option value=${one.slug}
        .selected=${one === instrument}>${one.title}</option>`)}</select>`;
}

/** The sheet with the answers: asked where more of them may have these. */
function renderSheets(ctx: SurveyContext): Content {
  const { id, survey, translate } = ctx;
  const { sheets, table, instrument } = survey;
  if (!instrument || sheets.length === 1) return nothing;
  const act = (event: Select) => {
    const { value } = event.currentTarget;
    ctx.change(() => chooseSheet(survey, sheets[Number(value)]));
  };
  return html`<label class="lg-label" for="${id}-sheet">${translate("survey-page-sheet")}</label>
    <select class="lg-choice" id="${id}-sheet" @change=${act}>
      ${table ? nothing : html`<option value="" selected>${translate("survey-page-sheet-none")}</option>`}
      ${sheets.map((one, at) => html`<option value=${at} .selected=${one === table}
        dir="auto">${one.sheet}</option>`)}</select>`;
}

function renderReading(ctx: SurveyContext, reading: Reading): TemplateResult {
  return html`<p><strong>${describe(ctx, reading)}</strong></p>
    ${renderQuestions(ctx, reading)}
    ${renderWords(ctx, reading)}
    ${renderColumns(ctx, reading)}
    ${renderDay(ctx)}
    ${renderGiven(ctx, reading)}
    ${renderProblems(ctx, reading)}`;
}

/** Say in a sentence what was understood. */
function describe(
  { survey, translate }: SurveyContext,
  { columns, problems, records }: Reading,
): string {
  const count = (use: string) => columns.filter((one) => one.use === use).length;
  const all = survey.instrument?.factors.flatMap((one) => one.items).length;
  const bad = new Set(problems.filter((one) => !one.counts).map((one) => one.row)).size;
  return translate("survey-understood", {
    known: count("statement"),
    all,
    people: records.length,
    bad,
    left: count("left-out"),
  });
}

function renderQuestions(ctx: SurveyContext, { questions }: Reading): Content {
  const { id, survey, translate } = ctx;
  const { direction, isOrdered } = survey.choices;
  const asked = questions.filter(({ key }) => Object.hasOwn(QUESTIONS, key));
  const say = ({ key, details }: Asked) =>
    isLast({ key, details }) ? "survey-page-ask-last" : QUESTIONS[key];
  const numbers = questions.find(({ key }) => key === "survey-ask-direction");
  // What was answered stays in view, so that it can be answered otherwise.
  if (!asked.length && !numbers && !direction && !isOrdered) return nothing;
  return html`<section class="lg-survey__asks" aria-labelledby="${id}-asks">
    <h4 id="${id}-asks">${questions.length
      ? translate("survey-page-asks", { count: questions.length })
      : translate("survey-page-said")}</h4>
    ${asked.length
      ? html`<ul>${asked.map((one) => html`<li dir="auto">${translate(say(one), one.details)}</li>`)}</ul>`
      : nothing}
    ${isOrdered || questions.some(isOrder) ? renderOrder(ctx) : nothing}
    ${numbers || direction ? renderDirection(ctx, numbers) : nothing}</section>`;
}

/** Of one column there is no order to tell. */
const isLast = ({ key, details }: Asked): boolean =>
  key === "survey-ask-order" && details.count === 1;
const isOrder = (one: Asked): boolean => one.key === "survey-ask-order" && !isLast(one);

function renderOrder(ctx: SurveyContext): TemplateResult {
  const { id, survey, translate } = ctx;
  const act = (event: EventOf<HTMLInputElement>) => {
    const isOrdered = event.currentTarget.checked;
    ctx.change(() => choose(survey, { isOrdered }));
  };
  return html`<div class="lg-survey__check"><input type="checkbox" id="${id}-order"
      .checked=${survey.choices.isOrdered} @change=${act}>
    <label for="${id}-order">${translate("survey-page-order")}</label></div>`;
}

/** A scale may run the other way: nobody guesses that. */
function renderDirection(ctx: SurveyContext, asked?: Asked): TemplateResult {
  const { id, survey, translate } = ctx;
  const scale = survey.instrument?.scale ?? [];
  const details = asked?.details ??
    { most: scale.length, low: scale[0]?.word, high: scale[scale.length - 1]?.word };
  const option = (direction: "up" | "down", label: string) =>
    html`<div class="lg-survey__check"><input type="radio" name="${id}-direction" id="${id}-${direction}"
      .checked=${survey.choices.direction === direction}
      @change=${() => ctx.change(() => choose(survey, { direction }))}>
    <label for="${id}-${direction}">${label}</label></div>`;
  return html`<fieldset class="lg-survey__set"><legend class="lg-label">
    ${translate("survey-page-ask-direction")}</legend>
    ${option("up", translate("survey-page-up", details))}
    ${option("down", translate("survey-page-down", details))}</fieldset>`;
}

/** Words that are on no scale, each with what it means. */
function renderWords(ctx: SurveyContext, { unread }: Reading): Content {
  const { id, survey, translate } = ctx;
  const { words } = survey.choices;
  const said = [...words.keys()].map((word) => [word, 0] as const);
  const shown = [...said, ...unread.filter(([word]) => !words.has(word))].slice(0, MOST_WORDS);
  if (!shown.length) return nothing;
  return html`<fieldset class="lg-survey__set"><legend class="lg-label">${translate("survey-page-words")}</legend>
    <p class="utrecht-form-field-description">${translate("survey-page-words-help")}</p>
    ${shown.map(([word, count], at) => {
      const text = shortenCell(word, 40);
      const label = count ? translate("survey-page-word", { word: text, count }) : text;
      return html`<div class="lg-survey__pair"><label for="${id}-word-${at}" dir="auto">${label}</label>
        ${renderStates(ctx, word, `${id}-word-${at}`)}</div>`;
    })}</fieldset>`;
}

function renderStates(ctx: SurveyContext, word: string, id: string): TemplateResult {
  const { survey } = ctx;
  const { words } = survey.choices;
  const act = (event: Select) => {
    const { value } = event.currentTarget;
    const known = new Map(words);
    if (value) known.set(word, Number(value));
    else known.delete(word);
    ctx.change(() => choose(survey, { words: known }));
  };
  return html`<select class="lg-choice" id=${id} @change=${act}>
    <option value="" .selected=${!words.has(word)}>${ctx.translate("survey-page-unread")}</option>
    ${listStates(ctx).map((name, at) => at
      ? html`<option value=${at} .selected=${words.get(word) === at}>${name}</option>`
      : nothing)}</select>`;
}

/** Return what each state is called: open, the scale, the two apart. */
const listStates = ({ survey, translate }: SurveyContext): string[] => [
  translate("open"),
  ...(survey.instrument?.scale ?? []).map((one) => one.word),
  translate("unknown"),
  translate("not-applicable"),
];

function renderDay(ctx: SurveyContext): TemplateResult {
  const { id, survey, translate } = ctx;
  const act = (event: EventOf<HTMLInputElement>) => {
    const day = event.currentTarget.value;
    ctx.change(() => choose(survey, { day }));
  };
  return html`<label class="lg-label" for="${id}-day">${translate("survey-page-day")}</label>
    <p class="utrecht-form-field-description" id="${id}-day-help">${translate("survey-page-day-help")}</p>
    <input type="date" class="lg-choice" id="${id}-day" min="2020-01-02" max="2099-12-31"
      aria-describedby="${id}-day-help" .value=${survey.choices.day} @change=${act}>`;
}

function renderGiven(ctx: SurveyContext, { given }: Reading): TemplateResult {
  const { id, translate } = ctx;
  const states = listStates(ctx).map((name, at) => [name, given[at]] as const);
  return html`<section aria-labelledby="${id}-given"><h4 id="${id}-given">${translate("survey-page-given")}</h4>
    <ul>${[...states.slice(1), states[0]].map(([name, many]) =>
      html`<li>${name}: ${many.toLocaleString(ctx.language)}</li>`)}</ul></section>`;
}

function renderProblems(ctx: SurveyContext, { problems }: Reading): Content {
  if (!problems.length) return nothing;
  const { id, translate } = ctx;
  const more = problems.length - SHOWN;
  return html`<section aria-labelledby="${id}-problems"><h4 id="${id}-problems">
      ${translate("survey-page-problems", { count: problems.length })}</h4>
    <ul class="lg-refused" tabindex="0" aria-labelledby="${id}-problems">${problems.slice(0, SHOWN).map((one) =>
      html`<li dir="auto">${describeProblem(ctx, one)}</li>`)}
    ${more > 0 ? html`<li>${translate("survey-more", { count: more })}</li>` : nothing}</ul></section>`;
}
