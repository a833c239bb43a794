"""JupyterLab and Notebook 7: the answer lands where it was given, and what is lost is said."""

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
from tests.hosts.filling import (
    CLEAR,
    FILLED,
    WIDEST,
    chosen,
    fill_in,
    keys,
    label,
    lay,
    says_not_kept,
    type_commands,
    until_in,
)
from tests.jupyter import Running, lab
from tests.jupyter import notebook as notebook_server
from tests.lab.conftest import visiting
from tests.lab.notebook import PATIENCE, Notebook, SingleNotebook

# What JupyterLab and Notebook 7 take as commands: cut, delete, new cells, other types, move.
STRAY = (*"abddmxryz", "ArrowDown", "ArrowUp", "j", "k")
Opening = Callable[..., Notebook]


@pytest.fixture(scope="module", params=[
    pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("jupyterlab", "notebook")
])
def host(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Running]]:
    serve = {"jupyterlab": lab, "notebook": notebook_server}[request.param]
    with serve(tmp_path_factory.mktemp(request.param)) as running:
        yield request.param, running


@pytest.fixture(scope="module")
def rooms(browser: Browser, host: tuple[str, Running]) -> Iterator[Callable[[], Page]]:
    """Have one visitor open all pages: what makes a page of Jupyter is fetched and read once."""
    with visiting(browser) as page_of:

        def room() -> Page:
            page = page_of(host[1])
            page.set_default_timeout(PATIENCE)
            return page

        yield room


@pytest.fixture(scope="module")
def desk(rooms: Callable[[], Page]) -> list[Page]:
    """Return where the page of JupyterLab stays from one test to the next, once there is one."""
    return []


@pytest.fixture
def opening(
    host: tuple[str, Running], rooms: Callable[[], Page], desk: list[Page]
) -> Iterator[Opening]:
    """Open notebooks of a folder beside each other, and end their kernels at the end."""
    name, running = host
    opened: list[Notebook] = []

    def open_one(path: str) -> Notebook:
        if name == "notebook":
            opened.append(SingleNotebook.visit(rooms(), running.url, path))
            return opened[-1]
        if not desk:
            desk.append(rooms())
            desk[0].goto(f"{running.url}lab/workspaces/{os.urandom(4).hex()}")
            desk[0].wait_for_function("() => window.jupyterapp?.shell.currentWidget")
        opened.append(Notebook.turn_to(desk[0], path, beside=bool(opened)))
        return opened[-1]

    yield open_one
    is_tidy = False
    try:
        for one in reversed(opened):
            one.front()
            one.close()
        # What somebody is still asked would be in the way of the next.
        is_tidy = not desk or not desk[0].locator(".jp-Dialog").count()
    finally:
        if desk and not is_tidy:
            desk.pop().close()


@pytest.fixture
def folder(host: tuple[str, Running]) -> Path:
    """Return a folder of the server for this test alone, and for this try of it."""
    return Path(mkdtemp(dir=host[1].process.cwd()))


def clear(folder: Path, name: str = "clear.ipynb") -> str:
    """Put CLEAR there, and return its path for the server."""
    lay(folder / name)
    return f"{folder.name}/{name}"


def shown(notebook: Notebook) -> Form:
    """Run the notebook that is in front and return its form."""
    notebook.run_all()
    notebook.cell("Checklist").scroll_into_view_if_needed()
    form = Form(notebook.panel)
    form.statements().first.wait_for(state="attached")
    return form


def answers(notebook: Notebook) -> dict:
    """Return the answers that Python has."""
    notebook.front()
    return literal_eval(notebook.ask("clear.answers"))


def test_the_form_is_filled_in_by_label_and_by_keyboard(opening: Opening, folder: Path) -> None:
    shutil.copy(CLEAR, folder)
    notebook = opening(f"{folder.name}/{CLEAR.name}")
    fill_in(shown(notebook), "clear.json")
    until_in(folder / "clear.json", FILLED)
    assert answers(notebook) == FILLED


def test_no_key_of_the_form_reaches_the_notebook(opening: Opening, folder: Path) -> None:
    notebook = opening(clear(folder))
    form = shown(notebook)
    keys(form, 0)
    before = notebook.cells()
    keys(form, 0, *STRAY)
    assert notebook.cells() == before
    type_commands(notebook, form.page.get_by_label("Waar zie je dat aan?"))


def test_with_two_notebooks_and_a_copy_open_each_answer_lands_in_its_own(
    opening: Opening, folder: Path
) -> None:
    (folder / "ander").mkdir()
    one = opening(clear(folder))
    forms = [shown(one)]
    other = opening(f"{folder.name}/{clear(folder / 'ander')}")
    forms.append(shown(other))
    copy = opening(clear(folder, "clear-Copy1.ipynb"))
    forms.append(shown(copy))
    label(forms[0], 0, "Deels")
    label(forms[1], 0, "Helemaal")
    keys(forms[0], 1, "Space")
    keys(forms[1], 1, "Space", "ArrowDown")
    mine = {"can-do-taal": 3, "can-do-verwoorden": 1}
    until_in(folder / "clear.json", mine)
    wanted = {"can-do-taal": 5, "can-do-verwoorden": 2}
    until_in(folder / "ander" / "clear.json", wanted)
    assert answers(other) == wanted
    # The copy has the same file behind it: what is answered in one is seen in the other.
    label(forms[2], 2, "Niet")
    until_in(folder / "clear.json", {**mine, "can-do-zelfvertrouwen": 1})
    until_in(folder / "ander" / "clear.json", wanted)
    expect(forms[0].statements().nth(2).get_by_role("radio").first).to_be_checked()
    expect(chosen(forms[2], 0, "Deels")).to_be_checked()


def test_after_a_restart_of_the_kernel_a_lost_answer_is_said(
    opening: Opening, folder: Path
) -> None:
    notebook = opening(clear(folder))
    form = shown(notebook)
    label(form, 0, "Deels")
    until_in(folder / "clear.json", {"can-do-taal": 3})
    notebook.restart()
    label(form, 1, "Deels")
    says_not_kept(form)
    form = shown(notebook)
    expect(chosen(form, 0, "Deels")).to_be_checked()


def test_with_a_dead_kernel_a_lost_answer_is_said(opening: Opening, folder: Path) -> None:
    notebook = opening(clear(folder))
    form = shown(notebook)
    label(form, 0, "Deels")
    until_in(folder / "clear.json", {"can-do-taal": 3})
    os.kill(int(notebook.ask("__import__('os').getpid()")), signal.SIGKILL)
    label(form, 1, "Deels")
    says_not_kept(form)


@pytest.mark.parametrize("box", ["HBox([clear])", "VBox([clear])", "Tab([clear])"])
def test_in_a_box_of_ipywidgets_the_form_has_the_width_that_there_is(
    opening: Opening, folder: Path, box: str
) -> None:
    lay(folder / "doos.ipynb", "from ipywidgets import HBox, Tab, VBox\n"
        f'from leergroep import Checklist\nclear = Checklist("clear", path="clear.json")\n{box}')
    notebook = opening(f"{folder.name}/doos.ipynb")
    form = shown(notebook)
    output = notebook.panel.locator(".jp-OutputArea-output").first.bounding_box()
    width = form.page.locator(".lg-form").bounding_box()["width"]
    assert width >= min(WIDEST, 0.85 * output["width"])
    label(form, 0, "Deels")
    until_in(folder / "clear.json", {"can-do-taal": 3})
