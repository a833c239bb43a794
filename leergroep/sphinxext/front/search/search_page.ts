/** The search page: show what the book has on the question in the address. */

import { html, nothing, render } from "lit-html";
import { excerpt } from "./excerpt.ts";
import { createFinder } from "./search_index.ts";
import { fetchScript } from "../../../charts/front/script_loader.ts";

const language = document.documentElement.lang;
const stage = document.querySelector("#search-results");
/** The template brings the sentences, in the language of the book. */
const said = stage.dataset;
const fill = (sentence, details) =>
  sentence.replace(/\{(\w+)\}/g, (place, name) => details[name] ?? place);

function count({ complete, pages }, query) {
  if (!pages.length) return fill(said.none, { query });
  const sentence = complete ? (pages.length === 1 ? said.one : said.many) : said.some;
  return fill(sentence, { query, count: pages.length });
}

function where({ href, part, hits }) {
  if (!part) return nothing;
  const words = excerpt(part.text, hits).map(([text, hit]) => hit ? html`<mark>${text}</mark>` : text);
  const link = part.id ? html`<a href=${`${href}#${part.id}`}>${part.title}</a>` : nothing;
  const colon = part.id && words.length ? ": " : nothing;
  return html`<p class="lg-result__part">${link}${colon}${words}</p>`;
}

/** Offer a word of the book instead of one that it does not have. */
function suggestion({ meant }) {
  if (!meant) return nothing;
  const [before, after] = said.meant.split("{word}");
  const address = `?${new URLSearchParams({ q: meant })}`;
  return html`<p>${before}<a href=${address}>${meant}</a>${after}</p>`;
}

function result(page) {
  return html`<li class="lg-result">
    <h2><a href=${page.href}>${page.title}</a></h2>
    <p class="lg-result__place">${page.place}</p>
    <p>${page.sentence}</p>
    ${where(page)}
  </li>`;
}

/** The text of the whole book is heavy: only who asks something fetches it. */
async function answer(query) {
  document.title = `${query} – ${document.title}`;
  try {
    await fetchScript("book-text.js");
    show(query);
  } catch {
    render(html`<p role="status">${said.lost}</p>`, stage);
  }
}

function show(query) {
  const found = createFinder(globalThis.lgBook, language)(query);
  const ways = document.querySelector("#search-ways");
  ways.hidden = found.pages.length > 0;
  render(html`<p role="status">${count(found, query)}</p>
    ${suggestion(found)}
    <ol class="lg-results">${found.pages.map(result)}</ol>`, stage);
}

const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
document.querySelectorAll('input[name="q"]').forEach((field) => field.value = query);
if (query) answer(query);
else document.querySelector('.bd-article input[name="q"]').focus();
