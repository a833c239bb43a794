"""An exported notebook, as a stranger opens it: no kernel, no network, and honest about it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, Page, expect

from leergroep import AnswerSheet
from tests.book.form import LIBRARY

pytestmark = pytest.mark.xdist_group("papermill")
STATEMENT = next(LIBRARY.instruments["clear"].items())[1].statement.nl
NOTE = "Mijn buurvrouw vertelde het"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """Yield the page that nbconvert makes of a filled-in CLEAR, opened without a network."""
    folder = tmp_path_factory.mktemp("nbconvert")
    sheet = AnswerSheet("clear", 1, round="2026-01-10", answers={"can-do-taal": 3},
                        notes={"can-do": NOTE})
    sheet.write(folder / "clear.json")
    cells = [new_code_cell('from leergroep import Checklist\n'
                           'clear = Checklist("clear", path="clear.json")\nclear'),
             new_code_cell("clear.chart()")]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(new_notebook(cells=cells, metadata=kernel), folder / "blad.ipynb")
    command = [sys.executable, "-m", "nbconvert", "--execute", "--to", "html", "blad.ipynb"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((folder / "blad.html").as_uri(), wait_until="domcontentloaded")
    yield page
    context.close()


def test_what_was_answered_can_be_read(shown: Page) -> None:
    expect(shown.locator("body")).to_contain_text(STATEMENT)
    expect(shown.locator("body")).to_contain_text("Deels")


def test_it_says_that_nothing_is_kept_here(shown: Page) -> None:
    words = re.compile("(niet|niets|niet meer) (hier )?bewaard|bewaart? .*niet", re.IGNORECASE)
    expect(shown.locator("body")).to_contain_text(words)


def test_notes_do_not_travel_along(shown: Page) -> None:
    assert NOTE not in shown.content()


def test_a_chart_is_a_picture_without_a_network(shown: Page) -> None:
    picture = shown.locator("[data-mime-type='image/svg+xml'] > *")
    expect(picture).to_be_visible()
    assert picture.bounding_box()["width"] > 200
