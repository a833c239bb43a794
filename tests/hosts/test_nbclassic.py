"""nbclassic: the answer lands where it was given, its keys stay there, and what is lost is said."""

from __future__ import annotations

import os
import shutil
import signal
from ast import literal_eval
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.form import Form
from tests.hosts.classic import ClassicNotebook
from tests.hosts.filling import (
    CLEAR,
    FILLED,
    chosen,
    fill_in,
    keys,
    label,
    lay,
    says_not_kept,
    type_commands,
    until_in,
)
from tests.jupyter import Running, classic
from tests.lab.conftest import visiting
from tests.lab.keyboard import try_keys
from tests.lab.notebook import PATIENCE
from tests.lab.test_side_by_side import SHARED

pytestmark = pytest.mark.xdist_group("nbclassic")
# What the notebook takes as commands: new cells, cut, delete, other types, run, move, restart.
STRAY = (*"abddmxyrzv", "ArrowDown", "ArrowUp", "j", "k")
Opening = Callable[..., ClassicNotebook]
# One of each kind that is filled in, all of them in one cell.
SEVERAL = """
from IPython.display import display
from leergroep import *
clear = Checklist("clear", path="clear.json")
display(clear, Board("swot"), Ladder("participatieladder"), Weighing("doorbraakthemas"), Finder())
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with classic(tmp_path_factory.mktemp("nbclassic")) as running:
        yield running


@pytest.fixture(scope="module")
def rooms(served: Running, browser: Browser) -> Iterator[Callable[[], Page]]:
    """Have one visitor open all pages: what makes one is fetched once."""
    with visiting(browser, "https://") as page_of:

        def room() -> Page:
            page = page_of(served)
            page.set_default_timeout(PATIENCE)
            return page

        yield room


@pytest.fixture
def folder(served: Running) -> Path:
    """Return a folder of the server for this test alone, and for this try of it."""
    return Path(mkdtemp(dir=served.process.cwd()))


@pytest.fixture
def opening(served: Running, rooms: Callable[[], Page], folder: Path) -> Iterator[Opening]:
    """Open a notebook with these cells, or one that is there, and end its kernel at the end."""
    opened: list[ClassicNotebook] = []

    def open_one(*sources: str, file: str = "blad.ipynb") -> ClassicNotebook:
        if not (folder / file).exists():
            lay(folder / file, *sources)
        url = f"{served.url}nbclassic/notebooks/{folder.name}/{file}"
        opened.append(ClassicNotebook.open(rooms(), url))
        opened[-1].run_all()
        opened[-1].panel.locator(".lg-statement").first.wait_for()
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_the_form_is_filled_in_by_label_and_by_keyboard(opening: Opening, folder: Path) -> None:
    shutil.copy(CLEAR, folder)
    notebook = opening(file=CLEAR.name)
    fill_in(Form(notebook.panel), "clear.json")
    until_in(folder / "clear.json", FILLED)
    assert literal_eval(notebook.ask("clear.answers")) == FILLED


def test_no_key_of_the_form_reaches_the_notebook(opening: Opening) -> None:
    notebook = opening()
    form = Form(notebook.panel)
    # An answer is a click too, and that selects the cell.
    keys(form, 0, "Space")
    before = notebook.cells()
    keys(form, 0, *STRAY)
    assert notebook.cells() == before
    type_commands(notebook, notebook.page.get_by_label("Waar zie je dat aan?"))


def test_of_several_forms_in_a_cell_no_key_reaches_the_notebook(opening: Opening) -> None:
    notebook = opening(SEVERAL)
    notebook.panel.locator(".lg-host").nth(4).wait_for()
    before = notebook.cells()
    for number in range(notebook.panel.locator(".lg-host").count()):
        assert try_keys(notebook.page, 40, number)
    assert notebook.cells() == before


def test_the_same_form_in_two_cells_shares_no_id_and_every_answer(
    opening: Opening, folder: Path
) -> None:
    notebook = opening(SEVERAL, "clear", 'Checklist("clear", path="clear.json")')
    hosts = notebook.panel.locator(".lg-host:has(.lg-statement)")
    hosts.nth(2).wait_for()
    assert notebook.page.evaluate(SHARED)[1:] == [True, [], []]
    forms = [Form(hosts.nth(number)) for number in range(3)]
    for number, form in enumerate(forms):
        label(form, number, "Deels")
        # Also in the form of another widget on the same file, within two seconds.
        for other in forms:
            expect(chosen(other, number, "Deels")).to_be_checked()
    until_in(folder / "clear.json", dict.fromkeys(literal_eval(notebook.ask("clear.answers")), 3))


def test_after_a_restart_of_the_kernel_a_lost_answer_is_said(
    opening: Opening, folder: Path
) -> None:
    notebook = opening()
    form = Form(notebook.panel)
    label(form, 0, "Deels")
    until_in(folder / "clear.json", {"can-do-taal": 3})
    notebook.restart()
    label(form, 1, "Deels")
    says_not_kept(form)
    notebook.run_all()
    expect(notebook.panel.locator(".lg-kept")).to_contain_text("staan in het bestand")
    expect(chosen(form, 0, "Deels")).to_be_checked()
    label(form, 2, "Deels")
    until_in(folder / "clear.json", {"can-do-taal": 3, "can-do-zelfvertrouwen": 3})


def test_with_a_dead_kernel_a_lost_answer_is_said(opening: Opening, folder: Path) -> None:
    notebook = opening()
    form = Form(notebook.panel)
    label(form, 0, "Deels")
    until_in(folder / "clear.json", {"can-do-taal": 3})
    os.kill(int(notebook.ask("__import__('os').getpid()")), signal.SIGKILL)
    label(form, 1, "Deels")
    says_not_kept(form)
