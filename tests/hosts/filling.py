"""What is filled in in every host alike: by a label, and by the keyboard alone."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Locator, Page, expect

from tests.book.form import Form
from tests.hosts.classic import ClassicNotebook
from tests.jupyter import Running
from tests.lab.conftest import ROOT
from tests.lab.notebook import PATIENCE, Notebook

CLEAR = ROOT / "notebooks/clear.ipynb"
# What `fill_in` leaves in CLEAR.
FILLED = {"can-do-taal": 3, "can-do-verwoorden": 2}
# The acknowledgement of a write, or word that it did not come, is promised within this.
PROMISED = 5_000
# What another wrote in the same file is promised within this.
SEEN = 2_000
# A form grows no wider than 46 rem: longer lines are hard to read.
WIDEST = 736


def lay(file: Path, *sources: str) -> None:
    """Write a notebook of these cells, without any CLEAR's texts and form.

    The tables and charts under them take a kernel long, and are no form.
    """
    clear = nbformat.read(CLEAR, nbformat.NO_CONVERT)
    cells = [new_code_cell(one) for one in sources] or [
        one for one in clear.cells if one.cell_type == "markdown" or "Checklist(" in one.source]
    # Without a kernel in it, JupyterLab would ask which one is wanted.
    nbformat.write(new_notebook(cells=cells, metadata=clear.metadata), file)


def open_form(page: Page, url: str) -> Page:
    """Open a host's page, and return it once its form is there."""
    page.goto(url)
    page.locator(".lg-statement").first.wait_for(timeout=PATIENCE)
    return page


def label(form: Form, number: int, word: str) -> None:
    """Answer a statement by its label, as somebody does who cannot hit a small circle."""
    labels = form.statements().nth(number).locator("label")
    # Whatever lies over a label, the browser goes where its `for` points.
    labels.get_by_text(word, exact=True).evaluate("(one) => one.click()")


def keys(form: Form, number: int, *names: str) -> None:
    """Press keys with the focus on the first answer of a statement."""
    form.statements().nth(number).get_by_role("radio").first.focus()
    for name in names:
        form.statements().page.keyboard.press(name)


def fill_in(form: Form, kept: str) -> None:
    """Answer by label and by keyboard, and read where the answers are kept."""
    label(form, 0, "Deels")
    expect(chosen(form, 0, "Deels")).to_be_checked()
    keys(form, 1, "Space", "ArrowDown")
    expect(form.statements().nth(1).get_by_role("radio").nth(1)).to_be_checked()
    form.says(kept)


def chosen(form: Form, number: int, word: str) -> object:
    """Return a choice of a statement."""
    return form.statements().nth(number).get_by_role("radio", name=word, exact=True)


def lose_server(served: Running, form: Form) -> None:
    """End a host's server, answer, and hold that the form says so."""
    served.process.kill()
    label(form, 4, "Helemaal")
    says_not_kept(form)


def type_commands(notebook: Notebook | ClassicNotebook, note: Locator) -> None:
    """Type in a note what a notebook takes for commands, and hold that they all land there."""
    note.click()
    before = notebook.cells()
    note.press_sequentially("abddx")
    note.press("Shift+Enter")
    note.press("Escape")
    notebook.page.keyboard.press("x")
    assert notebook.cells() == before
    expect(note).to_have_value("abddx\nx")


def says_not_kept(form: Form) -> None:
    """Hold that the form says in time that what is filled in now is kept nowhere."""
    told = form.page.locator(".lg-form")
    expect(told).to_contain_text("niet bewaard", timeout=PROMISED)


def share(one: Form, other: Form, file: Path) -> None:
    """Hold that two forms on one file, filled in as `fill_in` does, show what each is given."""
    label(one, 2, "Niet")
    label(other, 3, "Niet")
    expect(chosen(one, 3, "Niet")).to_be_checked(timeout=SEEN)
    expect(chosen(other, 2, "Niet")).to_be_checked(timeout=SEEN)
    until_in(file, {**FILLED, "can-do-zelfvertrouwen": 1, "can-do-tijd": 1})


def until_in(file: Path, wanted: dict) -> None:
    """Wait until a file holds these answers and no others."""
    def read() -> dict:
        return json.loads(file.read_text("utf-8"))["answers"] if file.exists() else {}

    until(read, lambda answers: answers == wanted)


def until(ask: Callable, holds: Callable, seconds: float = 10) -> object:
    """Ask until the answer holds, and return it."""
    end = time.monotonic() + seconds
    while not holds(told := ask()):
        if time.monotonic() > end:
            raise AssertionError(f"it never came to that: {told}")
    return told
