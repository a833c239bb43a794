/** The search page: show what the book has on the question in the address, or on the address. */

import { html, nothing, type TemplateResult } from "lit-html";
import { fetchScript } from "../../../charts/front/script_loader.ts";
import type { Content } from "../../../widget/front/controls/elements.ts";
import { endsItself } from "../../../messages/front/translate.ts";
import { draw } from "../../../widget/front/draw.ts";
import { mendHash, readAsked } from "./asked_address.ts";
import { excerpt } from "./excerpt.ts";
import { createSearch, type FoundPage, type Page, type Results } from "./search_index.ts";

declare global {
  /** The text of the book, set by book-text.js, which the build makes. */
  var lgBook: Page[];
}

const area = document.querySelector<HTMLElement>("#search-results");
// Of a page that is not there the address may be anywhere.
const root = document.documentElement.dataset.content_root ?? "./";
const isLost = Boolean(document.querySelector("[data-lost-page]"));

/** Return a sentence that the template brings, in the language of the book. */
function fillSentence(name: string, details: Readonly<Record<string, unknown>> = {}): string {
  return (area?.dataset[name] ?? "").replace(/\{(\w+)\}/g, (place, key) =>
    String(details[key] ?? place));
}

function countPages({ complete, pages }: Results, query: string): string {
  if (!pages.length) return fillSentence("none", { query });
  const name = complete ? (pages.length === 1 ? "one" : "many") : "some";
  return fillSentence(name, { query, count: pages.length });
}

function renderPart({ href, part, hits }: FoundPage): Content {
  if (!part) return nothing;
  const words = excerpt(part.text, hits)
    .map(([text, found]) => found ? html`<mark>${text}</mark>` : text);
  const link = part.id ? html`<a href=${`${root}${href}#${part.id}`}>${part.title}</a>` : nothing;
  const colon = part.id && words.length ? (endsItself(part.title) ? " " : ": ") : nothing;
  return html`<p class="lg-result__part">${link}${colon}${words}</p>`;
}

/** Offer a word of the book instead of one that it does not have. */
function renderMeant({ meant }: Results): Content {
  if (!meant) return nothing;
  const [before, after] = fillSentence("meant").split("{word}");
  const address = `${root}search.html?${new URLSearchParams({ q: meant })}`;
  return html`<p>${before}<a href=${address}>${meant}</a>${after}</p>`;
}

function renderPage(page: FoundPage): TemplateResult {
  return html`<li class="lg-result">
    <h2><a href=${root + page.href}>${page.title}</a></h2>
    <p class="lg-result__place">${page.place}</p>
    <p>${page.sentence}</p>
    ${renderPart(page)}
  </li>`;
}

/** The text of the whole book is heavy: only who asks something fetches it. */
async function answer(query: string, place: HTMLElement): Promise<void> {
  document.title = `${query} – ${document.title}`;
  try {
    await fetchScript("book-text.js");
    showResults(query, place);
  } catch {
    draw(html`<p role="status">${fillSentence("lost")}</p>`, place);
  }
}

function showResults(query: string, place: HTMLElement): void {
  const found = createSearch(globalThis.lgBook, document.documentElement.lang)(query);
  const ways = document.querySelector<HTMLElement>("#search-ways");
  if (ways) ways.hidden = found.pages.length > 0;
  draw(html`<p role="status">${countPages(found, query)}</p>
    ${renderMeant(found)}
    <ol class="lg-results">${found.pages.map(renderPage)}</ol>`, place);
}

function ask(): string {
  return isLost
    ? readAsked(location.href)
    : new URLSearchParams(location.search).get("q")?.trim() ?? "";
}

function start(): void {
  const query = ask();
  document.querySelectorAll<HTMLInputElement>('input[name="q"]')
    .forEach((field) => field.value = query);
  if (query && area) answer(query, area);
  else document.querySelector<HTMLInputElement>('.bd-article input[name="q"]')?.focus();
}

const meant = isLost ? mendHash(location.href) : undefined;
if (meant) location.replace(meant);
else start();
