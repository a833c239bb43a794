"""No key that is pressed in a form reaches the notebook around it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.book.form import Form
from tests.jupyter import Running
from tests.lab.conftest import ROOT
from tests.lab.keyboard import cells, try_keys
from tests.lab.notebook import Notebook
from tests.lab.test_every_widget import ALL, Made

pytestmark = pytest.mark.xdist_group("jupyter")
FOLDER = "toetsen"
FIRST = {one.kind: one for one in reversed(ALL)}


@pytest.mark.parametrize(
    "one", [pytest.param(one, marks=() if one.kind == "Checklist" else pytest.mark.slow)
            for one in FIRST.values()], ids=lambda one: one.kind)
def test_the_notebook_hears_no_key_of_a_form(opened: Callable[..., Notebook], one: Made) -> None:
    notebook = opened(FOLDER, one.file)
    notebook.run_all()
    notebook.cell(f"{one.kind}(").scroll_into_view_if_needed()
    before, long = cells(notebook.page), notebook.page.evaluate("history.length")
    assert try_keys(notebook.page, 8 if one.kind == "Checklist" else 40)
    assert cells(notebook.page) == before
    assert notebook.page.evaluate("history.length") == long


def test_a_checklist_is_filled_in_by_keyboard_and_saved_with_the_notebook(
    jupyterlab: Running, opened: Callable[..., Notebook]
) -> None:
    notebook = opened(FOLDER, ROOT / "notebooks/clear.ipynb")
    notebook.run_all()
    page, form = notebook.page, Form(notebook.page)
    notebook.cell("Checklist").scroll_into_view_if_needed()
    form.statements().nth(0).get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(form.statements().nth(0).get_by_role("radio").nth(1)).to_be_checked()
    page.get_by_role("button", name="Volgende").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".lg-place h3")).to_have_text("Willen")
    expect(page.locator(".lg-place h3")).to_be_focused()
    changed = "() => window.jupyterapp.shell.currentWidget.context.model.dirty"
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.context.model.dirty = true }")
    page.keyboard.press("Control+s")
    page.wait_for_function(f"() => !({changed})()")
    file = Path(jupyterlab.process.cwd()) / FOLDER / "clear.json"
    assert '"can-do-taal": 2' in file.read_text("utf-8")
