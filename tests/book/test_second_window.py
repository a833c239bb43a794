"""A window beside the group's screen: over http and from a folder, and after any reload."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.book.barriers import find_barriers
from tests.book.conftest import Watched
from tests.book.leading import CASE, Leading, code, options
from tests.book.second_window import Two


@pytest.fixture(params=["server", pytest.param("folder", marks=pytest.mark.slow)])
def two(
    request: pytest.FixtureRequest, browser: Browser, address: str, site: Path
) -> Iterator[Two]:
    home = address if request.param == "server" else f"{site.as_uri()}/"
    watched = Watched(home)
    context = browser.new_context(locale="nl-NL")
    context.on("page", watched.watch)
    yield Two.open(Leading.begun(context.new_page(), home))
    context.close()
    assert watched.wrong == []


def to_asking(two: Two) -> None:
    """Lead the group to its first choice from the window beside its screen."""
    for scene in ("lees", "lees", "vraag-eerst-0"):
        two.press("Volgende")
        two.seen(scene)


def to_first_choice(two: Two) -> None:
    """Lead the group to its first choice, and take in that of one person."""
    to_asking(two)
    two.take(code(1, options("eerst")[0]))
    two.arrived(1)


def test_the_window_leads_and_the_groups_screen_shows_only_what_is_for_the_group(two: Two) -> None:
    stage = two.stage.page
    expect(stage.get_by_role("button", name="Voor wie leidt")).to_have_count(0)
    expect(stage.get_by_role("timer")).to_have_count(0)
    expect(two.own.get_by_role("heading", name="Waar je op let")).to_be_visible()
    two.own.locator(".lg-prompts button").first.click()
    two.seen("praat")
    expect(stage.locator(".lg-prompt")).to_contain_text("Stel: je woont al jaren")
    two.press("Vorige")
    to_asking(two)
    two.take(*(code(one, options("eerst")[one % 2]) for one in range(3)))
    two.arrived(3)
    assert stage.get_by_label("Plak of typ de codes").count() == 0
    two.press("Laat zien")
    two.seen("toon-eerst-0")
    assert two.stage.outcome() == ["2 mensen", "1 mens"]
    stage.keyboard.press("ArrowRight")
    two.seen("praat")
    two.own.keyboard.press("PageDown")
    two.seen("vraag-daarna-0")
    two.own.get_by_role("button", name="Zet er een actie bij").click()
    two.own.get_by_label("Wat gaan we doen?").press_sequentially("Langs bij de buren")
    two.stage.until_kept(verloop={"scene": "vraag-daarna-0"})
    two.own.locator("summary", has_text="Alle stappen en meer").click()
    two.press("De acties")
    two.press("Ja, ga verder") if two.own.get_by_role("alertdialog").count() else None
    expect(stage.locator(".lg-agreed")).to_contain_text("Langs bij de buren")


@pytest.mark.slow
def test_after_either_is_reloaded_both_go_on_and_nothing_is_lost(two: Two) -> None:
    to_first_choice(two)
    two.own.reload()
    two.arrived(1)
    two.take(code(2, options("eerst")[1]))
    two.arrived(2)
    two.stage.until_kept(verloop={"scene": "vraag-eerst-0"})
    two.stage.page.reload()
    two.seen("vraag-eerst-0")
    two.arrived(2)
    expect(two.stage.page.get_by_role("button", name="Voor wie leidt")).to_have_count(0)
    two.take(code(3, options("eerst")[1]))
    two.arrived(3)
    two.press("Laat zien")
    two.seen("toon-eerst-0")


@pytest.mark.slow
def test_what_is_written_while_the_groups_screen_is_away_comes_in_when_it_is_back(
    two: Two
) -> None:
    to_asking(two)
    page = two.stage.page
    address = page.url
    two.stage.until_kept(verloop={"scene": "vraag-eerst-0"})
    page.goto(address.replace(f"cases/{CASE}.html#sessie", "book/colofon.html"))
    expect(two.own.get_by_text("Het scherm van de groep antwoordt niet.").first).to_be_visible()
    two.take(code(1, options("eerst")[0]))
    page.goto(address)
    two.seen("vraag-eerst-0")
    two.arrived(1)
    expect(two.own.get_by_text("Het scherm van de groep antwoordt niet.")).to_have_count(0)


@pytest.mark.slow
def test_who_leads_sees_and_turns_the_page_that_the_group_reads(two: Two) -> None:
    two.stage.page.set_viewport_size({"width": 1280, "height": 720})
    two.stage.go("vuistregels")
    pages = (two.own, two.stage.page)
    for press, at in (("", 1), ("Volgende", 2), ("Vorige", 1)):
        if press:
            two.press(press)
        for page in pages:
            told = page.locator(".lg-go__on [role=status]")
            expect(told).to_have_text(f"Bladzijde {at} van 2")
    two.seen("lees")


@pytest.mark.slow
def test_a_window_that_is_closed_is_told_and_the_session_goes_on_without(two: Two) -> None:
    to_first_choice(two)
    two.own.close()
    page = two.stage.page
    expect(page.get_by_text("Je tweede venster is dicht. Er is niets weg")).to_be_visible()
    two.stage.take(code(2, options("eerst")[0]))
    expect(page.locator(".lg-in")).to_contain_text("2 binnen")
    again = Two.open(two.stage)
    again.arrived(2)


@pytest.mark.slow
def test_two_hundred_people_and_who_comes_late_count_on_both_screens(two: Two) -> None:
    to_asking(two)
    many = [code(one, options("eerst")[one % 2]) for one in range(200)]
    two.own.get_by_label("Plak of typ de codes").fill("\n".join(many))
    two.press("Neem in")
    two.arrived(200)
    two.press("Laat zien")
    two.seen("toon-eerst-0")
    assert two.stage.outcome() == ["100 mensen", "100 mensen"]
    two.take(code(200, options("eerst")[0]))
    expect(two.stage.page.locator(".lg-tally__count").first).to_have_text("101 mensen")
    two.stage.page.reload()
    two.seen("toon-eerst-0")
    assert two.stage.outcome() == ["101 mensen", "100 mensen"]


@pytest.mark.slow
def test_a_browser_that_refuses_a_window_leads_on_one_screen(page: Page, address: str) -> None:
    page.add_init_script("window.open = () => null")
    leading = Leading.begun(page, address)
    leading.press("Open een tweede venster")
    expect(page.get_by_text("Je browser liet geen tweede venster toe.")).to_be_visible()
    expect(page.get_by_role("timer")).to_be_visible()
    leading.stage()
    leading.take(code(1, options("eerst")[0]))
    leading.reveal()
    assert leading.outcome() == ["1 mens", "niemand"]


def test_an_address_of_the_window_alone_says_where_to_begin(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html#leider")
    expect(page.get_by_text("Het scherm van de groep antwoordt niet.")).to_be_visible()


@pytest.mark.slow
def test_two_screens_of_one_session_say_so_and_share_all_that_comes_in(
    context: BrowserContext, address: str
) -> None:
    one = Leading.begun(context.new_page(), address)
    said = "Deze bijeenkomst staat nog in een tabblad open."
    expect(one.page.get_by_text(said)).to_have_count(0)
    other = Leading.open(context.new_page(), address)
    other.press("Ga verder bij stap 1")
    for leading in (one, other):
        expect(leading.page.get_by_text(said)).to_be_visible()
    other.take(code(1, options("eerst")[0]))
    one.scene("ask")
    expect(one.page.locator(".lg-in")).to_contain_text("1 binnen")
    other.page.close()
    expect(one.page.get_by_text(said)).to_have_count(0)


@pytest.mark.slow
def test_the_window_of_who_leads_has_no_barrier(bare: Page, address: str) -> None:
    two = Two.open(Leading.begun(bare, address))
    two.own.set_viewport_size({"width": 320, "height": 740})
    assert find_barriers(two.own, None) == []
    to_asking(two)
    two.take(code(1, options("eerst")[0]))
    assert find_barriers(two.own, None) == []
    assert two.own.evaluate("document.documentElement.scrollWidth") <= 320
