/** The picture of one round: what to talk about first, every statement, factors, and roles. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { type Content, renderButton, renderLink, renderReadOn } from "../../widget/front/controls/elements.ts";
import type { GroupContext } from "./context.ts";
import { formatAgreement, formatDay, renderDots, renderFold, renderTable } from "./dots.ts";
import {
  type FactorMeasure,
  measureFactors,
  measureSpread,
  pickFirst,
  type StatementMeasure,
} from "./measures.ts";
import { chooseGroups, REST } from "./privacy.ts";
import { type Group, listRound, type RoundRecord } from "./rounds.ts";
import type { ChecklistState, CityLink } from "./state.ts";

export function renderPicture(ctx: GroupContext, group: Group, round: number): TemplateResult {
  const { translate } = ctx;
  const { instrument } = group;
  const people = listRound(group, round);
  const rows = people.map((one) => one.states);
  const statements = measureSpread(instrument, rows);
  const who = renderWho(ctx, group, round);
  if (people.length < 2) return html`${who}<p>${translate("group-one")}</p>`;
  return html`
    ${who}
    ${renderStageButton(ctx, group, round, statements)}
    ${renderTalk(ctx, instrument, pickFirst(statements))}
    <h4>${translate("group-all")}</h4>
    <p>${translate("group-all-help")}</p>
    ${renderList(ctx, instrument, statements)}
    ${renderFigures(ctx, instrument, statements)}
    <h4>${translate("group-factors")}</h4>
    <p>${translate("group-factors-help")}</p>
    ${renderFactors(ctx, instrument, measureFactors(instrument, rows))}
    ${renderByRole(ctx, instrument, people, statements)}
    ${renderMethod(ctx)}`;
}

function renderWho(
  ctx: GroupContext,
  group: Group,
  round: number,
): TemplateResult {
  const { translate } = ctx;
  const people = listRound(group, round);
  const day = group.days[round];
  const times = (role: string) => people.filter((one) => one.role === role).length;
  const counts = group.instrument.roles.map(({ slug, title }) => ({ name: title, count: times(slug) }))
    .concat({ name: translate("group-no-role"), count: times("") }).filter(({ count }) => count);
  const key = people.length === 1 ? "group-person" : "group-people";
  return html`<p>${translate(key, { count: people.length, day: formatDay(ctx, day) })}
    ${translate("group-roles", { roles: counts.map(({ name, count }) => `${name} ${count}`).join(", ") })}</p>`;
}

/** The picture on a screen for the room, one statement at a time. */
function renderStageButton(
  { language, links, model, translate, actions }: GroupContext,
  { instrument, about, days, records }: Group,
  round: number,
  statements: readonly StatementMeasure[],
): Content {
  const agreements = model.get("agreements");
  if (!agreements) return nothing;
  const talk = () =>
    actions.talk({
      language,
      links,
      agreements,
      instrument,
      subject: about?.name ?? "",
      day: days[round],
      people: listRound({ records }, round).length,
      statements,
    });
  return html`<div class="lg-screen"><p>${renderButton(translate("talk-open"), talk, "main")}</p>
    <p class="utrecht-form-field-description">${translate("talk-open-help")}</p></div>`;
}

function renderTalk(
  ctx: GroupContext,
  instrument: ChecklistState,
  statements: readonly StatementMeasure[],
): TemplateResult {
  const { translate } = ctx;
  const help = translate(statements.length ? "group-first-help" : "group-agreed");
  return html`<h4>${translate("group-first")}</h4>
    <p>${help}</p>
    ${statements.map((one) => keyed(one.item, html`<section class="lg-advice"><h5>${one.statement}</h5>
        ${renderDots(ctx, instrument.scale, one)}${renderFactorLinks(ctx, instrument, one)}</section>`))}${renderToCase(ctx, instrument, statements)}`;
}

const findFactor = ({ factors }: ChecklistState, { factor }: StatementMeasure) =>
  factors.find((one) => one.slug === factor);

function renderFactorLinks(
  ctx: GroupContext,
  instrument: ChecklistState,
  statement: StatementMeasure,
): Content {
  const factor = findFactor(instrument, statement);
  return factor ? renderReadOn(ctx, factor) : nothing;
}

/** One city that shows most of the rules over which this group differs, and the way to others. */
function renderToCase(
  { links, translate }: GroupContext,
  instrument: ChecklistState,
  statements: readonly StatementMeasure[],
): Content {
  const all = statements.flatMap((one) => findFactor(instrument, one)?.rules ?? []);
  const rules = [...new Set(all)];
  if (!rules.length) return nothing;
  const city = findCity(Object.values(links.cities ?? {}), rules);
  const href = links.pages?.guide?.href;
  return html`${city ? html`<p>${translate("group-to-city")} ${renderLink(city)}</p>` : nothing}
    ${href
      ? html`<p><a href="${href}#regels=${rules.join(",")}">${translate("group-to-case")}</a></p>`
      : nothing}`;
}

