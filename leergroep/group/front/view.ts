/** The picture of one round: what to talk about first, every statement, factors, and roles. */

import { html, nothing } from "lit-html";
import { agreed, dayOf, dots, table } from "./dots.ts";
import { renderReadOn } from "../../widget/front/controls/elements.ts";
import roles from "../../documents/roles.json" with { type: "json" };
import { byFactor, first, spread } from "./measures.ts";
import { groupsShown, REST } from "./privacy.ts";
import { inRound } from "./rounds.ts";

export function picture(ctx, group, round) {
  const people = inRound(group, round);
  const rows = people.map((one) => one.states);
  const statements = spread(group.instrument, rows);
  if (people.length < 2) return html`${who(ctx, group, people, round)}<p>${ctx.translate("group-one")}</p>`;
  return html`
    ${who(ctx, group, people, round)}
    ${talk(ctx, group, first(statements))}
    <h4>${ctx.translate("group-all")}</h4>
    <p>${ctx.translate("group-all-help")}</p>
    ${list(ctx, group.instrument, statements)}
    ${figures(ctx, group.instrument, statements)}
    <h4>${ctx.translate("group-factors")}</h4>
    <p>${ctx.translate("group-factors-help")}</p>
    ${factors(ctx, group.instrument, byFactor(group.instrument, rows))}
    ${byRole(ctx, group.instrument, people, statements)}
    ${method(ctx)}`;
}

function who(ctx, group, people, round) {
  const named = roles.map((role) => [role[ctx.language], times(people, role.slug)])
    .concat([[ctx.translate("group-no-role"), times(people, "")]]).filter(([_, count]) => count);
  const key = people.length === 1 ? "group-person" : "group-people";
  return html`<p>${ctx.translate(key, { count: people.length, day: dayOf(ctx, group.days[round]) })}
    ${ctx.translate("group-roles", { roles: named.map(([name, count]) => `${name} ${count}`).join(", ") })}</p>`;
}

const times = (people, role) => people.filter((one) => one.role === role).length;

function talk(ctx, { instrument }, statements) {
  return html`<h4>${ctx.translate("group-first")}</h4>
    ${statements.length ? html`<p>${ctx.translate("group-first-help")}</p>` : html`<p>${ctx.translate("group-agreed")}</p>`}
    ${statements.map((one) => {
      const factor = instrument.factors.find((factor) => factor.slug === one.factor);
      return html`<section class="lg-advice"><h5>${one.statement}</h5>
        ${dots(ctx, instrument.scale, one)}${renderReadOn(ctx, factor)}</section>`;
    })}${toCase(ctx, instrument, statements)}`;
}

/** The guide finds the case that shows most of the rules over which this group differs. */
function toCase(ctx, { factors }, statements) {
  const { href } = ctx.links.pages?.guide ?? {};
  const about = statements.map((one) => factors.find((factor) => factor.slug === one.factor));
  const rules = [...new Set(about.flatMap((factor) => factor.rules))];
  if (!href || !rules.length) return nothing;
  return html`<p><a href="${href}#regels=${rules.join(",")}">${ctx.translate("group-to-case")}</a></p>`;
}

function list(ctx, instrument, statements) {
  return html`<ol class="lg-statements">${statements.map((one) => html`<li>
    <p class="lg-statements__text">${one.statement}</p>${dots(ctx, instrument.scale, one)}</li>`)}</ol>`;
}

function figures(ctx, instrument, statements) {
  const heads = [ctx.translate("statement"), ...messages(ctx, instrument), ctx.translate("not-applicable"), ctx.translate("open"),
    ctx.translate("group-agreement")];
  const rows = statements.map((one) => [one.statement, ...one.counts, one.unknown, one.notApplicable,
    one.open, agreed(ctx, one.agreement)]);
  return table(ctx, ctx.translate("group-all"), heads, rows);
}

const words = (ctx, { scale }) => [...scale.map((option) => option.word), ctx.translate("unknown")];

function factors(ctx, { scale }, found) {
  const word = (value) => scale.find((option) => option.value === value)?.word ?? "–";
  const heads = ["factor", "group-lowest", "group-highest", "unknown", "group-agreement"]
    .map((key) => ctx.translate(key));
  const rows = found.map((one) => [one.title, word(one.lowest), word(one.highest), one.unknown,
    agreed(ctx, one.agreement)]);
  return table(ctx, ctx.translate("group-factors"), heads, rows, true);
}

/** By role only where it hides everyone; else a sentence why there is nothing to see. */
function byRole(ctx, instrument, people, statements) {
  const groups = groupsShown(people.map((one) => one.role)).map(([slug, held]) => {
    const rows = people.filter((one) => held.includes(one.role)).map((one) => one.states);
    const own = new Map(spread(instrument, rows).map((one) => [one.item, one]));
    return { name: `${nameOf(ctx, slug)} (${rows.length})`, own };
  });
  if (!groups.length) return html`<h4>${ctx.translate("group-by-role")}</h4><p>${ctx.translate("group-role-hidden")}</p>`;
  return html`<details class="lg-tools"><summary>${ctx.translate("group-by-role")}</summary>
    <p>${ctx.translate("group-by-role-help")}</p>
    <ol class="lg-statements">${statements.map((one) => html`<li>
      <p class="lg-statements__text">${one.statement}</p>
      ${groups.map(({ name, own }) => html`<p class="lg-series">${name}</p>
        ${dots(ctx, instrument.scale, own.get(one.item), `${name}. `)}`)}</li>`)}</ol>
    ${table(ctx, ctx.translate("group-by-role"), [ctx.translate("statement"), ctx.translate("role-noun"), ...messages(ctx, instrument)],
      statements.flatMap((one) => groups.map(({ name, own }) =>
        [one.statement, name, ...own.get(one.item).counts, own.get(one.item).unknown])))}</details>`;
}

const nameOf = (ctx, slug) =>
  slug === REST ? ctx.translate("group-rest") : roles.find((role) => role.slug === slug)[ctx.language];

const method = (ctx) => html`<details class="lg-help"><summary>${ctx.translate("group-method")}</summary>
  <p>${ctx.translate("group-method-help")}</p></details>`;
