"""axe-core finds nothing to complain about, on any page and in any state of a form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep.checklist.model import Checklist
from tests.book.barriers import (
    ALL,
    COLOURS,
    NARROW,
    SHAPES,
    find_barriers,
    find_what_sticks_out,
    look,
)
from tests.book.conftest import Watched
from tests.book.form import CHECKLISTS_OF_A_KIND, CLEAR, Form
from tests.book.form import filled as sheet_of
from tests.book.pages import BOOK, EVERY_KIND, KINDS, OPENED, QUICK
from tests.slow import try_first

# 404.html is of a kind of its own, which no folder shows.
COLOURED = {*KINDS, *QUICK, "404.html"}


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Yield one visitor who only reads, and who lets axe into the page."""
    context = browser.new_context(bypass_csp=True, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def read(reader: BrowserContext, watched: Watched) -> Iterator[Page]:
    page = watched.watch(reader.new_page())
    yield page
    page.close()


@pytest.mark.parametrize("name", try_first(OPENED, *QUICK))
def test_a_page_has_no_barrier_and_fits_a_small_phone(
    read: Page, address: str, name: str
) -> None:
    read.goto(address + name)
    # Pages of one kind have the same colours, which take most of the time.
    options = ALL if name in COLOURED else {"rules": {**ALL["rules"], **SHAPES["rules"]}}
    assert look(read, None, "light", options) == []
    read.set_viewport_size({"width": NARROW, "height": 640})
    assert find_what_sticks_out(read) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_kind_of_page_has_no_barrier_in_the_dark_and_with_charts_alive(
    read: Page, address: str, name: str
) -> None:
    read.goto(address + name)
    assert look(read, None, "dark", COLOURS) == []
    if read.locator(".lg-chart").count():
        assert find_barriers(read, ".lg-chart") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", try_first([CLEAR, BOOK[0], "cases/leeuwarden.html", "search.html"], CLEAR))
def test_a_page_has_no_barrier_on_a_small_phone(read: Page, address: str, name: str) -> None:
    read.set_viewport_size({"width": NARROW, "height": 720})
    read.goto(address + name)
    assert find_barriers(read, None) == []


@pytest.mark.slow
@pytest.mark.parametrize("question", try_first(["bewoner", "xqzwv", "portacabin"], "bewoner"))
def test_what_a_search_shows_has_no_barrier(read: Page, address: str, question: str) -> None:
    read.goto(f"{address}search.html?q={question}")
    expect(read.get_by_role("status")).not_to_be_empty()
    assert find_barriers(read) == []


def half(form: Form) -> None:
    form.part("Kunnen")
    form.answer(0, "Deels")
    form.note("Een voorbeeld")


def overview(form: Form) -> None:
    form.part("Overzicht")


def outcome(form: Form) -> None:
    form.answer_part("Kunnen", *["Helemaal"] * 5)
    form.answer_part("Willen", *["Niet"] * 4, "Weet niet")
    form.part("Uitkomst")
    form.figures()


def empty_outcome(form: Form) -> None:
    form.part("Uitkomst")


def asked(form: Form) -> None:
    form.tools()
    form.page.get_by_role("button", name="Wis alles").click()


def wiped(form: Form) -> None:
    form.page.get_by_role("button", name="Ja, wis alles").click()
    form.says("Je antwoorden zijn gewist.")


def refused(form: Form) -> None:
    form.import_file(Path(__file__))
    form.says("Er is niets veranderd.")


STATES = [empty_outcome, half, overview, asked, wiped, outcome, refused]


@pytest.mark.slow
def test_a_form_has_no_barrier_in_any_state(bare: Page, address: str) -> None:
    form = Form.open(bare, address + CLEAR)
    for reach in STATES:
        reach(form)
        assert (reach.__name__, find_barriers(bare)) == (reach.__name__, [])


@pytest.mark.slow
def test_a_self_check_has_no_barrier(bare: Page, address: str) -> None:
    form = Form.open(bare, address + "book/burger/logica-verbinden.html")
    for number in range(2):
        form.answer(number, "Niet")
    form.answer(2, "Weet niet")
    assert find_barriers(bare) == []


@pytest.mark.slow
def test_a_workbook_has_no_barrier_in_any_state(bare: Page, address: str) -> None:
    half(Form.open(bare, address + CLEAR))
    bare.goto(address + "notebooks/werkboek.html")
    bare.get_by_role("button", name="Begin een nieuwe ronde").click()
    assert find_barriers(bare) == []
    bare.get_by_role("button", name="Wis het hele werkboek").click()
    assert find_barriers(bare) == []
    bare.get_by_label("Open bestanden").set_input_files(__file__)
    bare.get_by_role("alert").wait_for()
    assert find_barriers(bare) == []


@pytest.mark.parametrize("checklist", try_first(CHECKLISTS_OF_A_KIND, CHECKLISTS_OF_A_KIND[0]),
                         ids=lambda one: one.slug)
def test_a_list_has_no_barrier_half_way_and_its_outcome_neither_empty_nor_full(
    bare: Page, address: str, tmp_path: Path, checklist: Checklist
) -> None:
    form = Form.open(bare, f"{address}notebooks/{checklist.slug}.html")
    form.answer(0, checklist.scale.options[0].word.nl)
    form.answer(1, "Weet niet")
    assert find_barriers(bare) == []
    form.wipe()
    form.part("Uitkomst")
    assert find_barriers(bare) == []
    form.import_file(sheet_of(checklist, tmp_path / "all.json"))
    form.says("antwoorden zijn geopend")
    form.part("Uitkomst")
    assert find_barriers(bare) == []


@pytest.mark.slow
def test_a_workbook_with_subjects_has_no_barrier(bare: Page, address: str) -> None:
    form = Form.open(bare, address + "notebooks/vier-plus-een.html")
    bare.get_by_label("Over welk project gaat het?").fill("Buurtmoeders")
    form.answer(0, "Deels")
    form.until_kept(3, instrument="vier-plus-een")
    bare.goto(address + "notebooks/werkboek.html")
    bare.get_by_role("button", name="Begin een nieuwe ronde over").click()
    assert find_barriers(bare) == []


@pytest.mark.slow
@pytest.mark.parametrize("answers", try_first(["none", "some"], "some"))
def test_the_picture_of_an_element_has_no_barrier(
    bare: Page, address: str, answers: str
) -> None:
    if answers == "some":
        form = Form.open(bare, f"{address}book/burger/zelfredzaamheid.html")
        for number in range(3):
            form.answer(number, "Niet")
        form.until_kept(1, 1, 1, instrument="vuistregelscan")
    Form.open(bare, f"{address}book/burger.html")
    assert find_barriers(bare) == []
