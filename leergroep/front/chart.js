/** Make a drawn chart interactive when it comes into view; until then the drawing stands. */

const VEGA = "vega.js";

/** Load the Vega bundle once, from this script's own folder: nothing comes from elsewhere. */
function loadVega(folder) {
  loadVega.done ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = folder + VEGA;
    script.onload = () => resolve(globalThis.vegaEmbed);
    script.onerror = reject;
    document.head.append(script);
  });
  return loadVega.done;
}

async function bring(figure, folder) {
  const spec = JSON.parse(figure.querySelector("script").textContent);
  const embed = await loadVega(folder);
  const stage = document.createElement("div");
  stage.className = "lg-chart__live";
  // The policy refuses eval and styles in the page: the interpreter needs no eval, and the styles
  // stand in the site's stylesheet. The page's own table says what the chart shows.
  const tooltip = { disableDefaultStyle: true };
  await embed(stage, spec, {
    ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip,
  });
  stage.querySelector("svg")?.setAttribute("aria-hidden", "true");
  figure.querySelector(".lg-chart__drawing").append(stage);
  figure.dataset.live = "";
}

function watch(folder) {
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      seen.unobserve(entry.target);
      // A chart that cannot come alive stays as it was drawn.
      bring(entry.target, folder).catch(() => {});
    }
  });
  document.querySelectorAll(".lg-chart").forEach((figure) => seen.observe(figure));
}

/** A link into a closed part of the page opens it: not every browser does so by itself. */
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const part = target && target.closest("details:not([open])");
  if (!part) return;
  part.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
watch(document.currentScript.src.replace(/[^/]*$/, ""));
