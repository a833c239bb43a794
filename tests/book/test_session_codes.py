"""Codes on the leader's screen: pasted or typed, good and bad, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.book.barriers import find_barriers
from tests.book.conftest import Watched
from tests.book.storage import until_there
from tests.book.together import FIRST, LIBRARY, Leader, Member, choosing, code, coded
from tests.slow import try_first

CASE = "amsterdam"
OPTION = "eerst-wie-krijgt-voorrang-voorrang"


@pytest.fixture
def leader(page: Page, address: str) -> Leader:
    return choosing(page, address, CASE)


def test_bad_codes_are_told_one_by_one_and_spoil_nothing(leader: Leader) -> None:
    clear = LIBRARY.instruments["clear"]
    good = code(CASE, 1)
    wrong = {
        code("leeuwarden", 2): "Deze code hoort bij de casus Leeuwarden",
        coded(3, clear, {next(clear.items())[1].slug: 3}): "Deze code hoort niet bij een casus",
        code(CASE, 4, edition=2): "nieuwere uitgave",
        code(CASE, 4, edition=0): "oudere uitgave",
        good[:-1]: "Deze code is te kort",
        good[:15] + ("A" if good[15] != "A" else "B") + good[16:]: "er is een teken anders",
    }
    markup = "<img src=x onerror=alert(1)>"
    leader.take_in(*wrong, markup, good, good, code(CASE, 5).lower())
    leader.says("2 nieuw, 5 niet ingenomen, 2 beschadigd (bij code 5 en bij code 6).")
    refused = leader.refused()
    for line, sentence in [*wrong.items(), (good, "Deze code had je al.")]:
        assert any(line[:40] in one and sentence in one for one in refused)
    assert leader.page.get_by_label("Plak of typ de codes").input_value() == ""
    field = leader.page.get_by_label("Verbeter deze code: code 5")
    assert field.input_value() == good[:-1]
    field.fill(code(CASE, 9))
    field.press("Enter")
    leader.says("1 nieuw, 5 niet ingenomen, 1 beschadigd (bij code 6).")
    leader.arrived(3)
    assert leader.page.locator(".lg-intake img").count() == 0


@pytest.mark.slow
def test_what_came_in_is_said_beside_the_button_and_is_no_news_in_the_next_round(
    leader: Leader,
) -> None:
    leader.take_in(code(CASE, 1), code(CASE, 2))
    leader.says("2 nieuw.")
    result = leader.page.locator(".lg-intake__result")
    button = leader.page.get_by_role("button", name="Neem in")
    gap = result.bounding_box()["y"] - button.bounding_box()["y"]
    assert 0 < gap < 3 * button.bounding_box()["height"]
    leader.reveal()
    leader.own()
    expect(result).to_have_text("")


@pytest.mark.slow
def test_a_code_of_before_does_not_take_the_place_of_a_later_one(leader: Leader) -> None:
    later = code(CASE, 1, OPTION, OPTION.replace("eerst", "daarna"))
    leader.take_in(later, code(CASE, 1))
    leader.says("1 nieuw, 1 niet ingenomen.")
    assert "Dit is een eerdere code." in leader.refused()[0]
    assert leader.page.get_by_label("Plak of typ de codes").input_value() == ""


@pytest.mark.slow
def test_a_short_code_under_anothers_mark_is_asked_about_and_counts_when_sure(
    leader: Leader, browser: Browser, address: str
) -> None:
    context = browser.new_context(locale="nl-NL")
    member = Member.join(context, f"{address}cases/{CASE}.html#deelname", CASE)
    shorts = []
    for number in (0, 1):
        member.choose(FIRST, number)
        shorts.append(member.short())
    context.close()
    leader.take_in(shorts[0])
    leader.says("1 nieuw.")
    leader.take_in(shorts[1])
    leader.says("1 niet ingenomen.")
    assert "lijkt van iemand die eerst iets anders koos" in leader.refused()[0]
    leader.take_in(shorts[1].lower())
    leader.says("1 vervangen.")
    leader.arrived(1)


@pytest.mark.slow
def test_who_counts_twice_on_two_phones_is_given_back(leader: Leader) -> None:
    back = leader.page.get_by_role("button", name="Haal weg wat er net bij kwam")
    leader.take_in(code(CASE, 1))
    expect(back).to_be_visible()
    leader.take_in(code(CASE, 2), code(CASE, 3))
    leader.arrived(3)
    back.click()
    leader.arrived(1)
    expect(back).to_have_count(0)
    later = code(CASE, 1, OPTION, OPTION.replace("eerst", "daarna"))
    leader.take_in(later)
    leader.says("1 vervangen.")
    back.click()
    leader.arrived(1)
    leader.take_in(later)
    leader.says("1 vervangen.")


def test_more_hands_than_can_be_counted_are_corrected_where_they_were_typed(leader: Leader) -> None:
    leader.page.locator(".lg-hands > summary").click()
    field = leader.page.locator(".lg-counter input").first
    field.press_sequentially("9999")
    leader.arrived(999)
    expect(field).to_have_value("999")


@pytest.mark.slow
def test_two_hundred_people_are_counted_at_once(leader: Leader) -> None:
    leader.take_in(*[code(CASE, number) for number in range(200)])
    leader.says("200 nieuw.")
    leader.arrived(200)
    leader.reveal()
    assert ["200 mensen"] in leader.tally().values()


@pytest.mark.slow
def test_a_page_of_nonsense_is_no_wall_of_errors(leader: Leader) -> None:
    leader.take_in(*[f"regel {number}" for number in range(300)])
    leader.says("Hierin staat geen code van deze bijeenkomst.")
    assert leader.refused() == []
    leader.take_in(*[code(CASE, number)[:-1] for number in range(300)])
    leader.says("300 beschadigd (bij code 1, bij code 2, bij code 3 en nog 297).")
    assert len(leader.refused()) == 20
    expect(leader.page.locator(".lg-intake")).to_contain_text("En nog 280 codes.")
    leader.take_in("")
    leader.says("Er staat nog geen code in het vak.")


@pytest.mark.slow
def test_a_browser_that_is_closed_in_the_middle_loses_nothing(
    context: BrowserContext, leader: Leader, address: str
) -> None:
    leader.take_in(*[code(CASE, number) for number in range(3)])
    leader.arrived(3)
    until_there(leader.page, '"cell":"antwoord"', 3)
    leader.page.close()
    page = context.new_page()
    page.goto(f"{address}cases/{CASE}.html#sessie")
    again = Leader(page)
    again.at("De keuze")
    again.own()
    again.arrived(3)
    assert page.locator(".lg-tally").count() == 0
    again.take_in(code(CASE, 3))
    again.arrived(4)


def test_members_come_in_by_the_link_on_the_screen(
    context: BrowserContext, leader: Leader, address: str
) -> None:
    page = leader.page
    leader.stage()
    expect(page.get_by_role("img", name="QR-code om mee te doen")).to_be_visible()
    assert leader.link() == f"{address}cases/{CASE}.html#deelname"
    Member.join(context, leader.link(), CASE)


def test_from_a_folder_hands_are_counted(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    watched = Watched("file:")
    page = watched.watch(context.new_page())
    leader = choosing(page, f"{site.as_uri()}/", CASE)
    leader.stage()
    expect(page.get_by_text("Deze bladzijde staat alleen op dit apparaat.")).to_be_visible()
    assert page.locator(".lg-joining").count() == 0
    leader.take_in(code(CASE, 1))
    leader.arrived(1)
    context.close()
    assert watched.wrong == []


def fresh(leader: Leader) -> None:
    leader.stage()
    leader.page.wait_for_selector(".lg-qr")


def mixed(leader: Leader) -> None:
    leader.take_in(code(CASE, 1), "hallo")
    leader.says("1 nieuw")


def short_ones(leader: Leader) -> None:
    leader.take_in("234 5678", "WXYZ")
    leader.says("1 niet ingenomen.")


def revealed(leader: Leader) -> None:
    leader.reveal()
    leader.word()


# A camera of which a test says whether it is allowed: a page is given a picture that it draws.
CAMERA = """navigator.mediaDevices.enumerateDevices = async () => [{ kind: "videoinput" }];
navigator.mediaDevices.getUserMedia = async () => {
  if (globalThis.isRefused) throw new DOMException("no", "NotAllowedError");
  return document.createElement("canvas").captureStream(5);
};"""


def camera_refused(leader: Leader) -> None:
    leader.page.evaluate("globalThis.isRefused = true")
    leader.scan()
    expect(leader.page.locator(".lg-intake")).to_contain_text("De camera mag niet aan.")


def camera_on(leader: Leader) -> None:
    leader.scan()
    leader.take_in(code(CASE, 1))
    expect(leader.page.locator(".lg-scanned")).to_have_text("1 Nieuw")


STATES = [fresh, mixed, short_ones, revealed, camera_refused, camera_on]


@pytest.mark.slow
@pytest.mark.parametrize("reach", try_first(STATES, mixed), ids=lambda one: one.__name__)
def test_taking_in_codes_has_no_barrier(
    bare: Page, address: str, reach: Callable[[Leader], None]
) -> None:
    bare.add_init_script(f"delete globalThis.BarcodeDetector;\n{CAMERA}")
    bare.set_viewport_size({"width": 320, "height": 740})
    reach(choosing(bare, address, CASE))
    assert find_barriers(bare, None) == []
    assert bare.evaluate("document.documentElement.scrollWidth") <= 320
