/** The picture of one round: what to talk about first, every statement, factors, and roles. */

import { html, nothing } from "lit-html";
import { agreed, dayOf, dots, table } from "./dots.ts";
import { readOn } from "../../widget/front/controls/elements.ts";
import roles from "../../documents/roles.json" with { type: "json" };
import { byFactor, first, spread } from "./measures.ts";
import { groupsShown, REST } from "./privacy.ts";
import { inRound } from "./rounds.ts";

export function picture(c, group, round) {
  const people = inRound(group, round);
  const rows = people.map((one) => one.states);
  const statements = spread(group.instrument, rows);
  if (people.length < 2) return html`${who(c, group, people, round)}<p>${c.say("group-one")}</p>`;
  return html`
    ${who(c, group, people, round)}
    ${talk(c, group, first(statements))}
    <h4>${c.say("group-all")}</h4>
    <p>${c.say("group-all-help")}</p>
    ${list(c, group.instrument, statements)}
    ${figures(c, group.instrument, statements)}
    <h4>${c.say("group-factors")}</h4>
    <p>${c.say("group-factors-help")}</p>
    ${factors(c, group.instrument, byFactor(group.instrument, rows))}
    ${byRole(c, group.instrument, people, statements)}
    ${method(c)}`;
}

function who(c, group, people, round) {
  const named = roles.map((role) => [role[c.language], times(people, role.slug)])
    .concat([[c.say("group-no-role"), times(people, "")]]).filter(([_, count]) => count);
  const key = people.length === 1 ? "group-person" : "group-people";
  return html`<p>${c.say(key, { count: people.length, day: dayOf(c, group.days[round]) })}
    ${c.say("group-roles", { roles: named.map(([name, count]) => `${name} ${count}`).join(", ") })}</p>`;
}

const times = (people, role) => people.filter((one) => one.role === role).length;

function talk(c, { instrument }, statements) {
  return html`<h4>${c.say("group-first")}</h4>
    ${statements.length ? html`<p>${c.say("group-first-help")}</p>` : html`<p>${c.say("group-agreed")}</p>`}
    ${statements.map((one) => {
      const factor = instrument.factors.find((factor) => factor.slug === one.factor);
      return html`<section class="lg-advice"><h5>${one.statement}</h5>
        ${dots(c, instrument.scale, one)}${readOn(c, factor)}</section>`;
    })}${toCase(c, instrument, statements)}`;
}

/** The guide finds the case that shows most of the rules over which this group differs. */
function toCase(c, { factors }, statements) {
  const { href } = c.links.pages?.guide ?? {};
  const about = statements.map((one) => factors.find((factor) => factor.slug === one.factor));
  const rules = [...new Set(about.flatMap((factor) => factor.rules))];
  if (!href || !rules.length) return nothing;
  return html`<p><a href="${href}#regels=${rules.join(",")}">${c.say("group-to-case")}</a></p>`;
}

function list(c, instrument, statements) {
  return html`<ol class="lg-statements">${statements.map((one) => html`<li>
    <p class="lg-statements__text">${one.statement}</p>${dots(c, instrument.scale, one)}</li>`)}</ol>`;
}

function figures(c, instrument, statements) {
  const heads = [c.say("statement"), ...words(c, instrument), c.say("not-applicable"), c.say("open"),
    c.say("group-agreement")];
  const rows = statements.map((one) => [one.statement, ...one.counts, one.unknown, one.notApplicable,
    one.open, agreed(c, one.agreement)]);
  return table(c, c.say("group-all"), heads, rows);
}

const words = (c, { scale }) => [...scale.map((option) => option.word), c.say("unknown")];

function factors(c, { scale }, found) {
  const word = (value) => scale.find((option) => option.value === value)?.word ?? "–";
  const heads = ["factor", "group-lowest", "group-highest", "unknown", "group-agreement"]
    .map((key) => c.say(key));
  const rows = found.map((one) => [one.title, word(one.lowest), word(one.highest), one.unknown,
    agreed(c, one.agreement)]);
  return table(c, c.say("group-factors"), heads, rows, true);
}

/** By role only where it hides everyone; else a sentence why there is nothing to see. */
function byRole(c, instrument, people, statements) {
  const groups = groupsShown(people.map((one) => one.role)).map(([slug, held]) => {
    const rows = people.filter((one) => held.includes(one.role)).map((one) => one.states);
    const own = new Map(spread(instrument, rows).map((one) => [one.item, one]));
    return { name: `${nameOf(c, slug)} (${rows.length})`, own };
  });
  if (!groups.length) return html`<h4>${c.say("group-by-role")}</h4><p>${c.say("group-role-hidden")}</p>`;
  return html`<details class="lg-tools"><summary>${c.say("group-by-role")}</summary>
    <p>${c.say("group-by-role-help")}</p>
    <ol class="lg-statements">${statements.map((one) => html`<li>
      <p class="lg-statements__text">${one.statement}</p>
      ${groups.map(({ name, own }) => html`<p class="lg-series">${name}</p>
        ${dots(c, instrument.scale, own.get(one.item), `${name}. `)}`)}</li>`)}</ol>
    ${table(c, c.say("group-by-role"), [c.say("statement"), c.say("role-noun"), ...words(c, instrument)],
      statements.flatMap((one) => groups.map(({ name, own }) =>
        [one.statement, name, ...own.get(one.item).counts, own.get(one.item).unknown])))}</details>`;
}

const nameOf = (c, slug) =>
  slug === REST ? c.say("group-rest") : roles.find((role) => role.slug === slug)[c.language];

const method = (c) => html`<details class="lg-help"><summary>${c.say("group-method")}</summary>
  <p>${c.say("group-method-help")}</p></details>`;
