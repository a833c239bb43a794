"""A browser that translates the page changes no question, no answer and no figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from leergroep.documents.share_code import encode
from tests.book import storage
from tests.book.board import Board, weigh
from tests.book.conftest import Watched
from tests.book.finder import STEEP, opened, tick
from tests.book.form import CLEAR, LIBRARY, Form
from tests.book.group import CLEAR as SCAN
from tests.book.group import GROUP, Picture, sheet
from tests.book.ladder import Ladder
from tests.book.leading import Leading
from tests.book.together import AFTER, FIRST, Member
from tests.book.translator import see, until_seen, visit
from tests.book.workbook import open_book
from tests.slow import try_first

RULE = next(iter(LIBRARY.rules.values()))
Flow = Callable[[Page, str], Iterator[None]]


def checklist(page: Page, address: str) -> Iterator[None]:
    """Go through CLEAR: steps, answers, notes, overview, outcome and code."""
    form = Form.open(page, address + CLEAR)
    yield
    form.answer(0, "Deels")
    form.answer(1, "Weet niet")
    form.note("Mijn <b>briefje</b>")
    yield
    page.get_by_role("button", name="Volgende").click()
    yield
    form.answer(0, "Niet")
    page.get_by_role("button", name="Haal dit antwoord weg").click()
    form.answer(2, "Helemaal")
    page.get_by_role("button", name="Vorige").click()
    yield
    form.part("Overzicht")
    yield
    page.get_by_role("link", name="Wijzig").nth(5).click()
    yield
    form.part("Uitkomst")
    yield
    page.get_by_role("button", name="Deel je antwoorden met je groep").click()
    yield
    page.get_by_role("button", name="Bewoner", exact=True).click()
    page.get_by_role("button", name="Toon een QR-code").click()
    page.locator(".lg-qr").wait_for()
    yield
    form.wipe()
    yield
    page.get_by_role("button", name="Maak ongedaan").click()
    yield


def self_check(page: Page, address: str) -> Iterator[None]:
    form = Form.open(page, f"{address}{RULE.docname}.html")
    yield
    for number, word in enumerate(("Niet", "Weet niet", "Nauwelijks")):
        form.answer(number, word)
        yield
    for number in range(3):
        form.answer(number, "Helemaal")
    yield


def board(page: Page, address: str) -> Iterator[None]:
    board = Board.open(page, address, "swot")
    yield
    for number, text in enumerate(("Een", "Twee", "Drie")):
        board.add(number % 2, text)
        yield
    board.note("Drie").click()
    yield
    page.get_by_label("Verplaats naar").select_option("bedreiging")
    board.press("Verplaats")
    board.press("Klaar")
    yield
    board.note("Een").click()
    page.get_by_role("button", name="Haal weg").click()
    yield
    board.press("Zet terug")
    yield


def weighing(page: Page, address: str) -> Iterator[None]:
    themes = Board.open(page, address, "doorbraakthemas")
    for name in ("Een", "Twee", "Drie", "Vier"):
        weigh(themes, name, Keuze="Dit kiezen we", Energie="Veel")
        yield


def ladder(page: Page, address: str) -> Iterator[None]:
    ladder = Ladder.open(page, address)
    ladder.people(1, "40", "30")
    yield
    ladder.people(2, "30", "3x")
    ladder.amounts(1, "1.000", "1500,5")
    yield
    ladder.people(2, "30", "40")
    yield


def finder(page: Page, address: str) -> Iterator[None]:
    opened(page, address)
    yield
    for kind, slugs in STEEP.items():
        tick(page, {kind: slugs})
        yield
    page.get_by_role("button", name="Haal alle kruisjes weg").click()
    yield


def group(page: Page, address: str) -> Iterator[None]:
    picture = Picture.open(page, address + GROUP)
    yield
    for many in (2, 4):
        picture.paste("\n".join(encode(sheet(number), SCAN) for number in range(many)))
        yield
    picture.paste("ABCDEFGHJKLMNPQRST")
    yield
    picture.paste("\n".join(encode(sheet(number, round="2026-11-20"), SCAN) for number in range(4)))
    yield


def workbook(page: Page, address: str) -> Iterator[None]:
    storage.put(page, address, {
        "clear": "2026-11-02",
        "clear/2026-11-02": storage.clear("2026-11-02", answers={"can-do-taal": 3}),
        "clear/2026-03-01": storage.clear("2026-03-01", answers={"can-do-taal": 1}),
    })
    open_book(page, address)
    yield
    page.get_by_role("button", name="Ga verder met deze ronde").first.click()
    yield
    page.get_by_role("button", name="Begin een nieuwe ronde").first.click()
    yield
    page.get_by_role("button", name="Wis deze ronde").last.click()
    yield
    page.get_by_role("button", name="Ja, wis deze ronde").click()
    yield
    page.get_by_role("button", name="Maak ongedaan").click()
    yield


def leader(page: Page, address: str) -> Iterator[None]:
    leading = Leading.open(page, address)
    yield
    leading.press("Begin de bijeenkomst")
    leading.is_at("situatie")
    yield
    leading.press("Volgende")
    yield
    leading.go("keuze")
    yield
    leading.count(5, 3)
    leading.reveal()
    yield
    leading.go("vuistregels")
    leading.reveal()
    page.locator(".lg-taking button").first.click()
    yield
    leading.go("acties")
    for number, what in enumerate(("Bellen", "Langs", "Schrijven")):
        leading.act(what, "Ans", f"2027-01-1{number}")
    page.locator(".lg-row-form__away button").first.click()
    yield
    leading.go("oogst")
    yield


def member(page: Page, address: str) -> Iterator[None]:
    member = Member.join(page.context, f"{address}cases/amsterdam.html#deelname", "amsterdam")
    # Of two pages of one visitor the second is the phone.
    member.page.clock.set_fixed_time("2026-11-28T12:00:00")
    yield
    member.choose(FIRST, 0)
    yield
    member.choose(AFTER, 1)
    yield
    member.recognise("focus")
    yield


def search(page: Page, address: str) -> Iterator[None]:
    page.goto(f"{address}search.html?q=portocabin")
    page.locator(".lg-result").first.wait_for()
    yield


def start(page: Page, address: str) -> Iterator[None]:
    storage.put(page, address, {
        "clear": "2026-11-02", "clear/2026-11-02": storage.clear("2026-11-02"),
    })
    page.goto(f"{address}book/start.html")
    page.locator(".lg-resume").wait_for()
    yield
    for number in (0, 3):
        page.locator(".lg-opinions input").nth(number).check()
        yield


def framework(page: Page, address: str) -> Iterator[None]:
    page.goto(f"{address}book/praktijkkader.html")
    page.locator(".lg-framework").wait_for()
    yield


TURNS = ["null", "showOriginal()", "translateAgain()"]
FLOWS: list[Flow] = [checklist, self_check, board, weighing, ladder, finder, group, workbook,
                     leader, member, search, start, framework]
READ_ONLY = (search, framework)


@pytest.fixture
def visitors(browser: Browser, watched: Watched) -> Iterator[list[Page]]:
    """Yield a page as it is, and one of another visitor who has it translated."""
    pages = []
    for translated in (False, True):
        context = browser.new_context(locale="nl-NL")
        context.on("page", watched.watch)
        pages.append(visit(context, translated))
    yield pages
    for page in pages:
        page.context.close()


@pytest.mark.parametrize("flow", try_first(FLOWS, checklist, group), ids=lambda flow: flow.__name__)
def test_a_translated_page_asks_and_keeps_what_the_page_itself_does(
    visitors: list[Page], address: str, flow: Flow
) -> None:
    plain, translated = visitors
    steps = zip(flow(plain, address), flow(translated, address), strict=True)
    for number, _ in enumerate(steps):
        one, other = plain.context.pages[-1], translated.context.pages[-1]
        seen = see(one)
        assert until_seen(other, seen) == until_seen(one, see(other)), number
        # Who asks for the original gets it, and goes on from there; then it is translated again.
        is_translated = other.locator("font").count() > 5
        assert is_translated or number % 3 == 2
        other.evaluate(TURNS[number % 3])
        assert until_seen(other, seen) == seen
    if flow not in READ_ONLY:
        assert storage.kept(other) == storage.kept(one)
