"""The published book in Firefox and in WebKit, from a server and from a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from leergroep.documents.share_code import encode
from tests.book.conftest import Strict, serve
from tests.book.form import CLEAR, LIBRARY
from tests.book.group import CLEAR as MODEL
from tests.book.group import GROUP, sheet
from tests.book.pages import KINDS
from tests.book.test_reading import pdf_text
from tests.book.together import list_choices
from tests.hosts.conftest import demand
from tests.hosts.visitor import MIDDLE, Visitor

RULE, SCAN = "book/burger/zelfredzaamheid.html", "notebooks/vuistregelscan.html"
WORKBOOK = "notebooks/werkboek.html"
CASE = "leeuwarden"
NOTED = "() => all('.lg-note-card__words').some((one) => text(one) === 'Een sterk plein')"
Visiting = Callable[[str], AbstractContextManager[Visitor]]


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    yield from serve(Strict)


@pytest.fixture(scope="session")
def in_firefox(playwright: Playwright) -> Iterator[Visiting]:
    """Yield what makes a visitor with Firefox."""
    demand("firefox")
    from tests.hosts.firefox import firefox, visiting

    with firefox(playwright) as browser:
        yield lambda address: visiting(browser, address)


@pytest.fixture(scope="session")
def watched_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the book that notes what goes wrong in it."""
    from tests.hosts.webkit import lay_watched

    return lay_watched(site, tmp_path_factory.mktemp("webkit") / "site")


@pytest.fixture(scope="session")
def served_watched(watched_site: Path) -> Iterator[str]:
    yield from serve(Strict, watched_site)


@pytest.fixture(scope="session")
def in_webkit() -> Iterator[Visiting]:
    """Yield what makes a visitor with WebKit."""
    demand("webkit")
    from tests.hosts.webkit import visiting, webdriver

    with webdriver() as url:
        yield lambda address: visiting(url, address)


PLACES = {
    "firefox": ("in_firefox", "served"), "firefox-folder": ("in_firefox", "site"),
    "webkit": ("in_webkit", "served_watched"), "webkit-folder": ("in_webkit", "watched_site"),
}
HOSTS = [pytest.param(name, marks=pytest.mark.xdist_group(name.partition("-")[0]))
         for name in PLACES]
SERVED = [one for one in HOSTS if "folder" not in one.values[0]]


