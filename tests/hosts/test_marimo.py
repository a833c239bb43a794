"""marimo shows the form as an element of its own, and cells follow what is filled in.

What it exports says what was filled in, as far as marimo lets it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from leergroep import AnswerSheet
from tests.book.form import Form
from tests.hosts.filling import (
    FILLED,
    fill_in,
    label,
    lose_server,
    open_form,
    says_not_kept,
    share,
    until_in,
)
from tests.jupyter import Running, marimo
from tests.lab.conftest import visiting

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


@app.cell
def _(clear, form):
    form.value
    clear.to_text()
    return
"""
NOTE = "Zie de brief."
# Where an exported page gets marimo's own scripts: here they come from the same package.
NETWORK = "https://cdn.jsdelivr.net/npm/@marimo-team/frontend@"
TYPES = {".js": "text/javascript", ".css": "text/css"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    app = tmp_path_factory.mktemp("marimo") / "app.py"
    app.write_text(APP, "utf-8")
    with marimo(app) as running:
        yield running


@pytest.fixture(scope="module")
def visit(served: Running, browser: Browser) -> Iterator[Callable[[], Page]]:
    """Visit marimo: each visit has a form of its own."""
    with visiting(browser, *FETCHED) as page_of:
        yield lambda: open_form(page_of(served), served.url)


@pytest.fixture(scope="module")
def shown(visit: Callable[[], Page]) -> Page:
    return visit()


# marimo's own page asks for fonts and the like; nothing of ours is among them.
FETCHED = ("https://",)


def test_answers_reach_python_and_the_cells_that_use_them(served: Running, shown: Page) -> None:
    fill_in(Form(shown), "clear.json")
    until_in(Path(served.process.cwd()) / "clear.json", FILLED)
    expect(shown.get_by_text("in Python: 2")).to_be_visible()


def test_two_visitors_see_what_the_other_answers_and_lose_nothing(
    served: Running, shown: Page, visit: Callable[[], Page]
) -> None:
    share(Form(shown), Form(visit()), Path(served.process.cwd()) / "clear.json")


def test_without_its_server_a_lost_answer_is_said(served: Running, shown: Page) -> None:
    lose_server(served, Form(shown))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what marimo exports of a form that was filled in."""
    folder = tmp_path_factory.mktemp("export")
    (folder / "app.py").write_text(APP, "utf-8")
    AnswerSheet("clear", 1, round="2026-01-10", answers={"can-do-taal": 3},
                notes={"can-do": NOTE}).write(folder / "clear.json")
    for kind, *more in (("html", "--no-include-code"), ("ipynb", "--include-outputs")):
        subprocess.run([sys.executable, "-m", "marimo", "export", kind, "app.py", *more, "-o",
                        f"app.{kind}"], cwd=folder, check=True, capture_output=True)
    return folder


def test_a_cell_that_asks_for_the_text_has_it_in_an_exported_notebook(exported: Path) -> None:
    told = (exported / "app.ipynb").read_text("utf-8")
    texts = [output.data["text/html"] for cell in nbformat.reads(told, nbformat.NO_CONVERT).cells
             for output in cell.get("outputs", ()) if "lg-text" in str(output)]
    assert "<strong>Deels</strong>: " in "".join(texts[0])
    assert NOTE not in told


def test_an_exported_page_shows_what_was_filled_in_and_keeps_nothing(
    exported: Path, browser: Browser
) -> None:
    # Read here: the environment of `make test` has no marimo.
    scripts = Path(str(files("marimo"))) / "_static"

    def give(route: Route) -> None:
        name = route.request.url.partition("/dist/")[2].partition("?")[0]
        file = scripts / name
        headers = {"access-control-allow-origin": "*"}
        route.fulfill(path=file, content_type=TYPES.get(file.suffix, "application/octet-stream"),
                      headers=headers) if file.is_file() else route.abort()

    page = browser.new_page()
    page.route(f"{NETWORK}*/**", give)
    page.goto((exported / "app.html").as_uri())
    form = Form(page)
    expect(form.statements().nth(0).get_by_role("radio", name="Deels", exact=True)).to_be_checked()
    expect(page.locator(".lg-text")).to_contain_text("Deels: ")
    label(form, 0, "Helemaal")
    says_not_kept(form)
    page.close()
