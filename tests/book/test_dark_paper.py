"""What is printed by who reads in the dark: the same paper as in the light."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.book.conftest import Watched

PAGES = ["cases/leeuwarden", "notebooks/clear", "notebooks/sessies", "book/wijken",
         "notebooks/participatieladder", "notebooks/werkboek", "makers/your-own-book"]
COLOURS = """() => {
  dispatchEvent(new Event("beforeprint"));
  const names = ["color", "backgroundColor", "borderTopColor", "fill", "stroke", "colorScheme"];
  return [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility())
    .map((one) => [one.tagName, one.className, ...names.map((name) => getComputedStyle(one)[name])]
      .map(String).join(" "));
}"""


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_paper_has_the_same_colours_whether_the_screen_is_dark_or_light(
    browser: Browser, watched: Watched, address: str, name: str
) -> None:
    printed = {}
    for scheme in ("light", "dark"):
        page = watched.watch(browser.new_page(color_scheme=scheme, locale="nl-NL"))
        page.goto(f"{address}{name}.html")
        page.wait_for_load_state("networkidle")
        assert page.locator("html").get_attribute("data-theme") == scheme
        page.emulate_media(media="print", color_scheme=scheme)
        printed[scheme] = page.evaluate(COLOURS)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("html").get_attribute("data-theme") == scheme
        page.close()
    assert len(printed["light"]) > 15
    assert set(printed["dark"]) - set(printed["light"]) == set()
