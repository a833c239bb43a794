/** Keep only the rules of a stylesheet that some page, script or template can use. */

import { PurgeCSS } from "purgecss";

const [target, stylesheet, safe, ...content] = Deno.args;
const [purged] = await new PurgeCSS().purge({
  css: [stylesheet],
  content,
  variables: true,
  keyframes: true,
  fontFace: true,
  safelist: { standard: safe.split(",").filter(Boolean) },
});
Deno.writeTextFileSync(target, purged.css);
