/** Keep only the rules of a stylesheet that some page, script or template can use. */

import { PurgeCSS } from "purgecss";

/** What stands in no page or script of ours: the host's own elements, and what scripts set. */
const ELSEWHERE = [
  "active",
  "body",
  "data-jp-theme-light",
  "data-live",
  "data-mode",
  "data-theme",
  "hide",
  "html",
  "key",
  "lg-js",
  "noprint",
  "open",
  "pst-js-only",
  "pst-sidebar-hidden",
  "scrolled",
  "show",
  "vg-tooltip-element",
  "visible",
];

/** Colours that only drawings name. */
const IN_CHARTS = ["--lg-land"];

const [target, stylesheet, ...content] = Deno.args;
const [purged] = await new PurgeCSS().purge({
  css: [stylesheet],
  content,
  variables: true,
  keyframes: true,
  fontFace: true,
  safelist: { standard: ELSEWHERE, variables: IN_CHARTS },
});
Deno.writeTextFileSync(target, purged.css);
