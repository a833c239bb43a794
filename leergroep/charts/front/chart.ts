/**
 * Make a drawn chart interactive at the first touch; until then the drawing stands.
 *
 * In view is no reason: most readers only look, and Vega weighs more than all the rest of a page.
 */

import { fetchScript } from "./script_loader.ts";

declare global {
  /** Set by vega.js, which the build makes with vl-convert. */
  var vegaEmbed: (place: HTMLElement, spec: unknown, options: object) => Promise<unknown>;
  /** Set by the script of each chart, which the build writes; by its name. */
  var lgCharts: Record<string, unknown> | undefined;
}

/** Wait until nothing in the figure is pressed: a click ends on the link where it began. */
async function waitForRelease(figure: HTMLElement): Promise<void> {
  while (figure.matches(":active")) await new Promise(requestAnimationFrame);
}

/** Lay a live chart over the drawing of a figure. */
async function enliven(figure: HTMLElement, drawing: HTMLElement): Promise<void> {
  const name = figure.dataset.spec ?? "";
  await Promise.all([fetchScript("vega.js"), fetchScript(`charts/${name}.js`)]);
  const spec = globalThis.lgCharts?.[name];
  const live = document.createElement("div");
  live.className = "lg-chart__live";
  // Whoever listens has the drawing, which keeps its place: this lies over it.
  live.ariaHidden = "true";
  // The policy refuses eval and styles in the page: the interpreter needs no eval, and the styles
  // stand in the site's stylesheet. The page's own table says what the chart shows.
  const tooltip = { disableDefaultStyle: true };
  await globalThis.vegaEmbed(live, spec, {
    ast: true,
    renderer: "svg",
    actions: false,
    defaultStyle: false,
    tooltip,
  });
  await waitForRelease(figure);
  drawing.append(live);
  figure.dataset.live = "";
}

/** Bring a chart to life when a reader first points at it, touches it or comes to its table. */
function waitForTouch(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>(".lg-chart__drawing");
  if (!drawing) return;
  const first = new AbortController();
  const start = () => {
    first.abort();
    // A chart that cannot come alive stays as it was drawn.
    enliven(figure, drawing).catch(() => {});
  };
  for (const touch of ["pointerover", "pointerdown"]) {
    drawing.addEventListener(touch, start, { signal: first.signal });
  }
  figure.addEventListener("focusin", start, { signal: first.signal });
}

/** A link into a closed part of the page opens it: not every browser does so by itself. */
function revealTarget(): void {
  const target = document.querySelector(":target");
  const part = target?.closest<HTMLDetailsElement>("details:not([open])");
  if (!target || !part) return;
  part.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", revealTarget);
revealTarget();
document.querySelectorAll<HTMLElement>(".lg-chart").forEach(waitForTouch);
