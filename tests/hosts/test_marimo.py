"""marimo shows the form as an element of its own, and cells follow what is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.form import Form
from tests.hosts.filling import FILLED, fill_in, until_in
from tests.jupyter import Running, marimo
from tests.lab.conftest import visiting
from tests.lab.notebook import PATIENCE

pytestmark = pytest.mark.xdist_group("marimo")
APP = """
import marimo

app = marimo.App()


@app.cell
def _():
    import marimo
    from leergroep import Checklist

    clear = Checklist("clear", path="clear.json")
    form = marimo.ui.anywidget(clear)
    form
    return clear, form, marimo


@app.cell
def _(clear, form, marimo):
    form.value
    marimo.plain_text(f"in Python: {len(clear.answers)}")
    return
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    app = tmp_path_factory.mktemp("marimo") / "app.py"
    app.write_text(APP, "utf-8")
    with marimo(app) as running:
        yield running


@pytest.fixture(scope="module")
def shown(served: Running, browser: Browser) -> Iterator[Page]:
    with visiting(browser, *FETCHED) as page_of:
        page = page_of(served)
        page.goto(served.url)
        page.locator(".lg-statement").first.wait_for(timeout=PATIENCE)
        yield page


# marimo's own page asks for fonts and the like; nothing of ours is among them.
FETCHED = ("https://",)


def test_answers_reach_python_and_the_cells_that_use_them(served: Running, shown: Page) -> None:
    fill_in(Form(shown), "clear.json")
    until_in(Path(served.process.cwd()) / "clear.json", FILLED)
    expect(shown.get_by_text("in Python: 2")).to_be_visible()