@pytest.fixture
def visitor(request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Yield a visitor in one of the browsers; whatever went wrong in a page fails at the end."""
    browser, place = map(request.getfixturevalue, PLACES[request.param])
    address = place if isinstance(place, str) else f"{place.as_uri()}/"
    with browser(address) as visitor:
        yield visitor
        assert visitor.find_wrong() == []


everywhere = pytest.mark.parametrize("visitor", HOSTS, indirect=True)
from_a_server = pytest.mark.parametrize("visitor", SERVED, indirect=True)


@everywhere
def test_each_kind_of_page_shows_its_text(visitor: Visitor) -> None:
    for name in KINDS:
        visitor.open(name)
        visitor.until("() => text(document.querySelector('h1')).length > 2")


@everywhere
def test_a_list_is_filled_in_by_label_and_kept(visitor: Visitor) -> None:
    visitor.open_form(CLEAR)
    visitor.answer(0, "Deels")
    visitor.answer(1, "Weet niet")
    visitor.fill("Waar zie je dat aan?", "In de buurtkamer")
    visitor.shows("alleen in deze browser")
    visitor.press("Volgende")
    visitor.answer(0, "Helemaal")
    visitor.reload()
    visitor.until("() => all('.lg-statement').length > 1")
    visitor.press("Kunnen", ".lg-step")
    visitor.until("() => document.querySelector('.lg-statement input:checked')")
    assert [visitor.answered(number) for number in range(3)] == ["Deels", "Weet niet", ""]


@everywhere
def test_a_list_is_filled_in_by_the_keyboard_alone(visitor: Visitor) -> None:
    visitor.open_form(CLEAR)
    visitor.tab_to("active.matches('.lg-statement input')")
    visitor.keys("Space", "ArrowDown", "ArrowDown")
    assert visitor.answered(0) == "Deels"
    visitor.tab_to("text(active) === 'Volgende'")
    visitor.keys("Enter")
    visitor.until("() => text(document.activeElement) === 'Willen'")
    visitor.tab_to("active.matches('.lg-statement input')")
    visitor.keys("Space")
    visitor.until("() => document.querySelector('.lg-statement input:checked')")


@from_a_server
def test_another_page_sees_what_was_answered(visitor: Visitor) -> None:
    visitor.open_form(RULE)
    visitor.answer(0, "Niet")
    visitor.shows("alleen in deze browser")
    visitor.open_form(SCAN)
    visitor.shows("1 van 18 beantwoord")
    visitor.open_form(WORKBOOK)
    visitor.shows("1 van ")


def code_of(visitor: Visitor, word: str) -> str:
    """Answer one statement of CLEAR and return the share code."""
    visitor.open_form(CLEAR)
    visitor.answer(0, word)
    visitor.press("Delen, bewaren, afdrukken of wissen")
    visitor.press("Deel je antwoorden")
    visitor.press("Zeg ik liever niet")
    return visitor.until("() => all('.lg-code').map(text)[0]")


@from_a_server
def test_codes_are_merged_in_a_picture_of_the_group(visitor: Visitor) -> None:
    mine = code_of(visitor, "Helemaal")
    visitor.open_form(GROUP)
    other = encode(sheet(3, round=date.today().isoformat()), MODEL)
    visitor.fill("Plak deelcodes", f"{mine}\n{other}")
    visitor.press("Voeg de codes toe")
    visitor.shows("2 mensen vulden dit in")
    visitor.reload()
    visitor.shows("2 mensen vulden dit in")


@everywhere
def test_a_note_on_a_board_is_kept(visitor: Visitor) -> None:
    visitor.open_form("notebooks/swot.html")
    visitor.click("() => all('.lg-cell__add button')[0]")
    visitor.until("() => document.activeElement.matches('textarea')")
    visitor.type("Een sterk plein")
    visitor.press("Klaar")
    visitor.until(NOTED)
    visitor.shows("alleen in deze browser")
    visitor.reload()
    visitor.until(NOTED)


@everywhere
def test_figures_on_the_ladder_are_kept(visitor: Visitor) -> None:
    visitor.open_form("notebooks/participatieladder.html")
    visitor.fill("Mensen nu", "12")
    visitor.shows("alleen in deze browser")
    visitor.reload()
    visitor.until("() => all('.lg-rung input').some((one) => one.value === '12')")


@from_a_server
def test_a_members_code_arrives_with_the_leader(visitor: Visitor) -> None:
    visitor.open_form(f"cases/{CASE}.html")
    visitor.press("Leid de bijeenkomst")
    visitor.press("Begin de bijeenkomst")
    visitor.shows("De situatie")
    # A member comes to a page that this browser does not show already.
    visitor.open("book/colofon.html")
    visitor.open(f"cases/{CASE}.html#deelname")
    visitor.until("() => document.querySelector('.lg-member')")
    visitor.press("1. Eerste keuze")
    for choice in list_choices(LIBRARY.cases[CASE]):
        for option in choice.options[:choice.pick]:
            visitor.label(option.text.nl)
    mine = visitor.until("() => all('.lg-code').map(text)[0]")
    visitor.open("book/colofon.html")
    visitor.open(f"cases/{CASE}.html")
    visitor.press("Leid de bijeenkomst")
    visitor.press("Ga verder bij stap")
    visitor.press("Alle stappen en meer")
    visitor.press("De keuze")
    visitor.press("Volgende")
    visitor.press("Voor wie leidt")
    visitor.fill("Plak of typ de codes", mine)
    visitor.press("Neem in")
    visitor.shows("1 binnen (")
    visitor.press("Laat zien")
    visitor.until("() => all('.lg-tally > li').length > 1")


@everywhere
def test_a_question_is_answered_by_the_page_that_tells_of_it(visitor: Visitor) -> None:
    visitor.open("book/burger/actieve-rol.html")
    visitor.click("() => all('input[type=search]')[0]")
    visitor.type("wijkstemdagen")
    visitor.keys("Enter")
    visitor.until("() => all('.lg-result h2').map(text).includes('Geef burgers een actieve rol')")


@everywhere
def test_folded_parts_of_a_rule_open_on_a_phone(visitor: Visitor) -> None:
    visitor.narrow()
    visitor.open_form(RULE)
    folds = "() => all('article details:not(details details) > summary')"
    many = visitor.run(f"() => ({folds})().length")
    assert many
    for number in range(many):
        before = visitor.run(f"([number]) => ({folds})()[number].parentElement.open", number)
        visitor.click(f"([number]) => ({folds})()[number]", number)
        visitor.until(f"([number, open]) => ({folds})()[number].parentElement.open !== open",
                      number, before)
    wide = visitor.run("() => [document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]


@everywhere
def test_a_map_comes_alive_when_it_is_pointed_at(visitor: Visitor) -> None:
    visitor.open(f"cases/{CASE}.html")
    place = "() => document.querySelector('.lg-chart__drawing')"
    visitor.point(*visitor.run(f"() => ({MIDDLE})(({place})())"), pressed=False)
    visitor.until("() => all('.lg-chart__live svg')[0]")


@pytest.mark.parametrize("visitor", HOSTS[:1], indirect=True)
def test_paper_shows_what_was_answered(visitor: Visitor, tmp_path: Path) -> None:
    """WebKit's driver prints nothing."""
    visitor.open_form(CLEAR)
    visitor.answer(0, "Deels")
    visitor.fill("Waar zie je dat aan?", "In de buurtkamer")
    text = pdf_text(visitor.page, tmp_path / "clear.pdf")
    assert text.count("\N{BALLOT BOX WITH X}") == 1
    assert "In de buurtkamer" in text
    assert "Volgende" not in text
