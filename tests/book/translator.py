"""A page that is being translated, as Chrome does it, and what a reader sees of a page."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

# Chrome puts each text in two font elements as soon as it stands in the page, and the page's own
# text node away; who asks for the original gets those nodes back. Here a text stays as it was: a
# page must say the same with and without.
TRANSLATE = """{
  const OUT = "script, style, textarea, noscript, svg, title";
  const originals = new Map();
  let isOn = true;
  const wrap = (text) => {
    const { parentElement } = text;
    if (!parentElement || !text.data.trim() || parentElement.closest(OUT)) return;
    if (originals.has(parentElement.parentElement)) return;
    const [outer, inner] = [1, 2].map(() => document.createElement("font"));
    for (const one of [outer, inner]) one.style.verticalAlign = "inherit";
    outer.append(inner);
    inner.append(text.data);
    text.replaceWith(outer);
    originals.set(outer, text);
  };
  const listTexts = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node];
    return [...node.childNodes].flatMap(listTexts);
  };
  new MutationObserver((changes) => {
    if (!isOn) return;
    for (const { addedNodes } of changes) [...addedNodes].flatMap(listTexts).forEach(wrap);
  }).observe(document, { childList: true, subtree: true });
  globalThis.showOriginal = () => {
    isOn = false;
    originals.forEach((text, font) => font.isConnected && font.replaceWith(text));
    originals.clear();
  };
  globalThis.translateAgain = () => {
    isOn = true;
    listTexts(document.documentElement).forEach(wrap);
  };
}"""
# All that is shown, and each control with the question it belongs to.
SEEN = """() => {
  const tidy = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
  const isShown = (one) => one.checkVisibility();
  const nameControl = (one) => [
    tidy(one.closest("fieldset")?.querySelector("legend")?.textContent),
    tidy(one.labels?.[0]?.textContent ?? one.textContent),
    one.ariaLabel, one.ariaCurrent, one.checked ?? null, one.value ?? null, one.open ?? null,
  ];
  const root = document.querySelector("main") ?? document.body;
  const controls = root.querySelectorAll("input, select, textarea, button, summary, details");
  return {
    text: tidy(root.innerText),
    controls: [...controls].filter(isShown).map(nameControl),
    focus: tidy(document.activeElement?.textContent).slice(0, 80),
  };
}"""
# The same notes, marks and days in both: else no two pages would say the same.
SAME = """{
  let last = 1;
  const next = () => last = last * 48271 % 2147483647;
  crypto.getRandomValues = (numbers) => numbers.fill(0).map(next);
  crypto.randomUUID = () => `${next()}-${next()}`;
  Math.random = () => next() / 2147483647;
}"""
NOON = "2026-11-28T12:00:00"
# What is shown has to settle: storage answers later than a press. The clock stands still here.
UNTIL_SEEN = f"""async (wanted) => {{
  const see = {SEEN};
  const isSame = () => JSON.stringify(see()) === JSON.stringify(wanted);
  for (let frames = 120; frames > 0 && !isSame(); frames--) {{
    await new Promise(requestAnimationFrame);
  }}
  return see();
}}"""


def visit(context: BrowserContext, translated: bool) -> Page:
    """Return a page of a visitor, who has it translated or not."""
    context.add_init_script(SAME)
    if translated:
        context.add_init_script(TRANSLATE)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    return page


def see(page: Page) -> dict:
    """Return what a reader sees."""
    return page.evaluate(SEEN)


def until_seen(page: Page, wanted: dict) -> dict:
    """Wait until a reader sees this, and return what is seen."""
    return page.evaluate(UNTIL_SEEN, wanted)
