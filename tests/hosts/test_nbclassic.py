"""nbclassic shows the form, its keys stay in the form, and answers are in Python."""

from __future__ import annotations

import shutil
from ast import literal_eval
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.book.form import Form
from tests.hosts.classic import ClassicNotebook
from tests.hosts.filling import FILLED, fill_in, keys, until
from tests.jupyter import Running, classic
from tests.lab.conftest import ROOT, visiting
from tests.lab.notebook import PATIENCE

pytestmark = pytest.mark.xdist_group("nbclassic")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("nbclassic")
    shutil.copy(ROOT / "notebooks/clear.ipynb", folder)
    with classic(folder) as running:
        yield running


@pytest.fixture(scope="module")
def notebook(served: Running, browser: Browser) -> Iterator[ClassicNotebook]:
    with visiting(browser, "https://") as page_of:
        page = page_of(served)
        notebook = ClassicNotebook.open(page, f"{served.url}nbclassic/notebooks/clear.ipynb")
        notebook.run_all()
        notebook.panel.locator(".lg-statement").first.wait_for(timeout=PATIENCE)
        yield notebook


def test_answers_are_in_python(notebook: ClassicNotebook) -> None:
    fill_in(Form(notebook.panel), "clear.json")
    until(lambda: literal_eval(notebook.ask("clear.answers")), lambda told: told == FILLED)


def test_no_key_of_the_form_reaches_the_notebook(notebook: ClassicNotebook) -> None:
    keys(Form(notebook.panel), 2)
    before = notebook.cells()
    keys(Form(notebook.panel), 2, *"abdd", "x", "m", "ArrowDown", "ArrowUp")
    assert notebook.cells() == before
