"""axe-core finds nothing to complain about, on any page and in any state of a form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.book.conftest import Watched
from tests.book.form import CLEAR, Form
from tests.book.test_site import BOOK, NAMES

ALL = [name for name in NAMES if name != "index.html"]


def check(page: Page) -> None:
    found = Axe().run(page)
    said = [
        (one["id"], [node["target"] for node in one["nodes"]][:3])
        for one in found.response["violations"]
    ]
    assert said == []


@pytest.fixture(params=["light", "dark"])
def coloured(request: pytest.FixtureRequest, browser: Browser, watched: Watched) -> Page:
    # axe is put into the page by the test itself, which the policy rightly refuses.
    context = browser.new_context(color_scheme=request.param, bypass_csp=True, locale="nl-NL")
    yield watched.watch(context.new_page())
    context.close()


@pytest.mark.parametrize("name", ALL)
def test_a_page_has_no_barrier(coloured: Page, address: str, name: str) -> None:
    coloured.goto(address + name, wait_until="networkidle")
    check(coloured)


@pytest.mark.parametrize("name", [BOOK[0], CLEAR, "cases/leeuwarden.html"])
def test_a_page_has_no_barrier_on_a_phone(coloured: Page, address: str, name: str) -> None:
    coloured.set_viewport_size({"width": 320, "height": 640})
    coloured.goto(address + name, wait_until="networkidle")
    check(coloured)


def half(form: Form) -> None:
    form.answer(0, "Deels")
    form.note("Een voorbeeld")


def overview(form: Form) -> None:
    half(form)
    form.part("Overzicht")


def outcome(form: Form) -> None:
    form.answer_part("Kunnen", *["Helemaal"] * 5)
    form.answer_part("Willen", *["Niet"] * 4, "Weet niet")
    form.part("Uitkomst")


def empty_outcome(form: Form) -> None:
    form.part("Uitkomst")


def asked(form: Form) -> None:
    half(form)
    form.tools()
    form.page.get_by_role("button", name="Wis alles").click()


def wiped(form: Form) -> None:
    half(form)
    form.wipe()


def refused(form: Form) -> None:
    form.import_file(Path(__file__))
    form.says("Er is niets veranderd.")


STATES = [half, overview, outcome, empty_outcome, asked, wiped, refused]


@pytest.mark.parametrize("reach", STATES, ids=lambda state: state.__name__)
def test_a_form_has_no_barrier_in_any_state(
    coloured: Page, address: str, reach: Callable[[Form], None]
) -> None:
    reach(Form.open(coloured, address + CLEAR))
    check(coloured)


def test_a_self_check_has_no_barrier(coloured: Page, address: str) -> None:
    form = Form.open(coloured, address + "book/burger/logica-verbinden.html")
    for number in range(2):
        form.answer(number, "Niet")
    form.answer(2, "Weet niet")
    check(coloured)
