"""Panel shows the form at full width, and answers reach its Python; a notebook says which."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import anywidget
import nbformat
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.book.form import Form
from tests.hosts.filling import (
    FILLED,
    WIDEST,
    fill_in,
    label,
    lose_server,
    open_form,
    share,
    until_in,
)
from tests.jupyter import Running, lab, panel
from tests.lab.conftest import visiting
from tests.lab.notebook import PATIENCE, Notebook

pytestmark = pytest.mark.xdist_group("panel")
APP = """
import panel
from leergroep import Checklist

panel.extension("ipywidgets")
clear = Checklist("clear", path="clear.json")
said = panel.pane.Str("in Python: 0")
clear.observe(lambda _: said.param.update(object=f"in Python: {len(clear.answers)}"))
panel.Column(clear, said, sizing_mode="stretch_width").servable()
"""
CELL = """
import panel
from leergroep import Checklist

panel.extension(inline=True)
clear = Checklist("clear")
panel.Column(panel.Row(clear))
"""
# Panel fetches anywidget's own script from one of these: here it comes from the same package.
NETWORKS = ("https://unpkg.com/", "https://cdn.jsdelivr.net/")
SCRIPT = Path(anywidget.__file__).parent / "nbextension" / "index.js"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    app = tmp_path_factory.mktemp("panel") / "app.py"
    app.write_text(APP, "utf-8")
    with panel(app) as running:
        yield running


@pytest.fixture(scope="module")
def visit(served: Running, browser: Browser) -> Iterator[Callable[[], Page]]:
    """Visit Panel: each visit has a form of its own, in one Python."""
    def give(route: Route) -> None:
        route.fulfill(path=SCRIPT, content_type="text/javascript")

    # Panel asks for letters of its own, from more places than these.
    with visiting(browser, "https://") as page_of:

        def open_page() -> Page:
            page = page_of(served)
            for network in NETWORKS:
                page.route(f"{network}**/anywidget@*/**", give)
            return open_form(page, f"{served.url}app")

        yield open_page


@pytest.fixture(scope="module")
def shown(visit: Callable[[], Page]) -> Page:
    return visit()


def test_answers_reach_python(served: Running, shown: Page) -> None:
    fill_in(Form(shown), "clear.json")
    until_in(Path(served.process.cwd()) / "clear.json", FILLED)
    expect(shown.get_by_text("in Python: 2")).to_be_visible()


def test_the_form_has_the_width_that_there_is(shown: Page) -> None:
    form = shown.locator(".lg-form").bounding_box()
    assert form["width"] == WIDEST


def test_two_visitors_see_what_the_other_answers_and_lose_nothing(
    served: Running, shown: Page, visit: Callable[[], Page]
) -> None:
    share(Form(shown), Form(visit()), Path(served.process.cwd()) / "clear.json")


def test_without_its_server_a_lost_answer_is_said(served: Running, shown: Page) -> None:
    lose_server(served, Form(shown))


def test_a_layout_in_a_notebook_leaves_the_text_that_its_form_hides(
    tmp_path: Path, browser: Browser
) -> None:
    python = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cell = nbformat.v4.new_code_cell(CELL.strip())
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=python), tmp_path / "a.ipynb")
    with lab(tmp_path) as running, visiting(browser, "https://") as page_of:
        page = page_of(running)
        page.set_default_timeout(PATIENCE)
        page.goto(f"{running.url}lab/workspaces/paneel")
        page.wait_for_function("() => window.jupyterapp?.shell.currentWidget")
        notebook = Notebook.turn_to(page, "a.ipynb")
        notebook.run_all()
        page.locator(".lg-statement").first.wait_for()
        label(Form(page), 0, "Deels")
        text = page.locator(".lg-text")
        expect(text).to_contain_text("Deels: ")
        expect(text).to_be_hidden()
        # Where the form does not stand it is there to read.
        page.locator("[data-root-id]").evaluate_all("(all) => all.forEach((one) => one.remove())")
        expect(text).to_be_visible()
        notebook.close()
