"""Voila shows the same form, and its answers land in the same file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.form import Form
from tests.hosts.filling import (
    FILLED,
    fill_in,
    label,
    open_form,
    says_not_kept,
    share,
    until_in,
)
from tests.jupyter import Running, voila
from tests.lab.conftest import ROOT, visiting

pytestmark = pytest.mark.xdist_group("voila")
# Voila's own page asks for icons that nothing of ours shows; they are refused like all else.
ICONS = "https://cdn.jsdelivr.net/npm/@fortawesome/fontawesome-free@"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Serve CLEAR by Voila, with nothing filled in yet."""
    folder = tmp_path_factory.mktemp("voila")
    for name in ("notebooks/clear.ipynb", "voila.json"):
        shutil.copy(ROOT / name, folder)
    with voila(folder / "clear.ipynb") as running:
        yield running


@pytest.fixture(scope="module")
def visit(served: Running, browser: Browser) -> Iterator[Callable[[], Page]]:
    """Visit Voila: each visit starts a kernel of its own."""
    with visiting(browser, ICONS) as page_of:
        yield lambda: open_form(page_of(served), served.url)


@pytest.fixture(scope="module")
def shown(visit: Callable[[], Page]) -> Page:
    """Return a page of Voila."""
    return visit()


def test_voila_shows_the_form_and_not_the_python(shown: Page) -> None:
    expect(Form(shown).statements().first).to_be_visible()
    expect(shown.get_by_role("heading", name="Bronnen")).to_be_attached()
    expect(shown.get_by_role("heading", name="Werk verder in Jupyter")).to_have_count(0)
    expect(shown.locator("table.dataframe, .vega-embed")).to_have_count(0)
    expect(shown.locator("[data-mime-type$=stderr]")).to_have_count(0)


def test_an_answer_in_voila_lands_in_the_file(served: Running, shown: Page) -> None:
    fill_in(Form(shown), "clear.json")
    until_in(Path(served.process.cwd()) / "clear.json", FILLED)


def test_two_visitors_see_what_the_other_answers_and_lose_nothing(
    served: Running, shown: Page, visit: Callable[[], Page]
) -> None:
    share(Form(shown), Form(visit()), Path(served.process.cwd()) / "clear.json")


def test_with_a_dead_kernel_a_lost_answer_is_said(
    served: Running, visit: Callable[[], Page]
) -> None:
    kernels = {one.pid for one in served.process.children(recursive=True)}
    form = Form(visit())
    [kernel] = [one for one in served.process.children(recursive=True) if one.pid not in kernels]
    kernel.kill()
    label(form, 4, "Helemaal")
    says_not_kept(form)
