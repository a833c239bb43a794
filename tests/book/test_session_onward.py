"""What goes on by itself: the outcome once everyone is in, and each screen when the clock leads."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.book.barriers import find_barriers
from tests.book.leading import Leading, code, options
from tests.book.second_window import Two

FIRST, AFTER = options("eerst"), options("daarna")
ALL = "Iedereen is binnen"


def asked(page: Page, address: str, people: int, case: str = "leeuwarden") -> Leading:
    """Say with how many a group is, and come to its first choice, with the clock in our hands."""
    page.clock.install()
    leading = Leading.open(page, address, case)
    page.get_by_label("Met hoeveel zijn jullie?").fill(str(people))
    leading.press("Begin de bijeenkomst")
    leading.scene("ask")
    return leading


def says(page: Page, text: str) -> None:
    expect(page.locator(".lg-in")).to_contain_text(text)


def going(page: Page) -> None:
    """Wait until the screen says that it goes on by itself."""
    page.clock.run_for(1_000)
    expect(page.locator(".lg-ahead")).to_contain_text("Gaat zo vanzelf verder")


def stays(page: Page, scene: str, seconds: int = 30) -> None:
    """Let time go by, and see that nothing goes on."""
    page.clock.run_for(seconds * 1_000)
    expect(page.locator(".lg-ahead")).to_be_empty()
    expect(page.locator(f"[data-scene={scene}]")).to_be_visible()


def came(page: Page, scene: str) -> None:
    page.clock.run_for(6_000)
    expect(page.locator(f"[data-scene={scene}]")).to_be_visible()


@pytest.mark.slow
def test_with_how_many_a_group_is_counts_while_it_is_typed_and_keeps_the_focus(
    page: Page, address: str
) -> None:
    leading = asked(page, address, 2)
    leading.take(code(1, FIRST[0]))
    says(page, "1 van de 2 binnen")
    leading.own()
    field = page.get_by_label("Met hoeveel zijn jullie?")
    field.fill("")
    for typed, said in [("1", 1), ("12", 12), ("12e", 12)]:
        field.press(typed[-1])
        leading.until_kept(verloop={"people": said})
        expect(field).to_be_focused()
    field.press("Backspace")
    expect(field).to_have_value("12")
    leading.stage()
    says(page, "1 van de 12 binnen")


@pytest.mark.slow
def test_before_a_session_the_set_has_cards_for_as_many_as_were_typed(
    page: Page, address: str
) -> None:
    Leading.open(page, address)
    cards = page.locator(".lg-set__card--choice")
    expect(cards.first).to_be_attached()
    page.get_by_label("Met hoeveel zijn jullie?").press_sequentially("11")
    expect(page.get_by_label("Met hoeveel zijn jullie?")).to_be_focused()
    expect(cards).to_have_count(11 * len(FIRST))


@pytest.mark.slow
def test_once_everyone_is_in_the_outcome_comes_by_itself(page: Page, address: str) -> None:
    leading = asked(page, address, 3)
    leading.take(code(1, FIRST[0]), code(2, FIRST[1]))
    says(page, "2 van de 3 binnen")
    leading.take(code(2, FIRST[1]))
    stays(page, "vraag-eerst-0")
    leading.count(1)
    says(page, ALL)
    going(page)
    came(page, "toon-eerst-0")
    assert leading.outcome() == ["2 mensen", "1 mens"]
    leading.press("Vorige")
    stays(page, "vraag-eerst-0")
    says(page, ALL)


@pytest.mark.slow
def test_one_press_holds_what_goes_on_and_a_reload_holds_it_too(page: Page, address: str) -> None:
    leading = asked(page, address, 2)
    leading.take(code(1, FIRST[0]), code(2, FIRST[1]))
    going(page)
    leading.press("Nog even")
    stays(page, "vraag-eerst-0")
    leading.until_kept(verloop={"held": "keuze/vraag-eerst-0/1", "people": 2})
    page.reload()
    says(page, ALL)
    stays(page, "vraag-eerst-0")
    leading.press("Laat zien")
    leading.scene("ask")
    leading.take(code(1, FIRST[0], AFTER[0]), code(2, FIRST[1], AFTER[0]))
    going(page)
    page.keyboard.press("ArrowLeft")
    stays(page, "vraag-daarna-0")


@pytest.mark.slow
def test_after_a_reload_the_moment_begins_anew(page: Page, address: str) -> None:
    leading = asked(page, address, 1)
    leading.take(code(1, FIRST[0]))
    going(page)
    page.reload()
    expect(page.locator("[data-scene=vraag-eerst-0]")).to_be_visible()
    going(page)
    came(page, "toon-eerst-0")


@pytest.mark.slow
def test_who_comes_late_leaves_changes_or_is_taken_back_is_waited_for(
    page: Page, address: str
) -> None:
    leading = asked(page, address, 3)
    leading.own()
    three = "\n".join(code(one, FIRST[0]) for one in (1, 2, 3))
    page.get_by_label("Plak of typ de codes").fill(three)
    leading.press("Neem in")
    says(page, ALL)
    going(page)
    leading.press("Haal weg wat er net bij kwam")
    says(page, "Nog niemand binnen")
    page.clock.run_for(20_000)
    leading.take(*(code(one, FIRST[0]) for one in range(4)))
    says(page, "4 binnen, en jullie zouden met 3 zijn")
    stays(page, "vraag-eerst-0")
    leading.own()
    many = page.get_by_label("Met hoeveel zijn jullie?")
    many.fill("5")
    many.press("Tab")
    says(page, "4 van de 5 binnen")
    many.fill("4")
    many.press("Tab")
    going(page)
    page.clock.run_for(3_000)
    leading.stage()
    leading.take(code(1, FIRST[1]))
    page.clock.run_for(3_000)
    expect(page.locator("[data-scene=vraag-eerst-0]")).to_be_visible()
    came(page, "toon-eerst-0")
    assert leading.outcome() == ["3 mensen", "1 mens"]


@pytest.mark.slow
def test_of_rules_the_screen_does_not_guess_whose_hands_went_up(page: Page, address: str) -> None:
    leading = asked(page, address, 3)
    leading.go("vuistregels")
    leading.count(3)
    says(page, ALL)
    stays(page, "vraag-vuistregels-0")


@pytest.mark.slow
def test_the_window_of_who_leads_says_it_and_holds_it(page: Page, address: str) -> None:
    leading = asked(page, address, 2)
    two = Two.open(leading)
    two.take(code(1, FIRST[0]))
    expect(two.own.locator(".lg-in")).to_contain_text("1 van de 2")
    two.take(code(2, FIRST[0]))
    going(page)
    two.press("Nog even")
    stays(page, "vraag-eerst-0")
    many = two.own.get_by_label("Met hoeveel zijn jullie?")
    many.fill("3")
    many.press("Tab")
    says(page, "2 van de 3 binnen")


def led(page: Page, address: str) -> Leading:
    """Begin a session that the clock leads, with the clock in our hands."""
    page.clock.install()
    leading = Leading.open(page, address)
    page.get_by_label("Laat de klok leiden").check()
    leading.press("Begin de bijeenkomst")
    leading.is_at("situatie")
    page.clock.run_for(1_000)
    return leading


@pytest.mark.slow
def test_the_clock_leads_with_a_sign_and_never_past_a_question_or_what_is_put_down(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    leading = led(page, address)
    stays(page, "lees", 225)
    leading.is_at("situatie")
    page.clock.run_for(8_000)
    expect(page.locator(".lg-ahead")).to_contain_text("Gaat zo vanzelf verder")
    expect(page.get_by_role("button", name="Nog even")).to_be_visible()
    page.clock.run_for(10_000)
    leading.is_at("opgave")
    page.clock.run_for(241_000)
    leading.is_at("keuze")
    page.clock.run_for(181_000)
    stays(page, "vraag-eerst-0", 900)
    leading.go("acties")
    stays(page, "vul-in", 1_800)


@pytest.mark.slow
def test_the_clock_waits_for_who_holds_it_does_something_or_was_away(
    page: Page, address: str
) -> None:
    leading = led(page, address)
    page.clock.run_for(232_000)
    expect(page.get_by_role("button", name="Nog even")).to_be_visible()
    leading.press("Volgende vraag")
    stays(page, "lees", 45)
    page.clock.run_for(10_000)
    leading.press("Nog even")
    stays(page, "lees", 600)
    leading.is_at("situatie")
    leading.press("Volgende")
    page.clock.run_for(1_000)
    # As a laptop whose lid was closed: hours go by without a tick.
    page.clock.fast_forward(3 * 3_600_000)
    page.clock.run_for(2_000)
    leading.is_at("opgave")
    leading.own()
    leading.press("Leid weer zelf")
    leading.stage()
    stays(page, "lees", 900)
    leading.is_at("opgave")


@pytest.mark.slow
def test_what_goes_on_by_itself_has_no_barrier(bare: Page, address: str) -> None:
    bare.emulate_media(reduced_motion="reduce", color_scheme="dark")
    leading = Leading.open(bare, address)
    bare.get_by_label("Met hoeveel zijn jullie?").fill("1")
    assert find_barriers(bare, ".lg-start") == []
    leading.press("Begin de bijeenkomst")
    leading.scene("ask")
    bare.set_viewport_size({"width": 320, "height": 640})
    leading.take(code(1, FIRST[0]))
    expect(bare.get_by_role("button", name="Nog even")).to_be_visible()
    leading.press("Nog even")
    leading.own()
    assert find_barriers(bare) == []
    assert bare.evaluate("document.documentElement.scrollWidth") <= 320
