"""Forms beside each other in one JupyterLab: each answer lands in the form it was given in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.jupyter import Running
from tests.lab.conftest import ROOT
from tests.lab.notebook import Notebook

pytestmark = pytest.mark.xdist_group("jupyter")
Opened = Callable[..., Notebook]
CLEAR = ROOT / "notebooks/clear.ipynb"
# What of ours has an id that something else in the document has too, and a name in another form.
SHARED = """() => {
  const hosts = [...document.querySelectorAll(".lg-host")];
  const ids = hosts.flatMap((host) => [...host.querySelectorAll("[id]")]).map((one) => one.id);
  const find = (id) => document.querySelectorAll(`[id="${CSS.escape(id)}"]`);
  const twice = ids.filter((id) => find(id).length > 1);
  const names = hosts.flatMap((host) => [...new Set(
    [...host.querySelectorAll("[name]")].map((one) => one.name))]);
  return [hosts.length, ids.length > 50, twice,
    names.filter((name, index) => names.indexOf(name) < index)];
}"""
BESIDE = """async (path) => {
  await window.jupyterapp.commands.execute("docmanager:open",
    { path, options: { mode: "split-right" } });
}"""
PANELS = """() => [...window.jupyterapp.shell.widgets("main")]
  .filter((one) => one.context?.path.endsWith("clear.ipynb"))
  .sort((one, other) => one.context.path.localeCompare(other.context.path))
  .map((one) => one.id)"""
VIEW = """async () => {
  const { commands, shell } = window.jupyterapp;
  const { content } = shell.currentWidget;
  content.activeCellIndex = [...content.model.cells]
    .findIndex((cell) => cell.sharedModel.getSource().includes("Checklist("));
  await commands.execute("notebook:create-output-view");
}"""

CLOSE = """() => [...window.jupyterapp.shell.widgets("main")]
  .filter((one) => one.node.querySelector(".jp-LinkedOutputView"))
  .forEach((one) => one.dispose())"""


def press(form: Locator, number: int, word: str) -> None:
    """Click the label of an answer."""
    statement = form.locator(".lg-statement").nth(number)
    statement.locator("label", has_text=word).first.evaluate("one => one.click()")


def chosen(form: Locator) -> list[str]:
    return form.locator(".lg-statement input:checked + label").all_inner_texts()


def share_nothing(page: Page, forms: int) -> None:
    """Hold that each id and name belongs to one form."""
    page.wait_for_function("(many) => document.querySelectorAll('.lg-host').length === many",
                           arg=forms, timeout=20_000)
    assert page.evaluate(SHARED) == [forms, True, [], []]


def test_two_notebooks_share_no_id_and_no_answer(
    jupyterlab: Running, room: Page, opened: Opened
) -> None:
    opened("links", CLEAR).run_all()
    folder = Path(jupyterlab.process.cwd()) / "rechts"
    folder.mkdir()
    shutil.copy(CLEAR, folder)
    room.evaluate(BESIDE, "rechts/clear.ipynb")
    opened("rechts", CLEAR).run_all()
    share_nothing(room, 2)
    left, right = (room.locator(f'[id="{name}"] .lg-host') for name in room.evaluate(PANELS))
    for number, word in enumerate(("Deels", "Niet", "Helemaal")):
        press(right, number, word)
    assert chosen(right) == ["Deels", "Niet", "Helemaal"]
    assert chosen(left) == []
    links, rechts = (Path(jupyterlab.process.cwd()) / name / "clear.json"
                     for name in ("links", "rechts"))
    for _ in range(600):
        if rechts.exists() and len(read(rechts)) == 3:
            break
        room.evaluate("new Promise(requestAnimationFrame)")
    assert read(rechts) == [3, 1, 5]
    assert not links.exists()


def read(file: Path) -> list[object]:
    """Return the answers in a file."""
    return list(json.loads(file.read_text("utf-8"))["answers"].values())


@pytest.mark.slow
def test_two_forms_and_a_second_view_of_one_share_no_id(opened: Opened) -> None:
    notebook = opened("tweemaal", CLEAR)
    notebook.run_all()
    page = notebook.page
    notebook.ask('Checklist("clear")')
    share_nothing(page, 2)
    page.evaluate(VIEW)
    share_nothing(page, 3)
    views = page.locator(".lg-host")
    for number in range(3):
        press(views.nth(number), number, "Deels")
        expect(views.nth(number).locator(".lg-statement").nth(number)
               .locator("input:checked + label")).to_have_text("Deels")
    counts = sorted(len(chosen(view)) for view in views.all())
    # Of the form with two views both show what was answered in either.
    assert counts == [1, 2, 2]
    page.evaluate(CLOSE)
