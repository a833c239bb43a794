/** Longer parts fold on phones only; a search in the page or a printer opens them. */

import { unescapeText } from "../../../widget/front/host/url_fragment.ts";
import { askMedia } from "../../../widget/front/media.ts";

const PHONE = askMedia("(max-width: 40rem)");

/** How many screens down the first question may stand. */
const SCREENS = 3;
/** In pixels: what stands above it in the form, which may not be drawn yet. */
const HEAD = 300;

export function foldParts(parts: HTMLDetailsElement[]): void {
  const fold = () => {
    for (const part of parts) part.open = !PHONE.matches() || isEarly(part) || holdsTarget(part);
    if (PHONE.matches()) foldEarly(parts.filter(isEarly));
  };
  fold();
  PHONE.watch(fold);
  addEventListener("beforeprint", () => parts.forEach((part) => part.open = true));
  addEventListener("afterprint", fold);
  addEventListener("hashchange", () => {
    for (const part of parts) part.open ||= holdsTarget(part);
  });
}

const isEarly = (part: HTMLElement): boolean => "early" in part.dataset;

/** Fold what stands before the questions, the nearest first, until they are within reach. */
function foldEarly(parts: HTMLDetailsElement[]): void {
  for (const part of parts) delete part.dataset.long;
  for (const part of parts.toReversed()) {
    if (findQuestions() <= SCREENS * innerHeight) return;
    part.dataset.long = "";
    part.open = holdsTarget(part);
  }
}

/** Return where the first question ends, from the top of the page. */
function findQuestions(): number {
  const form = document.querySelector("#vragen");
  return form ? form.getBoundingClientRect().top + scrollY + HEAD : 0;
}

/** A link leads into a part, or to the heading right above it. */
function holdsTarget(part: HTMLElement): boolean {
  const target = location.hash && document.getElementById(unescapeText(location.hash.slice(1)));
  return Boolean(target && (part.contains(target) || target.contains(part)));
}
