"""axe-core in a page: what bars a reader, in light and in dark colours, wide and narrow."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.book.chart import all_alive
from tests.book.pages import TOLD

WIDE, NARROW = 1280, 320
# All that can differ between light and dark.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
SHAPES = {"rules": {"color-contrast": {"enabled": False}}}
# axe leaves the size of targets out unless it is asked for.
ALL = {"rules": {"target-size": {"enabled": True}}}
LOOK = """async ([scheme, part, options]) => {
  const until = async (holds) => {
    for (const end = Date.now() + 10000; !holds();) {
      if (Date.now() > end) throw new Error(`never: ${holds}`);
      await new Promise(requestAnimationFrame);
    }
  };
  await until(() => document.documentElement.dataset.theme === scheme);
  await until(() => !document.querySelector(".lg-widget:not([data-ready])"));
  scrollTo(0, 0);
  // Nothing moves any more: axe must not measure a colour that is on its way to another. A frame
  // lies between two looks, since the end of one movement can begin the next.
  await until(() => {
    const moving = document.getAnimations();
    moving.forEach((one) => one.finish());
    return !moving.length;
  });
  const { violations } = await axe.run(part ?? document, {
    resultTypes: ["violations"],
    ...options,
  });
  return violations.map(({ id, nodes }) =>
    [scheme, innerWidth, id, nodes.slice(0, 3).map(({ target }) => target)]);
}"""


def look(page: Page, part: str | None, scheme: str, options: dict) -> list[list]:
    """Return the rules that axe finds broken in light or in dark colours, and where."""
    page.emulate_media(color_scheme=scheme)
    if page.evaluate("!globalThis.axe"):
        page.evaluate(Axe().axe_script)
    return page.evaluate(LOOK, [scheme, part, options])


def find_barriers(page: Page, part: str | None = TOLD) -> list[list]:
    """Look at a part of the page, or all of it, with charts both drawn and alive."""
    found = [*look(page, part, "light", ALL), *look(page, part, "dark", COLOURS)]
    # A chart that comes alive changes nothing around it.
    if all_alive(page):
        for scheme, options in (("light", ALL), ("dark", COLOURS)):
            found += look(page, ".lg-chart", scheme, options)
    return found


def find_barriers_at_both_widths(page: Page, part: str | None = TOLD) -> list[list]:
    """Look at a state once in each colour and once at each width, where nothing may stick out."""
    size = page.viewport_size
    page.set_viewport_size({**size, "width": WIDE})
    found = [*find_barriers(page, part), *find_what_sticks_out(page)]
    page.set_viewport_size({**size, "width": NARROW})
    found += [*look(page, part, "light", SHAPES), *look(page, part, "dark", COLOURS)]
    return [*found, *find_what_sticks_out(page)]


def find_what_sticks_out(page: Page) -> list[list]:
    """Return how wide a page is that scrolls sideways."""
    wide, seen = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
    return [["sticks out", seen, wide]] if wide > seen else []
