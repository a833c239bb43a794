"""Finding: questions that a team asks, and the page that answers among the first three."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.conftest import SITE, Watched
from tests.book.form import LIBRARY
from tests.book.pages import Weighed
from tests.slow import try_first

ASKED = {
    "bewonersbudgetten": "Begrippen",
    "budget van bewoners": "Geef burgers een actieve rol",
    "schuld": "Investeer in zelfredzaamheid",
    "projecten stoppen": "Stop de projectencarrousel",
    "CREEER externe druk": "Creëer externe druk",
    "marinier": "Begrippen",
    "plein Rotterdam": LIBRARY.cases["rotterdam"].title.nl,
    "wederzijdse": "Wederzijds vertrouwen",
    "doelen meten": "Meet de voortgang en effecten",
    "portocabin": "Smeed flexibele vitale coalities op verschillende niveaus",
    "waardenzeven": "Begrippen",
    "frontlijnteams": LIBRARY.cases["leeuwarden"].title.nl,
    "informele economie": LIBRARY.cases["den-haag"].title.nl,
    "stakkers en rakkers": LIBRARY.cases["eindhoven"].title.nl,
}


def search(page: Page, address: str, question: str) -> list[str]:
    """Return the titles found, best first."""
    page.goto(f"{address}search.html?q={quote(question)}")
    expect(page.get_by_role("status")).not_to_be_empty()
    return page.locator(".lg-result h2").all_inner_texts()


@pytest.mark.slow
def test_the_page_that_answers_is_among_the_first_three(page: Page, address: str) -> None:
    found = {question: search(page, address, question)[:3] for question in ASKED}
    assert {question: titles for question, titles in found.items()
            if ASKED[question] not in titles} == {}


def test_part_of_a_word_is_found_after_whole_words(page: Page, address: str) -> None:
    titles = search(page, address, "bewoner")
    assert "Begrippen" in titles
    assert len(search(page, address, "marinier")) >= 3
    assert "Geef burgers een actieve rol" in search(page, address, "bewonersbudget")


def test_a_reader_asks_from_any_page_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "book/burger/actieve-rol.html")
    page.get_by_role("searchbox", name="Zoek in dit boek").first.fill("wijkstemdagen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("bladzijden gevonden met ‘wijkstemdagen’")
    expect(page).to_have_title("wijkstemdagen – Zoeken – Werken aan wijken")
    first = page.locator(".lg-result").first
    first.get_by_role("link").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "book/begrippen.html#term-wijkstemdag")


def test_a_result_says_what_where_and_why(page: Page, address: str) -> None:
    assert search(page, address, "wijkstemdagen")
    result = page.locator(".lg-result", has_text="Geef burgers een actieve rol")
    expect(result).to_contain_text("Lezen › Stel de burger centraal")
    expect(result).to_contain_text(LIBRARY.rules["actieve-rol"].sentence.nl)
    expect(result.get_by_role("link", name="Ook na een moeilijke start")).to_be_visible()
    expect(result.locator("mark").first).to_have_text("wijkstemdagen")


@pytest.mark.parametrize("question", try_first(["xqzwv", "<xqz qzx=qzx()>", "‘’", "   "], "xqzwv"))
def test_who_finds_nothing_is_told_where_to_go(page: Page, address: str, question: str) -> None:
    page.goto(f"{address}search.html?q={quote(question)}")
    if question.strip("‘’ "):
        said = f"Geen bladzijde gevonden met ‘{question}’."
        expect(page.get_by_role("status")).to_contain_text(said)
    expect(page.locator(".lg-result")).to_have_count(0)
    ways = page.locator("#search-ways")
    expect(ways.get_by_role("link")).to_have_count(3)
    ways.get_by_role("link", name="Begrippen").click()
    expect(page).to_have_url(address + "book/begrippen.html")


def test_a_slip_of_the_pen_is_understood(page: Page, address: str) -> None:
    assert search(page, address, "portacabin") == []
    page.get_by_role("link", name="portocabin").click()
    expect(page.locator(".lg-result").first).to_be_visible()


def test_half_an_answer_says_that_it_is_half(page: Page, address: str) -> None:
    titles = search(page, address, "waardenzeef xqzwv")
    assert "Begrippen" in titles
    expect(page.get_by_role("status")).to_contain_text("Geen bladzijde heeft alles van")


@pytest.mark.parametrize(
    "question", try_first(["bewonersbudgetten", "xqzwv", "a" * 200], "a" * 200))
def test_what_a_search_shows_fits_a_small_phone(page: Page, address: str, question: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    search(page, address, question)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_searching_works_from_a_folder(browser: Browser, site: Path) -> None:
    watched = Watched("file:")
    page = watched.watch(browser.new_page())
    page.goto(f"{(SITE / 'search.html').as_uri()}?q=waardenzeef")
    expect(page.locator(".lg-result").first).to_contain_text("Begrippen")
    page.close()
    assert watched.wrong == []


def test_a_question_brings_the_text_of_the_book_and_little_else(page: Page, address: str) -> None:
    weighed = Weighed(page)
    search(page, address, "bewoner")
    assert weighed.total() - weighed.of("book-text.js") <= 75_000


def test_who_loses_the_network_is_told_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/book-text.js", lambda route: route.abort())
    search(page, address, "bewoner")
    expect(page.get_by_role("status")).to_contain_text("kon niet worden geladen")
    page.close()