/** Return the city that shows most of these rules, the first of equals. */
function findCity(cities: readonly CityLink[], rules: readonly string[]): CityLink | undefined {
  const count = (city: CityLink) => city.rules.filter((rule) => rules.includes(rule)).length;
  return cities.filter(count).sort((one, other) => count(other) - count(one))[0];
}

function renderList(
  ctx: GroupContext,
  instrument: ChecklistState,
  statements: readonly StatementMeasure[],
): TemplateResult {
  return html`<ol class="lg-statements">${statements.map((one) => keyed(one.item, html`<li>
    <p class="lg-statements__text">${one.statement}</p>${renderDots(ctx, instrument.scale, one)}</li>`))}</ol>`;
}

function renderFigures(
  ctx: GroupContext,
  instrument: ChecklistState,
  statements: readonly StatementMeasure[],
): TemplateResult {
  const { translate } = ctx;
  return renderFold(ctx, "figures", translate("group-table"), "lg-help", () => {
    const heads = [translate("statement"), ...listWords(ctx, instrument),
      translate("not-applicable"), translate("open"), translate("group-agreement")];
    const rows = statements.map((one) => [one.statement, ...one.counts, one.unknown,
      one.notApplicable, one.open, formatAgreement(ctx, one.agreement)]);
    return renderTable(translate("group-all"), heads, rows);
  });
}

const listWords = ({ translate }: GroupContext, { scale }: ChecklistState): string[] =>
  [...scale.map((option) => option.word), translate("unknown")];

function renderFactors(
  ctx: GroupContext,
  { scale }: ChecklistState,
  factors: readonly FactorMeasure[],
): TemplateResult {
  const { translate } = ctx;
  const nameOption = (value: number | null) =>
    scale.find((option) => option.value === value)?.word ?? "–";
  const heads = ["factor", "group-lowest", "group-highest", "unknown", "group-agreement"]
    .map((key) => translate(key));
  const rows = factors.map((one) => [one.title, nameOption(one.lowest), nameOption(one.highest),
    one.unknown, formatAgreement(ctx, one.agreement)]);
  return renderTable(translate("group-factors"), heads, rows);
}

/** What the people of some roles answered to one statement. */
interface RoleAnswers {
  readonly name: string;
  readonly measure: StatementMeasure;
}

/** By role only where it hides everyone; else a sentence why there is nothing to see. */
function renderByRole(
  ctx: GroupContext,
  instrument: ChecklistState,
  people: readonly RoundRecord[],
  statements: readonly StatementMeasure[],
): TemplateResult {
  const { translate } = ctx;
  const title = translate("group-by-role");
  if (!chooseGroups(people.map((one) => one.role), instrument.roles).length) {
    return html`<h4>${title}</h4><p>${translate("group-role-hidden")}</p>`;
  }
  return renderFold(ctx, "roles", title, "lg-tools", () =>
    renderRoles(ctx, instrument, people, statements));
}

function renderRoles(
  ctx: GroupContext,
  instrument: ChecklistState,
  people: readonly RoundRecord[],
  statements: readonly StatementMeasure[],
): TemplateResult {
  const { translate } = ctx;
  const groups = measureGroups(ctx, instrument, people);
  const all = statements.map(({ item, statement }) => ({
    statement,
    answers: groups.flatMap((group) => group.filter(({ measure }) => measure.item === item)),
  }));
  const heads = [translate("statement"), translate("role-noun"), ...listWords(ctx, instrument)];
  const rows = all.flatMap(({ statement, answers }) =>
    answers.map(({ name, measure }) => [statement, name, ...measure.counts, measure.unknown])
  );
  return html`<p>${translate("group-by-role-help")}</p>
    <ol class="lg-statements">${all.map(({ statement, answers }) => html`<li>
      <p class="lg-statements__text">${statement}</p>
      ${answers.map(({ name, measure }) => html`<p class="lg-series">${name}</p>
        ${renderDots(ctx, instrument.scale, measure, `${name}. `)}`)}</li>`)}</ol>
    <details class="lg-help"><summary>${translate("group-table")}</summary>${
    renderTable(translate("group-by-role"), heads, rows)
  }</details>`;
}

/** Return for each group of roles that may be shown what it answered to every statement. */
function measureGroups(
  ctx: GroupContext,
  instrument: ChecklistState,
  people: readonly RoundRecord[],
): RoleAnswers[][] {
  return chooseGroups(people.map((one) => one.role), instrument.roles).map((group) => {
    const own = people.filter((one) => group.roles.includes(one.role)).map((one) => one.states);
    const name = `${nameGroup(ctx, instrument, group.slug)} (${own.length})`;
    return measureSpread(instrument, own).map((measure) => ({ name, measure }));
  });
}

const nameGroup = (
  { translate }: GroupContext,
  { roles }: ChecklistState,
  slug: string,
): string =>
  slug === REST
    ? translate("group-rest")
    : roles.find((role) => role.slug === slug)?.title ?? slug;

const renderMethod = (ctx: GroupContext): TemplateResult =>
  renderFold(ctx, "method", ctx.translate("group-method"), "lg-help", () =>
    html`<p>${ctx.translate("group-method-help")}</p>`);
