"""No word, figure or heading is broken where it need not be, on a phone or beside the menu."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.book.group import GROUP, Picture, files

# The texts of what stands on more than one line.
BROKEN = """(selector) => [...document.querySelectorAll(selector)].filter((one) => {
  const range = document.createRange();
  range.selectNodeContents(one.firstChild ?? one);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
}).map((one) => one.textContent)"""
# The headings under whose last word there is room for another line.
EMPTY_LINES = """() => [...document.querySelectorAll("h2")].filter((one) => {
  const range = document.createRange();
  range.selectNodeContents(one.firstChild);
  const { bottom } = [...range.getClientRects()].at(-1);
  return one.getBoundingClientRect().bottom - bottom > 10;
}).map((one) => one.textContent)"""


@pytest.mark.slow
def test_no_answer_of_the_start_page_breaks_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}book/start.html")
    assert page.evaluate(BROKEN, ".lg-opinions__word") == []


@pytest.mark.slow
def test_no_figure_of_a_group_breaks_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    picture = Picture.open(page, address + GROUP)
    picture.choose(files(5))
    picture.says("5 mensen vulden dit in")
    assert page.evaluate(BROKEN, ".lg-table td") == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["cases/amsterdam-kolenkit.html", "book/toegankelijkheid.html"])
def test_no_heading_ends_in_an_empty_line(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(EMPTY_LINES) == [], width
