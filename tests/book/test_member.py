"""Taking part on a phone: what is asked, what is told, what is kept, and what never leaves it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep.documents.share_code import decode
from leergroep.session.model import find_session
from tests.book.barriers import find_barriers
from tests.book.conftest import Watched
from tests.book.storage import until_there
from tests.book.together import AFTER, FIRST, LIBRARY, PHONE, Member, opening_word
from tests.slow import try_first

CASE = "amsterdam"
JOIN = f"cases/{CASE}.html#deelname"
ANSWERS = find_session(LIBRARY, CASE).members
OPTION = "eerst-wie-krijgt-voorrang-voorrang"


@pytest.fixture
def member(context: BrowserContext, address: str) -> Member:
    return Member.join(context, address + JOIN, CASE)


def given(member: Member, case: str = CASE) -> dict[str, object]:
    return decode(member.code(), [find_session(LIBRARY, case).members]).answers


def test_a_phone_shows_the_question_and_nothing_of_what_the_city_did(member: Member) -> None:
    page = member.page
    shown = page.locator("body").inner_text()
    for part in LIBRARY.cases[CASE].parts:
        assert page.locator(f".part-{part.slug}").is_hidden()
    assert "Meedoen: Amsterdam" in shown
    assert "wijkaanpak" not in shown
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator("input:checked").count() == 0
    assert page.locator(".lg-code").count() == 0


def test_a_code_holds_every_answer_and_no_note(member: Member) -> None:
    first = member.choose(FIRST, 0)
    member.page.get_by_label("Waarom kies je dit?").fill("Mijn moeder woont er")
    assert given(member) == dict.fromkeys(first, 1)
    after = member.choose(AFTER, 1)
    member.recognise("focus")
    assert given(member) == dict.fromkeys([*first, *after, "focus"], 1)
    code = decode(member.code(), [ANSWERS])
    assert code.notes == {}
    assert re.fullmatch("[2-9A-Z]{4}", code.extra["mark"])
    assert "MOEDER" not in member.code()


@pytest.mark.slow
def test_a_short_code_is_read_out_and_another_mark_makes_it_another(member: Member) -> None:
    member.choose(FIRST, 0)
    page, short, whole = member.page, member.short(), member.code()
    assert re.fullmatch("[2-9A-Z]{3} [2-9A-Z]{4}", short)
    member.choose(AFTER, 1)
    assert member.short()[:5] == short[:5]
    page.get_by_text("Stuur een link").click()
    page.get_by_role("button", name="Ander merkje").click()
    expect(page.get_by_text("Je hebt een ander merkje.")).to_be_visible()
    assert member.short()[:5] != short[:5]
    assert decode(member.code(), [ANSWERS]).extra["mark"] != decode(whole, [ANSWERS]).extra["mark"]
    member.recognise("focus")
    expect(page.locator(".lg-code--short")).to_have_count(0)
    expect(page.get_by_text("met opgestoken handen")).to_be_visible()


def test_the_first_choice_does_not_steer_the_second(member: Member) -> None:
    member.choose(FIRST, 0)
    member.step(AFTER)
    before = member.page.get_by_text("Eerst koos je")
    assert member.page.locator("input:checked").count() == 0
    expect(before).to_have_count(0)
    member.choose(AFTER, 1)
    expect(before).to_contain_text("Geef een paar buurten voorrang")


def test_a_choice_of_three_gives_no_code_before_there_are_three(
    context: BrowserContext, address: str
) -> None:
    member = Member.join(context, f"{address}cases/groningen.html#deelname", "groningen")
    group = member.page.get_by_role("group", name="Welke drie doorbraken")
    boxes = group.get_by_role("checkbox")
    for number in range(4):
        boxes.nth(number).check()
        expect(group).to_contain_text(f"Je hebt er nu {number + 1}.")
        assert member.page.locator(".lg-code--short").count() == (number == 2)
    boxes.nth(0).uncheck()
    assert len(given(member, "groningen")) == 3


@pytest.mark.slow
def test_everything_is_there_after_a_reload_and_the_mark_is_the_same(member: Member) -> None:
    member.choose(FIRST, 0)
    member.page.get_by_label("Waarom kies je dit?").fill("Daarom")
    code = member.code()
    until_there(member.page, "Daarom")
    member.page.reload()
    expect(member.page.get_by_label("Waarom kies je dit?")).to_have_value("Daarom")
    assert member.code() == code


@pytest.mark.slow
def test_a_phone_without_network_goes_on(context: BrowserContext, member: Member) -> None:
    member.page.wait_for_load_state("networkidle")
    context.set_offline(True)
    member.choose(FIRST, 0)
    expect(member.page.get_by_role("img", name="QR-code met je deelcode")).to_be_visible()
    member.choose(AFTER, 0)
    member.recognise("focus", "actieve-rol")
    assert len(given(member)) == 4


def test_wiping_asks_first_and_can_be_undone(member: Member) -> None:
    page = member.page
    member.choose(FIRST, 0)
    code = member.code()
    page.get_by_text("Bewaren of wissen").click()
    page.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("Meedoen: Amsterdam")
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.locator(".lg-code")).to_have_count(0)
    page.get_by_role("button", name="Maak ongedaan").click()
    assert member.code() == code


@pytest.mark.slow
def test_another_day_may_be_another_session(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.clock.set_fixed_time("2026-03-05T10:00:00")
    page.goto(address + JOIN)
    member = Member(page, CASE)
    member.choose(FIRST, 0)
    code = member.code()
    until_there(page, OPTION)
    page.clock.set_fixed_time("2026-09-10T10:00:00")
    page.reload()
    expect(page.get_by_text("Je deed hier mee op 5 maart 2026.")).to_be_visible()
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("input:checked")).to_have_count(0)
    member.choose(FIRST, 0)
    assert member.code() != code


@pytest.mark.slow
@pytest.mark.parametrize("way", ["button", "back"])
def test_leaving_gives_the_page_back_as_it_was(page: Page, address: str, way: str) -> None:
    page.goto(f"{address}cases/{CASE}.html")
    hidden = page.locator("main [hidden]")
    before = hidden.count()
    page.get_by_role("button", name="Doe mee op je telefoon").click()
    expect(page.locator(".lg-member")).to_be_visible()
    assert page.url.endswith("#deelname")
    if way == "back":
        page.go_back()
    else:
        page.get_by_role("button", name="Naar de hele casus").click()
    expect(page.get_by_role("button", name="Doe mee op je telefoon")).to_be_visible()
    assert page.locator(".part-aanpak").is_visible()
    assert page.locator(".lg-member").count() == 0
    assert "#" not in page.url
    assert hidden.count() == before


@pytest.mark.slow
def test_without_network_the_door_says_so_and_opens_later(browser: Browser, address: str) -> None:
    # Not watched: what cannot be fetched is told of in the console too.
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}cases/{CASE}.html", wait_until="networkidle")
    context.set_offline(True)
    page.get_by_role("button", name="Doe mee op je telefoon").click()
    expect(page.get_by_role("alert")).to_contain_text("kon niet worden geladen")
    context.set_offline(False)
    page.get_by_role("button", name="Doe mee op je telefoon").click()
    expect(page.locator(".lg-member")).to_be_visible()
    context.close()


def test_without_scripts_the_door_says_what_can_be_done(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cases/{CASE}.html")
    door = page.get_by_role("region", name="Loop deze casus samen door")
    # The way in which Playwright turns scripts off leaves this element closed.
    unscripted = door.locator("noscript").text_content()
    assert "lees elk deel hardop en praat er samen over" in unscripted
    expect(door.get_by_role("link", name="Zo begeleid je een bijeenkomst")).to_be_visible()
    context.close()


def test_from_a_folder_one_can_take_part_too(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    watched = Watched("file:")
    page = watched.watch(context.new_page())
    page.goto(f"{(site / 'cases/amsterdam.html').as_uri()}#deelname")
    member = Member(page, CASE)
    member.choose(FIRST, 0)
    assert len(given(member)) == 1
    context.close()
    assert watched.wrong == []


def test_the_keyboard_alone_is_enough(member: Member) -> None:
    page = member.page
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    keys = page.keyboard
    for key in ("Tab", "Tab", "Tab", "Tab", "Space", "Tab"):
        keys.press(key)
    keys.type("Om de kinderen")
    expect(page.get_by_label("Waarom kies je dit?")).to_have_value("Om de kinderen")
    assert len(given(member)) == 1
    while page.evaluate("document.activeElement.textContent.trim()") != "Verder: na het gesprek":
        keys.press("Tab")
    keys.press("Enter")
    heading = page.get_by_role("heading", name="Na het gesprek")
    expect(heading).to_be_focused()
    keys.press("Tab")
    keys.type(opening_word(CASE, AFTER))
    keys.press("Enter")
    expect(heading).to_be_focused()
    assert page.locator("input[type=radio]").count() == 2


def test_nobody_runs_ahead_of_the_group(member: Member) -> None:
    page = member.page
    for place in ("2. Na het gesprek", "3. Vuistregels"):
        page.get_by_role("button", name=place).click()
        expect(page.get_by_text("Wacht op het woord van wie de bijeenkomst leidt.")).to_be_visible()
        assert page.locator(".lg-ticks").count() == 0
    member.open("Zomaar iets")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Met ‘Zomaar iets’ gaat deze stap niet open.")
    expect(page.get_by_label("Welk woord staat op het scherm?")).to_have_value("Zomaar iets")
    first = member.choose(FIRST, 0)
    after = member.choose(AFTER, 1)
    assert given(member) == dict.fromkeys([*first, *after], 1)
    until_there(page, after[0])
    page.reload()
    page.get_by_role("button", name="2. Na het gesprek").click()
    expect(page.locator(".lg-ticks")).to_be_visible()
    page.get_by_role("button", name="3. Vuistregels").click()
    expect(page.locator(".lg-closed")).to_be_visible()
    page.get_by_role("button", name="1. Eerste keuze").click()
    expect(page.locator("input:checked")).to_have_count(1)


def test_the_last_word_opens_what_came_before_too(member: Member) -> None:
    member.step("")
    member.page.get_by_role("button", name="2. Na het gesprek").click()
    expect(member.page.locator(".lg-closed")).to_have_count(0)
    member.choose(AFTER, 0)
    member.choose(FIRST, 1)
    assert len(given(member)) == 2


def begun(member: Member) -> None:
    member.step(FIRST)


def chosen(member: Member) -> None:
    member.choose(FIRST, 0)
    member.page.wait_for_selector(".lg-qr")


def again(member: Member) -> None:
    chosen(member)
    member.choose(AFTER, 0)


def closed(member: Member) -> None:
    chosen(member)
    member.page.get_by_role("button", name="2. Na het gesprek").click()
    member.open("mis")


def recognised(member: Member) -> None:
    again(member)
    member.recognise("focus")


def asked(member: Member) -> None:
    chosen(member)
    member.page.get_by_text("Bewaren of wissen").click()
    member.page.get_by_role("button", name="Wis alles").click()


STATES = [begun, chosen, closed, again, recognised, asked]


@pytest.mark.slow
@pytest.mark.parametrize("reach", try_first(STATES, chosen), ids=lambda state: state.__name__)
def test_a_phone_has_no_barrier_in_any_state(
    bare: Page, address: str, reach: Callable[[Member], None]
) -> None:
    bare.set_viewport_size({"width": 320, "height": PHONE["height"]})
    bare.goto(address + JOIN)
    reach(Member(bare, CASE))
    assert find_barriers(bare, None) == []
    assert bare.evaluate("document.documentElement.scrollWidth") <= 320
