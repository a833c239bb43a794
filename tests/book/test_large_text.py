"""Text at twice its size fits: on a phone, and beside the menu of a wide window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.book.form import CLEAR, Form
from tests.book.leading import Leading
from tests.book.pages import EVERY_KIND
from tests.book.together import Member

WIDTHS = [360, 1280]
TWICE = "html { font-size: 200% !important; }"
# Text that ends outside the window or is cut off, where nothing can be scrolled to see it.
LOST = """() => {
  const SEEN = { opacityProperty: true, visibilityProperty: true };
  // A menu that is on its way in or out would push the text aside.
  document.getAnimations().forEach((one) => one.finish());
  const tidy = (one) => one.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
  const isScrolled = (one) => one && (["auto", "scroll"].includes(getComputedStyle(one).overflowX)
    || isScrolled(one.parentElement));
  const isUnseen = (one) => one && (one.matches("svg, dialog, noscript, .lg-chart__live")
    || getComputedStyle(one).clipPath === "inset(50%)" || isUnseen(one.parentElement));
  const isBeyond = (other, rects) => {
    const edge = other.getBoundingClientRect();
    return ["hidden", "clip"].includes(getComputedStyle(other).overflowX)
      && rects.some(({ left, right }) => left < edge.left - 1 || right > edge.right + 1);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lost = new Set();
  const wide = document.documentElement.clientWidth;
  for (let text; (text = texts.nextNode());) {
    const { parentElement: one } = text;
    if (!text.data.trim() || isUnseen(one) || !one.checkVisibility(SEEN)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()];
    const isCut = (other) => other && other !== document.body && (isBeyond(other, rects)
      || isCut(other.parentElement));
    if (isScrolled(one)) continue;
    if (rects.some(({ left, right }) => left < -1 || right > wide + 1)) {
      lost.add(`outside: ${tidy(one)}`);
    } else if (isCut(one)) lost.add(`cut: ${tidy(one)}`);
  }
  const { scrollWidth } = document.scrollingElement;
  return [...lost, ...(scrollWidth > innerWidth ? [`scrolls: ${scrollWidth}`] : [])];
}"""


def find_lost(page: Page) -> dict[int, list[str]]:
    """Return what cannot be read at twice the size, by the width of the window."""
    page.wait_for_function("() => !document.querySelector('.lg-widget:not([data-ready])')")
    page.add_style_tag(content=TWICE)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if lost := page.evaluate(LOST):
            found[width] = lost
    return found


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_page_fits_at_twice_the_size(bare: Page, address: str, name: str) -> None:
    bare.goto(address + name)
    assert find_lost(bare) == {}


@pytest.mark.slow
def test_an_outcome_fits_at_twice_the_size(bare: Page, address: str) -> None:
    form = Form.open(bare, address + CLEAR)
    for number in range(5):
        form.answer(number, "Nauwelijks")
    form.part("Overzicht")
    assert find_lost(bare) == {}
    form.part("Uitkomst")
    form.tools()
    assert find_lost(bare) == {}


@pytest.mark.slow
def test_a_session_fits_at_twice_the_size(bare: Page, address: str) -> None:
    leading = Leading.begun(bare, address)
    for slug in ("keuze", "acties", "oogst"):
        leading.go(slug)
        assert find_lost(bare) == {}, slug


def test_a_phone_in_a_session_fits_at_twice_the_size(bare: Page, address: str) -> None:
    member = Member.join(bare.context, f"{address}cases/groningen.html#deelname", "groningen")
    member.page.locator(".lg-tick").first.click()
    assert find_lost(member.page) == {}
