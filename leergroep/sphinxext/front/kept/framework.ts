/** The framework, coloured by the reader's own answers where there are any. */

import { Kept, readAnswers, weigh } from "./kept_records.ts";

export function colourFramework(figure: HTMLElement, kept: Kept): void {
  const answers = readAnswers(kept, figure.dataset.scan ?? "");
  const rules = [...figure.querySelectorAll<SVGAElement>("a[data-items]")];
  const states = rules.map((rule) => weigh(answers, itemsOf(rule)));
  if (!states.some((state) => state.answered)) return;
  figure.classList.add("lg-framework--own");
  figure.querySelector("figcaption > [hidden]")?.removeAttribute("hidden");
  rules.forEach((rule, index) => {
    const state = states[index];
    if (state?.answered) mark(rule, state.low ? "low" : "answered", figure);
  });
}

const itemsOf = (rule: SVGAElement) => (rule.dataset.items ?? "").split(" ");

function mark(rule: SVGAElement, state: "low" | "answered", figure: HTMLElement): void {
  rule.classList.add(`lg-framework__rule--${state}`);
  rule.setAttribute("aria-label", `${rule.getAttribute("aria-label")} (${figure.dataset[state]})`);
}
