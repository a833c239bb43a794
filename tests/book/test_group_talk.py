"""The stage of a group's picture: one statement a screen, and at the end what is agreed."""

from __future__ import annotations

import csv
import io

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from leergroep import Workbook
from tests.book.barriers import find_barriers
from tests.book.group import CLEAR, GROUP, Picture, as_file, sheet
from tests.book.storage import until
from tests.book.talk import LEGIBLE, Talk, agreed
from tests.slow import try_named

SIZES = {"1920-1080": (1920, 1080), "1366-768": (1366, 768), "1280-720": (1280, 720)}
WORKBOOK = "notebooks/werkboek.html"
FULL = """async (wanted) => {
  while (Boolean(document.fullscreenElement) !== wanted) {
    await new Promise(requestAnimationFrame);
  }
}"""


def keep(page: Page, texts: list[str]) -> None:
    """Wait until the browser keeps these actions."""
    until(page, """([texts], sheet) => {
      const entries = Object.values(sheet("afspraken")?.entries ?? {});
      const kept = entries.filter(({ cell }) => cell === "acties").map(({ text }) => text);
      return JSON.stringify(kept.toSorted()) === JSON.stringify(texts.toSorted());
    }""", texts)


def at_taking_along(page: Page, address: str) -> Talk:
    """Lead a group past all that it agreed, to what it takes along."""
    talk = Talk.open(page, address)
    agreed(talk)
    talk.press("Volgende")
    talk.press("Volgende")
    return talk


@pytest.mark.parametrize(("width", "height"), try_named(SIZES, "1280-720"))
def test_every_screen_of_the_stage_fits_without_scrolling_and_is_read_from_the_back(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    talk = Talk.open(page, address, 40)
    screens = [talk.find_hidden()]
    sizes = [talk.measure_smallest()]

    def look() -> None:
        screens.append(talk.find_hidden())
        sizes.append(talk.measure_smallest())

    talk.press("Volgende")
    look()
    agreed(talk)
    look()
    talk.press("Volgende")
    expect(page.locator(".lg-talk .lg-qr")).to_be_visible()
    look()
    talk.press("Volgende")
    talk.is_at("Meenemen")
    look()
    assert screens == [[0, 0]] * 5
    assert min(sizes) >= LEGIBLE * width / 1920


@pytest.mark.slow
def test_the_longest_statement_of_any_list_fits(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    talk = Talk.open(page, address, 12, slug="vuistregelscan")
    longest = "one => Math.max(...one.map((p) => p.textContent.length))"
    most = page.locator(".lg-statements__text").evaluate_all(longest)
    for _ in range(66):
        text = talk.heading().inner_text()
        assert talk.find_hidden() == [0, 0], text
        if len(text) >= most - 2:
            return
        talk.press("Volgende")
    pytest.fail("the longest statement was never shown")


@pytest.mark.slow
def test_the_stage_shows_most_difference_first_and_as_many_dots_as_people(
    page: Page, address: str
) -> None:
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(sheet(number), f"{number}.json") for number in range(7)])
    picture.says("7 mensen vulden dit in")
    order = [statement for statement, _ in picture.spread()]
    talk = Talk(page).opened()
    for statement in order[:4]:
        expect(talk.heading()).to_have_text(statement)
        counts = page.locator(".lg-talk__count").all_inner_texts()
        assert page.locator(".lg-talk circle").count() == sum(map(int, counts)) <= 7
        talk.press("Volgende")


@pytest.mark.slow
def test_the_three_to_talk_about_first_are_one_press_away_from_everywhere(
    page: Page, address: str
) -> None:
    talk = Talk.open(page, address)
    first = page.get_by_role("group", name="Praat hier eerst over").get_by_role("button")
    expect(first).to_have_count(3)
    talk.press("Acties")
    for number in range(3):
        label = first.nth(number).get_attribute("aria-label") or ""
        first.nth(number).click()
        expect(talk.heading()).to_have_text(label.partition(": ")[2])
        expect(first.nth(number)).to_have_attribute("aria-current", "step")


@pytest.mark.slow
def test_the_stage_is_led_with_the_keyboard_alone(page: Page, address: str) -> None:
    talk = Talk.open(page, address)
    for key, place in (("ArrowRight", "Uitspraak 2 van 25"), ("PageDown", "Uitspraak 3 van 25"),
                       ("ArrowLeft", "Uitspraak 2 van 25"), ("PageUp", "Uitspraak 1 van 25")):
        page.keyboard.press(key)
        talk.is_at(place)
    page.keyboard.press("ArrowLeft")
    talk.is_at("Uitspraak 1 van 25")
    page.locator(".lg-talk").get_by_role("button", name="Acties").focus()
    page.keyboard.press("Enter")
    for key in ("Bellen", "Tab", "Ans"):
        if key == "Bellen":
            page.get_by_label("Wat gaan we doen?").focus()
        page.keyboard.press(key) if key == "Tab" else page.keyboard.type(key)
    # An arrow in a field is the field's own.
    page.keyboard.press("ArrowLeft")
    talk.is_at("Wat spreken jullie af?")
    page.keyboard.press("Escape")
    expect(page.locator(".lg-talk")).to_have_count(0)
    expect(page.get_by_role("button", name="Praat erover op een groot scherm")).to_be_focused()
    keep(page, ["Bellen"])


@pytest.mark.slow
def test_behind_the_stage_nothing_can_be_reached_and_all_comes_back(
    page: Page, address: str
) -> None:
    talk = Talk.open(page, address)
    inside = "() => Boolean(document.activeElement.closest('.lg-talk, html:not(:has(.lg-talk))'))"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(f"({inside})() || document.activeElement === document.body")
    talk.press("Sluit")
    assert page.locator("[inert]").count() == 0
    expect(page.get_by_role("heading", name="Praat hier eerst over")).to_be_visible()


