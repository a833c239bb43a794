"""Voila shows the same form, and its answers land in the same file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.book.form import Form
from tests.jupyter import Running

pytestmark = pytest.mark.xdist_group("jupyter")


def test_an_answer_in_voila_lands_in_the_file(
    served: Running, visit: Callable[[Running], Page], tmp_path: Path
) -> None:
    page = visit(served)
    page.goto(served.url)
    form = Form(page)
    form.answer(0, "Deels")
    form.says("clear.json")
    file = tmp_path / "clear.json"
    until(page, lambda: file.exists() and json.loads(file.read_text("utf-8"))["answers"])
    assert json.loads(file.read_text("utf-8"))["answers"] == {"can-do-taal": 3}


def test_voila_shows_the_form_and_not_the_python(
    served: Running, visit: Callable[[Running], Page]
) -> None:
    page = visit(served)
    page.goto(served.url)
    expect(Form(page).statements().first).to_be_visible()
    expect(page.get_by_role("heading", name="Bronnen")).to_be_attached()
    expect(page.get_by_role("heading", name="Werk verder in Jupyter")).to_have_count(0)
    expect(page.locator("table.dataframe, .vega-embed")).to_have_count(0)
    expect(page.locator("[data-mime-type$=stderr]")).to_have_count(0)


def until(page: Page, holds: Callable[[], object]) -> None:
    """Wait, a frame of the page at a time, until something holds."""
    for _ in range(600):
        if holds():
            return
        page.evaluate("new Promise(requestAnimationFrame)")
    raise AssertionError("it never came to that")
