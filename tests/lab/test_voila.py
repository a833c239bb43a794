"""Voila shows the same form, and its answers land in the same file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.form import Form
from tests.jupyter import Running
from tests.lab.conftest import visiting
from tests.lab.notebook import PATIENCE

pytestmark = [pytest.mark.xdist_group("jupyter"), pytest.mark.slow]


@pytest.fixture(scope="module")
def shown(served: Running, browser: Browser) -> Iterator[Page]:
    """Yield a page of Voila: each visit starts a kernel of its own."""
    with visiting(browser) as page_of:
        page = page_of(served)
        page.goto(served.url)
        page.locator(".lg-statement").first.wait_for(timeout=PATIENCE)
        yield page


def test_voila_shows_the_form_and_not_the_python(shown: Page) -> None:
    expect(Form(shown).statements().first).to_be_visible()
    expect(shown.get_by_role("heading", name="Bronnen")).to_be_attached()
    expect(shown.get_by_role("heading", name="Werk verder in Jupyter")).to_have_count(0)
    expect(shown.locator("table.dataframe, .vega-embed")).to_have_count(0)
    expect(shown.locator("[data-mime-type$=stderr]")).to_have_count(0)


def test_an_answer_in_voila_lands_in_the_file(served: Running, shown: Page) -> None:
    form = Form(shown)
    form.answer(0, "Deels")
    form.says("clear.json")
    file = Path(served.process.cwd()) / "clear.json"
    until(shown, lambda: file.exists() and json.loads(file.read_text("utf-8"))["answers"])
    assert json.loads(file.read_text("utf-8"))["answers"] == {"can-do-taal": 3}


def until(page: Page, holds: Callable[[], object]) -> None:
    """Wait, a frame of the page at a time, until something holds."""
    for _ in range(600):
        if holds():
            return
        page.evaluate("new Promise(requestAnimationFrame)")
    raise AssertionError("it never came to that")
