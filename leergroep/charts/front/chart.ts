/**
 * Make a drawn chart interactive at the first touch; until then the drawing stands.
 *
 * In view is no reason: most readers only look, and Vega weighs more than all the rest of a page.
 */

import { fetchScript } from "./script_loader.ts";

/** Wait until nothing in the figure is pressed: a click ends on the link where it began. */
async function released(figure) {
  while (figure.matches(":active")) await new Promise(requestAnimationFrame);
}

async function bring(figure) {
  const spec = JSON.parse(figure.querySelector("script").textContent);
  await fetchScript("vega.js");
  const stage = document.createElement("div");
  stage.className = "lg-chart__live";
  // Whoever listens has the drawing, which keeps its place: this lies over it.
  stage.ariaHidden = "true";
  // The policy refuses eval and styles in the page: the interpreter needs no eval, and the styles
  // stand in the site's stylesheet. The page's own table says what the chart shows.
  const tooltip = { disableDefaultStyle: true };
  await globalThis.vegaEmbed(stage, spec, {
    ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip,
  });
  await released(figure);
  figure.querySelector(".lg-chart__drawing").append(stage);
  figure.dataset.live = "";
}

/** Bring a chart to life when a reader first points at it, touches it or comes to its table. */
function wait(figure) {
  const first = new AbortController();
  const come = () => {
    first.abort();
    // A chart that cannot come alive stays as it was drawn.
    bring(figure).catch(() => {});
  };
  const drawing = figure.querySelector(".lg-chart__drawing");
  for (const touch of ["pointerover", "pointerdown"]) {
    drawing.addEventListener(touch, come, { signal: first.signal });
  }
  figure.addEventListener("focusin", come, { signal: first.signal });
}

/** A link into a closed part of the page opens it: not every browser does so by itself. */
function reveal() {
  const target = document.querySelector(":target");
  const part = target?.closest("details:not([open])");
  if (!part) return;
  part.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
document.querySelectorAll(".lg-chart").forEach(wait);