@pytest.mark.slow
def test_the_stage_takes_the_whole_screen_and_escape_gives_it_back(
    page: Page, address: str
) -> None:
    talk = Talk.open(page, address)
    talk.press("Heel het scherm")
    page.evaluate(FULL, True)
    expect(talk.heading()).to_be_visible()
    talk.press("Heel het scherm")
    page.evaluate(FULL, False)
    expect(talk.heading()).to_be_visible()


@pytest.mark.slow
def test_no_screen_of_the_stage_has_a_barrier(bare: Page, address: str) -> None:
    talk = Talk.open(bare, address)
    found = find_barriers(bare, ".lg-talk")
    agreed(talk)
    found += find_barriers(bare, ".lg-talk")
    talk.press("Volgende")
    found += find_barriers(bare, ".lg-talk")
    talk.press("Volgende")
    assert [*found, *find_barriers(bare, ".lg-talk")] == []


@pytest.mark.slow
def test_what_was_brought_together_makes_way_and_can_still_be_added_to(
    page: Page, address: str
) -> None:
    picture = Picture.open(page, address + GROUP)
    expect(page.get_by_label("Plak deelcodes")).to_be_visible()
    picture.choose([as_file(sheet(number), f"{number}.json") for number in range(3)])
    picture.says("3 mensen vulden dit in")
    expect(page.get_by_label("Plak deelcodes")).to_be_hidden()
    page.get_by_text("Voeg meer antwoorden toe").click()
    expect(page.get_by_label("Plak deelcodes")).to_be_visible()


def test_what_is_agreed_is_kept_goes_along_alike_and_stands_in_the_workbook(
    page: Page, address: str
) -> None:
    talk = at_taking_along(page, address)
    talk.is_at("Meenemen")
    text = talk.saved("Download als tekst (Markdown)")
    assert text.startswith(f"# Acties, {CLEAR.title['nl']}, ")
    assert "- Elke dinsdagochtend koffie op de stoep bij de portocabin" in text
    rows = list(csv.reader(io.StringIO(talk.saved("Download als tabel (CSV)").lstrip("\ufeff")),
                           delimiter=";"))
    assert ["Acties", "Terugkomen", "iedereen", "2027-03-01", "", "", ""] in rows
    dates = Calendar.from_ical(talk.saved("Zet de datums in je agenda (.ics)"))
    assert [str(one["summary"]) for one in dates.walk("vevent")] == [
        "Elke dinsdagochtend koffie op de stoep bij de portocabin (Ans en Bo)",
        "Een lijst met wie wij kennen", "Terugkomen (iedereen)"]
    expect(page.locator(".lg-talk__take")).to_contain_text("De corporatie vragen")
    page.get_by_role("link", name="Open het werkboek").click()
    expect(page.locator(".lg-filled")).to_contain_text("Acties bij het groepsbeeld")
    expect(page.locator(".lg-round")).to_contain_text("4 dingen afgesproken of gevraagd")


@pytest.mark.slow
def test_the_stage_goes_on_where_it_was_after_a_reload(page: Page, address: str) -> None:
    talk = Talk.open(page, address)
    talk.press("Acties")
    talk.agree("Bellen", "Ans")
    keep(page, ["Bellen"])
    page.reload()
    page.wait_for_selector(".lg-widget[data-ready]")
    talk.opened()
    talk.press("Acties")
    expect(page.get_by_label("Wat gaan we doen?")).to_have_value("Bellen")
    talk.press("Haal weg")
    expect(page.get_by_label("Wat gaan we doen?")).to_have_value("")
    keep(page, [])


@pytest.mark.slow
def test_the_next_round_begins_with_what_became_of_the_last(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    talk = Talk.open(page, address)
    talk.press("Acties")
    talk.agree("Bellen", "Ans", "2026-02-01")
    keep(page, ["Bellen"])
    talk.press("Sluit")
    picture = Picture(page)
    # A round of answers that began after what was agreed.
    later = [sheet(number, round="2099-06-20") for number in range(7)]
    picture.choose([as_file(one, f"later{at}.json") for at, one in enumerate(later)])
    picture.says("Wat er bewoog")
    talk.opened()
    expect(talk.heading()).to_have_text("Bellen")
    talk.is_at("Wat is ervan gekomen?")
    page.get_by_label("Mee bezig").check()
    talk.press("Volgende")
    talk.is_at("Uitspraak 1 van 25")
    until(page, """(_, sheet) => Object.values(sheet("afspraken")?.entries ?? {})
      .some(({ cell, stand }) => cell === "terugblik" && stand === "bezig")""")
    page.goto(address + WORKBOOK)
    expect(page.locator(".lg-round")).to_have_count(2)


@pytest.mark.slow
def test_from_a_folder_the_stage_opens_too(page: Page, site) -> None:
    talk = Talk.open(page, f"{site.as_uri()}/")
    talk.press("Acties")
    talk.agree("Bellen")
    talk.press("Volgende")
    expect(talk.heading()).to_have_text("Dit spraken jullie af")


@pytest.mark.slow
def test_python_reads_what_was_agreed_from_the_workbook(
    page: Page, address: str, tmp_path
) -> None:
    talk = at_taking_along(page, address)
    file = tmp_path / "afspraken.json"
    file.write_text(talk.saved("Download de hele bijeenkomst (JSON)"), "utf-8")
    frame = Workbook(tmp_path).notes_frame()
    assert list(frame[frame["cell"] == "acties"]["text"])[-1] == "Terugkomen"
    assert set(frame["instrument"]) == {"afspraken"}
