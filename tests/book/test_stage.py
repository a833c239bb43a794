"""The screen of a group: one thing at a time, without scrolling, read from the back of a room."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.book.conftest import Watched
from tests.book.leading import CASE, LIBRARY, Leading, code, options
from tests.book.qr_picture import load_reader, read_picture
from tests.slow import try_first

SIZES = [(1920, 1080), (1366, 768), (1280, 720)]
PEOPLE = 12
# Whatever of the page has words of its own, in pixels.
WORDS = """() => [...document.querySelectorAll("main *")]
  .filter((one) => one.checkVisibility()
    && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize))"""
# What was agreed is read at a glance: only a long list scrolls in its own place.
# A part in one column has no page after its first.
WHOLE = """() => [...document.querySelectorAll(".lg-harvest__all, .lg-read")]
  .every((one) => one.scrollHeight <= one.clientHeight + 1)"""
# The numbers of the rules on the page that is read.
READ_NOW = """() => [...document.querySelectorAll(".lg-read li")].flatMap((one, number) => {
  const { left } = one.getBoundingClientRect();
  return left >= 0 && left < innerWidth ? [number] : [];
})"""


def stand_at(page: Page, address: str, part: str, case: str = CASE) -> Leading:
    """Lead a session to a part, on a small projector."""
    page.set_viewport_size({"width": 1280, "height": 720})
    leading = Leading.begun(page, address, case)
    leading.go(part)
    return leading


@pytest.mark.slow
@pytest.mark.parametrize("case", try_first(LIBRARY.cases, "groningen"))
def test_every_scene_fits_on_a_projector_and_reads_from_the_back_and_on_a_phone(
    page: Page, address: str, case: str
) -> None:
    leading = Leading.begun(page, address, case)
    first, again = options("eerst", case), options("daarna", case)
    leading.scene("ask")
    leading.take(*(code(one, first[one % 2], again[one % 2], case=case) for one in range(PEOPLE)))
    leading.go("acties")
    leading.act("Langs bij de buren", "Ans", "2027-01-15")
    leading.act("Koffie op de stoep")
    leading.go("situatie")
    seen = []
    while True:
        seen.append(leading.place())
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, seen[-1]
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            tall = page.evaluate("document.documentElement.scrollHeight")
            assert tall <= height, (seen[-1], width)
            page.wait_for_function(WHOLE)
        page.set_viewport_size({"width": 1920, "height": 1080})
        assert min(page.evaluate(WORDS)) >= 28, seen[-1]
        if seen[-1].endswith("De oogst: neem-mee"):
            break
        while leading.place() == seen[-1]:
            page.locator(".lg-go button").last.click()
    scenes = [one.rpartition(": ")[2] for one in seen if "De keuze" in one]
    kinds = [one for at, one in enumerate(one.split("-0")[0] for one in scenes if "-1" not in one)
             if at == 0 or one]
    assert kinds == ["lees", "vraag-eerst", "toon-eerst", "praat", "vraag-daarna", "toon-daarna"]


def test_who_agrees_more_than_a_screen_holds_has_the_way_on_in_sight(
    page: Page, address: str
) -> None:
    leading = stand_at(page, address, "acties")
    for number in range(9):
        leading.act(f"Langs bij de buren van nummer {number}", "Ans")
    assert page.evaluate("document.documentElement.scrollHeight") > 720
    for where in ("0", "document.documentElement.scrollHeight"):
        page.evaluate(f"scrollTo(0, {where})")
        expect(page.locator(".lg-go").get_by_role("button").last).to_be_in_viewport(ratio=1)
    # What has the focus is not behind it.
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        assert not page.evaluate("""() => {
          const [one, bar] = [document.activeElement, document.querySelector(".lg-go")]
            .map((found) => found.getBoundingClientRect());
          return !document.activeElement.matches("body, .lg-go *") && one.bottom > bar.top + 1;
        }""")


@pytest.mark.parametrize("case", try_first(LIBRARY.cases, "amsterdam-kolenkit"))
def test_the_way_in_is_read_from_the_back_of_a_room(
    page: Page, bare: Page, address: str, case: str
) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    leading = Leading.begun(page, address, case)
    leading.scene("ask")
    page.wait_for_selector(".lg-joining .lg-qr")
    load_reader(bare, address, case)
    # As it is seen from afar.
    assert read_picture(bare, page.screenshot(), 600) == f"{address}cases/{case}.html#deelname"


def test_a_part_that_no_screen_holds_in_large_letters_is_read_whole_in_smaller_ones(
    page: Page, address: str
) -> None:
    stand_at(page, address, "betekenis", "leeuwarden")
    page.wait_for_function(WHOLE)
    expect(page.locator("section.part-betekenis p").last).to_be_in_viewport(ratio=1)


@pytest.mark.slow
@pytest.mark.parametrize("case", try_first(LIBRARY.cases, "eindhoven"))
def test_on_a_small_projector_a_part_is_one_page_and_the_rules_are_two_at_most(
    page: Page, address: str, case: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    leading = Leading.begun(page, address, case)
    told = page.locator(".lg-go__on [role=status]")
    for slug in ("opgave", "aanpak", "resultaten", "expert", "lessen"):
        leading.go(slug)
        page.wait_for_function(WHOLE)
        expect(told).to_be_empty()
        assert min(page.evaluate(WORDS)) >= 19, slug
    leading.go("vuistregels")
    expect(told).to_have_text(re.compile("^$|Bladzijde 1 van 2"))
    assert min(page.evaluate(WORDS)) >= 19


@pytest.mark.slow
def test_a_part_that_is_longer_than_the_screen_is_read_page_by_page(
    page: Page, address: str
) -> None:
    leading = stand_at(page, address, "vuistregels", "groningen")
    last = page.locator("section.part-vuistregels li").last
    told = page.locator(".lg-go__on [role=status]")
    expect(last).not_to_be_in_viewport()
    expect(told).to_have_text("Bladzijde 1 van 2")
    first = page.evaluate(READ_NOW)
    page.keyboard.press("ArrowRight")
    expect(last).to_be_in_viewport(ratio=0.9)
    expect(told).to_have_text("Bladzijde 2 van 2")
    # Each rule stands on one page, also where the last is half full.
    items = page.locator("section.part-vuistregels li").count()
    assert first + page.evaluate(READ_NOW) == list(range(items))
    page.keyboard.press("ArrowLeft")
    expect(last).not_to_be_in_viewport()
    expect(told).to_have_text("Bladzijde 1 van 2")
    leading.scene("ask")
    leading.is_at("vuistregels")
    expect(told).to_have_count(0)
    leading.go("situatie")
    page.set_viewport_size({"width": 1920, "height": 1080})
    expect(told).to_be_empty()


def test_the_stage_is_as_dark_as_its_reader_asks(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    leading = Leading.begun(page, address)
    leading.scene("ask")
    card = page.locator(".lg-cards > li").first
    light = "(one) => getComputedStyle(one).backgroundColor.match(/\\d+/g).map(Number)[0]"
    assert card.evaluate(light) < 100


@pytest.mark.slow
def test_who_leads_and_loses_the_network_goes_on(
    page: Page, address: str, watched: Watched
) -> None:
    leading = Leading.begun(page, address)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    leading.scene("ask")
    expect(page.locator(".lg-joining .lg-qr")).to_be_visible()
    leading.take(code(1, options("eerst")[0]))
    leading.reveal()
    assert leading.outcome() == ["1 mens", "niemand"]
    leading.go("acties")
    leading.act("Langs bij de buren")
    leading.go("oogst")
    expect(page.locator(".lg-panel")).to_contain_text("Langs bij de buren")
    expect(page.locator(".lg-home .lg-qr")).to_be_visible()
    assert [one for one in watched.wrong if "ERR_INTERNET_DISCONNECTED" not in one] == []
    watched.wrong.clear()
