"""axe-core finds nothing to complain about, on any page and in any state of a form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from leergroep.checklist.model import Checklist
from tests.book.chart import all_alive
from tests.book.conftest import Watched
from tests.book.form import CHECKLISTS, CLEAR, Form
from tests.book.form import filled as sheet_of
from tests.book.test_site import BOOK, NAMES

ALL = [name for name in NAMES if name != "index.html"]


# All that can differ between light and dark.
COLOURS = ["color-contrast", "link-in-text-block"]
# Nothing moves any more: axe must not measure a colour that is on its way to another.
AT_REST = """async (scheme) => {
  const until = async (holds) => {
    for (const end = Date.now() + 10000; !holds();) {
      if (Date.now() > end) throw new Error(`never: ${holds}`);
      await new Promise(requestAnimationFrame);
    }
  };
  await until(() => document.documentElement.dataset.theme === scheme);
  await until(() => !document.querySelector(".lg-widget:not([data-ready])"));
  scrollTo(0, 0);
  for (let moving; (moving = document.getAnimations()).length;) {
    moving.forEach((one) => one.finish());
  }
}"""


# What a page tells; the menu and the bar around it are the same on every page.
TOLD = ".bd-article-container"


def check(page: Page, part: str | None = TOLD) -> None:
    """Look for barriers in a part of the page, or all of it, with charts both drawn and alive."""
    assert barriers(page, part) == []
    if all_alive(page):
        assert barriers(page, part) == []


def barriers(page: Page, part: str | None) -> list[tuple]:
    """Return what axe complains about in light and in dark colours."""
    light = complaints(page, part, "light")
    return [*light, *complaints(page, part, "dark", runOnly=COLOURS)]


def complaints(page: Page, part: str | None, scheme: str, **options: object) -> list[tuple]:
    """Return the rules that axe finds broken in light or in dark colours, and where."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate(AT_REST, scheme)
    broken = Axe().run(page, part, {"resultTypes": ["violations"], **options})
    return [(scheme, one["id"], [node["target"] for node in one["nodes"]][:3])
            for one in broken.response["violations"]]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One visitor who only reads: axe is put into the page, which the policy rightly refuses."""
    context = browser.new_context(bypass_csp=True, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def read(reader: BrowserContext, watched: Watched) -> Iterator[Page]:
    page = watched.watch(reader.new_page())
    yield page
    page.close()


@pytest.fixture
def filled(browser: Browser, watched: Watched) -> Iterator[Page]:
    """A visitor of its own, since what is filled in is kept."""
    context = browser.new_context(bypass_csp=True, locale="nl-NL")
    yield watched.watch(context.new_page())
    context.close()


@pytest.mark.parametrize("name", ALL)
def test_a_page_has_no_barrier(read: Page, address: str, name: str) -> None:
    read.goto(address + name)
    check(read)
    # The colours of the menu are the same everywhere and take half of the time.
    assert complaints(read, None, "light", rules={"color-contrast": {"enabled": False}}) == []


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", [BOOK[0], CLEAR, "cases/leeuwarden.html", "search.html"])
def test_a_page_has_no_barrier_around_what_it_tells(
    read: Page, address: str, name: str, width: int
) -> None:
    read.set_viewport_size({"width": width, "height": 720})
    read.goto(address + name)
    check(read, None)


@pytest.mark.parametrize("question", ["bewoner", "xqzwv", "portacabin"])
def test_what_a_search_shows_has_no_barrier(read: Page, address: str, question: str) -> None:
    read.goto(f"{address}search.html?q={question}", wait_until="networkidle")
    check(read)


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
    form.figures()


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
    filled: Page, address: str, reach: Callable[[Form], None]
) -> None:
    reach(Form.open(filled, address + CLEAR))
    check(filled)


def test_a_self_check_has_no_barrier(filled: Page, address: str) -> None:
    form = Form.open(filled, address + "book/burger/logica-verbinden.html")
    for number in range(2):
        form.answer(number, "Niet")
    form.answer(2, "Weet niet")
    check(filled)


def test_a_workbook_has_no_barrier_in_any_state(filled: Page, address: str) -> None:
    half(Form.open(filled, address + CLEAR))
    filled.goto(address + "notebooks/werkboek.html")
    filled.get_by_role("button", name="Begin een nieuwe ronde").click()
    check(filled)
    filled.get_by_role("button", name="Wis het hele werkboek").click()
    check(filled)
    filled.get_by_label("Open bestanden").set_input_files(__file__)
    filled.get_by_role("alert").wait_for()
    check(filled)


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda one: one.slug)
def test_a_list_has_no_barrier_half_way_and_its_outcome_neither_empty_nor_full(
    filled: Page, address: str, tmp_path: Path, checklist: Checklist
) -> None:
    form = Form.open(filled, f"{address}notebooks/{checklist.slug}.html")
    form.answer(0, checklist.scale.options[0].word.nl)
    form.answer(1, "Weet niet")
    check(filled)
    form.wipe()
    form.part("Uitkomst")
    check(filled)
    form.import_file(sheet_of(checklist, tmp_path / "all.json"))
    form.says("antwoorden zijn geopend")
    form.part("Uitkomst")
    check(filled)


def test_a_workbook_with_subjects_has_no_barrier(filled: Page, address: str) -> None:
    form = Form.open(filled, address + "notebooks/vier-plus-een.html")
    filled.get_by_label("Over welk project gaat het?").fill("Buurtmoeders")
    form.answer(0, "Deels")
    form.until_kept(3, instrument="vier-plus-een")
    filled.goto(address + "notebooks/werkboek.html")
    filled.get_by_role("button", name="Begin een nieuwe ronde over").click()
    check(filled)


@pytest.mark.parametrize("answers", ["none", "some"])
def test_the_picture_of_an_element_has_no_barrier(
    filled: Page, address: str, answers: str
) -> None:
    if answers == "some":
        form = Form.open(filled, f"{address}book/burger/zelfredzaamheid.html")
        for number in range(3):
            form.answer(number, "Niet")
        form.until_kept(1, 1, 1, instrument="vuistregelscan")
    Form.open(filled, f"{address}book/burger.html")
    check(filled)
