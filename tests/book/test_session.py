"""Leading a session on a case: from the start to the harvest, alone on one screen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep import Session
from tests.book.board import full, given
from tests.book.conftest import Watched
from tests.book.leading import CASE, LIBRARY, STEPS, TITLES, Leading, code, options
from tests.book.test_accessible import check

CASES = list(LIBRARY.cases)
EARLIER = options("eerst")
LATER = options("daarna")


def walked(page: Page, address: str) -> Leading:
    """Return a session at its harvest, with two rounds of hands and all sorts agreed."""
    leading = Leading.begun(page, address, group="Noord")
    leading.go("keuze")
    leading.count(5, 3)
    leading.press("Laat zien")
    leading.count(4, 4)
    leading.press("Laat zien")
    leading.go("vuistregels")
    leading.press("Laat zien")
    page.locator(".lg-taking button").first.click()
    leading.go("betekenis")
    leading.act("=Bellen; met \"iedereen\"", "Ans, Bo", "2027-01-15")
    leading.act("<b>Langs</b> bij de buren")
    leading.ask("Wie betaalt dit?")
    leading.go("oogst")
    return leading


@pytest.mark.parametrize("case", CASES)
def test_each_step_shows_its_own_part_of_the_case_and_nothing_else(
    page: Page, address: str, case: str
) -> None:
    leading = Leading.begun(page, address, case)
    told = page.evaluate("""() => Object.fromEntries(
      [...document.querySelectorAll("section[class*=part-]")].map((one) => [
        one.className.match(/part-(\\w+)/)[1], one.querySelector("h2").firstChild.data]))""")
    assert list(told) != []
    for slug in STEPS:
        leading.is_at(slug)
        seen = page.locator("body").aria_snapshot()
        assert [part for part, title in told.items() if title in seen] == (
            [slug] if slug in told else [])
        assert "navigation" not in seen
        assert "banner" not in seen
        if slug == "keuze":
            leading.press("Laat zien")
        if slug != "oogst":
            leading.press("Volgende")


def test_a_screen_reader_meets_the_bar_then_the_case_then_what_to_do(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.press("Volgende")
    levels = page.get_by_role("heading").evaluate_all(
        "(all) => all.map((one) => one.tagName + ' ' + one.innerText.trim().split('\\n').at(-1))")
    title = page.locator("section.part-opgave h2").inner_text().rstrip("#").strip()
    assert levels == ["H1 De opgave", f"H2 {title}", "H2 Praat hierover"]
    assert leading.title().inner_text().split("\n")[0] == "Stap 2 van 10"
    expect(leading.title()).to_be_focused()


def test_keys_and_buttons_lead_to_the_next_step_and_back(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    for key, slug in [("ArrowRight", "opgave"), ("PageDown", "keuze"), ("PageUp", "opgave"),
                      ("ArrowLeft", "situatie"), ("ArrowLeft", "situatie")]:
        page.keyboard.press(key)
        leading.is_at(slug)
    leading.press("Volgende")
    leading.press("Vorige")
    leading.is_at("situatie")


def test_keys_do_their_own_work_in_a_field(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.fold("Noteer een actie of vraag")
    leading.act("ab")
    page.get_by_label("Wat gaan we doen?").focus()
    for key in ("ArrowLeft", "PageDown", "ArrowRight", "n"):
        page.keyboard.press(key)
    leading.is_at("situatie")


def tab_to(page: Page, *names: str) -> None:
    """Press Tab until something with one of these names has the focus."""
    said = """() => {
      const { activeElement: one } = document;
      return (one.labels?.[0] ?? one).innerText.trim();
    }"""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(said) in names:
            return
    pytest.fail(f"no way to {names}")


def test_the_keyboard_alone_leads_from_the_start_to_the_harvest(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html")
    keys = page.keyboard
    leading = Leading(page)

    def press(*names: str) -> None:
        tab_to(page, *names)
        keys.press("Enter")

    press("Leid de bijeenkomst")
    expect(page.get_by_role("heading", name="Leid de bijeenkomst")).to_be_focused()
    tab_to(page, "Hoe heet jullie groep?")
    keys.type("Noord")
    tab_to(page, "60 minuten")
    keys.press("ArrowRight")
    press("Begin de bijeenkomst")
    for slug in STEPS[1:3]:
        keys.press("ArrowRight")
        leading.is_at(slug)
    for hands in ("53", "44"):
        press("Geen telefoons? Tel handen")
        for number in hands:
            page.keyboard.press("Tab")
            while page.evaluate("document.activeElement.type") != "number":
                page.keyboard.press("Tab")
            keys.type(number)
        press("Laat zien")
        expect(page.get_by_role("heading", name="Dit kozen jullie")).to_be_focused()
    for slug in STEPS[3:8]:
        keys.press("PageDown")
        leading.is_at(slug)
    press("Laat zien")
    tab_to(page, *page.locator(".lg-taking button").all_inner_texts())
    keys.press("Enter")
    keys.press("PageDown")
    leading.is_at("betekenis")
    press("Zet er een actie bij")
    keys.type("Langs bij de buren")
    tab_to(page, "Wie doet het?")
    keys.type("Bo")
    tab_to(page, "Wanneer is het klaar?")
    keys.type("01012027")
    press("Zet er een vraag bij")
    keys.type("Wie betaalt?")
    press("Haal weg: Wie betaalt?", "Haal weg\n: Wie betaalt?")
    keys.press("Enter")
    expect(page.get_by_label("Wat willen we weten?")).to_be_focused()
    tab_to(page, "Zet er een vraag bij")
    keys.press("PageDown")
    keys.press("PageDown")
    leading.is_at("oogst")
    said = page.locator(".lg-panel").inner_text()
    for text in ("Langs bij de buren", "Bo, 1 januari 2027", "Wie betaalt?", "5 mensen"):
        assert text in said
    assert leading.until_kept(verloop={"minutes": 90, "step": "oogst"})["group"] == "Noord"


def test_before_the_reveal_the_page_is_the_same_whatever_people_chose(
    browser: Browser, watched: Watched, address: str
) -> None:
    def drawn(*chosen: int) -> str:
        context = browser.new_context(locale="nl-NL")
        leading = Leading.begun(watched.watch(context.new_page()), address)
        leading.go("keuze")
        leading.take(*(code(at, EARLIER[one]) for at, one in enumerate(chosen)))
        expect(leading.page.locator(".lg-reveal")).to_contain_text("Antwoorden binnen: 4")
        html = leading.page.locator(".lg-session-bar, .lg-session-panel").evaluate_all(
            "(all) => all.map((one) => one.innerText.replace(/\\d+:\\d\\d/, '')"
            " + one.outerHTML.replaceAll(/\\d+:\\d\\d|lit\\$\\d+/g, '')).join('')")
        leading.press("Laat zien")
        assert leading.outcome() != []
        context.close()
        return html

    assert drawn(0, 0, 0, 0) == drawn(0, 1, 1, 0)


def test_the_reveal_shows_a_dot_for_each_person_and_says_it_in_words(
    page: Page, address: str
) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.take(*(code(at, EARLIER[at % 2]) for at in range(5)))
    leading.count(2)
    leading.press("Laat zien")
    assert leading.outcome() == ["5 mensen", "2 mensen"]
    assert page.locator(".lg-tally .lg-dot").count() == 7
    leading.take(*(code(at, EARLIER[at % 2], LATER[1]) for at in range(5)))
    leading.press("Laat zien")
    assert leading.outcome() == ["5 mensen niemand", "2 mensen 5 mensen"]
    expect(page.locator(".lg-moved")).to_have_text("3 van de 5 mensen met een code veranderden van keuze.")


def test_of_fewer_than_three_people_nobody_sees_who_changed(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.take(code(1, EARLIER[0], LATER[1]), code(2, EARLIER[0], LATER[0]))
    leading.press("Laat zien")
    leading.press("Laat zien")
    expect(page.locator(".lg-moved")).to_contain_text("pas vanaf drie codes")


def test_two_hundred_people_are_a_number_and_not_a_row_of_dots(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.take(*(code(at, EARLIER[at % 2]) for at in range(200)))
    leading.press("Laat zien")
    assert leading.outcome() == ["100 mensen", "100 mensen"]
    assert page.locator(".lg-tally .lg-dot").count() == 0


def test_who_goes_past_a_hidden_choice_is_asked_once(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("alertdialog")).to_contain_text("wat de stad deed")
    page.keyboard.press("Escape")
    leading.is_at("keuze")
    assert page.locator("section.part-aanpak").is_hidden()
    leading.press("Volgende")
    leading.press("Ja, ga verder")
    leading.is_at("aanpak")
    leading.press("Vorige")
    leading.press("Volgende")
    leading.is_at("aanpak")


def test_a_session_goes_on_after_a_reload_and_after_the_tab_was_closed(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    leading = Leading.begun(page, address)
    leading.go("resultaten")
    leading.fold("Noteer een actie of vraag")
    leading.act("Bellen")
    page.reload()
    leading.is_at("resultaten")
    page.close()
    page = context.new_page()
    leading = Leading.open(page, address)
    leading.press("Ga verder bij stap 5")
    leading.is_at("resultaten")
    leading.fold("Noteer een actie of vraag")
    expect(page.get_by_label("Wat gaan we doen?")).to_have_value("Bellen")


def test_who_leaves_finds_the_page_as_it_was(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html")
    hidden = "() => document.querySelectorAll('[hidden]').length"
    before = page.evaluate(hidden)
    leading = Leading.begun(page, address)
    leading.go("lessen")
    assert page.url.endswith("#sessie")
    leading.fold("Alle stappen en meer")
    leading.press("Verlaat de bijeenkomst")
    expect(page.get_by_role("heading", name="Leid de bijeenkomst")).to_be_focused()
    expect(page.get_by_role("navigation").first).to_be_visible()
    # The door, with its own hidden alert, has made way for the session.
    assert page.evaluate(hidden) == before - 1
    assert page.url.endswith(".html")


def test_two_tabs_on_one_session_lose_nothing_and_each_has_its_own_step(
    context: BrowserContext, address: str
) -> None:
    one = Leading.begun(context.new_page(), address)
    other = Leading.open(context.new_page(), address)
    other.press("Ga verder bij stap 1")
    one.go("betekenis")
    other.is_at("situatie")
    other.fold("Noteer een actie of vraag")
    one.act("van de een")
    expect(other.page.get_by_label("Wat gaan we doen?")).to_have_value("van de een")
    other.act("van de ander")
    other.go("keuze")
    other.count(3)
    other.press("Laat zien")
    fields = one.page.get_by_label("Wat gaan we doen?")
    expect(fields).to_have_count(2)
    one.go("keuze")
    expect(one.page.locator(".lg-tally__count").first).to_have_text("3 mensen")


def test_the_next_session_opens_with_what_became_of_the_last(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    walked(page, address)
    leading = Leading.open(page, address, "rotterdam")
    expect(page.get_by_label("Hoe heet jullie groep?")).to_have_value("Noord")
    expect(page.get_by_label("Kijk eerst terug op 2 acties")).to_be_checked()
    leading.press("Begin de bijeenkomst")
    expect(leading.title()).to_contain_text("Wat is ervan gekomen?")
    expect(leading.title()).to_contain_text("Stap 1 van 11")
    page.get_by_role("group", name="<b>Langs</b>").get_by_label("Mee bezig").check()
    leading.go("oogst")
    expect(page.locator(".lg-panel")).to_contain_text("Mee bezig")
    leading = Leading.open(page, address, "eindhoven")
    page.get_by_label("Hoe heet jullie groep?").fill("Zuid")
    assert page.get_by_label("Kijk eerst terug").count() == 0


def test_a_new_session_on_the_same_case_leaves_the_old_one_where_it_was(
    page: Page, address: str
) -> None:
    leading = walked(page, address)
    leading.fold("Alle stappen en meer")
    leading.press("Verlaat de bijeenkomst")
    leading.press("Begin een nieuwe bijeenkomst")
    expect(page.get_by_label("Kijk eerst terug op 2 acties")).to_be_checked()
    leading.press("Begin de bijeenkomst")
    expect(leading.title()).to_contain_text("Wat is ervan gekomen?")
    page.goto(f"{address}notebooks/werkboek.html")
    expect(page.locator(".lg-round")).to_have_count(2)


def test_the_harvest_goes_along_as_text_table_calendar_and_whole(
    page: Page, address: str, tmp_path: Path
) -> None:
    leading = walked(page, address)
    text = leading.saved("Download als tekst (Markdown)")
    assert text.startswith("# Leergroep over Leeuwarden, Noord, ")
    assert "\n- \\=Bellen; met \"iedereen\"" in text
    assert "\\<b\\>Langs" in text
    assert "Eerst: 5, Na het gesprek: 4" in text
    rows = list(csv.reader(io.StringIO(leading.saved("Download als tabel (CSV)").lstrip("\ufeff")),
                           delimiter=";"))
    assert ["Acties", "'=Bellen; met \"iedereen\"", "Ans, Bo", "2027-01-15", "", "", ""] in rows
    assert {len(row) for row in rows} == {7}
    dates = leading.saved("Zet de data in je agenda (.ics)")
    assert dates.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20270115\r\n" in dates
    file = tmp_path / "sessie.json"
    file.write_text(leading.saved("Download de hele bijeenkomst (JSON)"), "utf-8")
    frame = Session(CASE, path=file).to_frame()
    assert sorted(frame["kind"].unique()) == ["action", "choice", "question", "rule-to-work-with"]
    assert json.loads(file.read_text("utf-8"))["group"] == "Noord"


def test_the_harvest_is_on_paper_and_in_the_workbook(page: Page, address: str) -> None:
    leading = walked(page, address)
    page.emulate_media(media="print")
    paper = page.locator(".lg-paper").inner_text()
    for text in ("Leergroep over Leeuwarden, Noord", "<b>Langs</b> bij de buren", "Wie betaalt dit?"):
        assert text in paper
    expect(page.get_by_role("button", name="Druk af")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Open het werkboek").click()
    expect(page.locator(".lg-filled")).to_contain_text("Leergroep over Leeuwarden")


def test_a_session_can_be_opened_from_a_file_on_another_computer(
    browser: Browser, watched: Watched, page: Page, address: str, tmp_path: Path
) -> None:
    file = tmp_path / "sessie.json"
    file.write_text(walked(page, address).saved("Download de hele bijeenkomst (JSON)"), "utf-8")
    context = browser.new_context(locale="nl-NL")
    there = watched.watch(context.new_page())
    leading = Leading.open(there, address)
    there.locator(".lg-tools summary").click()
    there.get_by_label("Open een bestand").set_input_files(file)
    leading.press("Bekijk de oogst")
    expect(there.locator(".lg-panel")).to_contain_text("Wie betaalt dit?")
    context.close()


def test_a_full_storage_says_so_on_the_stage_and_the_session_goes_on(
    page: Page, address: str, tmp_path: Path
) -> None:
    leading = Leading.open(page, address)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": address.rstrip("/"), "quotaSize": 1})
    long = full(f"sessie-{CASE}", 200, ["acties"], "{} " + "x" * 450)
    page.locator(".lg-tools summary").click()
    page.get_by_label("Open een bestand").set_input_files(given(tmp_path, long))
    leading.press("Begin de bijeenkomst")
    leading.is_at("situatie")
    expect(page.locator(".lg-bar")).to_contain_text("De opslag is vol")
    leading.press("Volgende")
    leading.is_at("opgave")


def test_the_clock_can_be_paused_and_never_speaks(page: Page, address: str) -> None:
    page.clock.install()
    leading = Leading.begun(page, address)
    clock = page.get_by_role("timer")
    page.clock.run_for(65_000)
    expect(clock).to_contain_text("1:05")
    leading.press("Zet de klok stil")
    page.clock.run_for(60_000)
    expect(clock).to_contain_text("1:05")
    leading.press("Laat de klok lopen")
    page.clock.run_for(2_000)
    expect(clock).to_contain_text("1:07")
    assert clock.evaluate("(one) => one.closest('[aria-live], [role=status], [role=alert]')") is None


@pytest.mark.parametrize("case", ["leeuwarden", "eindhoven"])
def test_a_session_reads_from_the_back_of_a_room_and_on_a_phone(
    page: Page, address: str, case: str
) -> None:
    leading = Leading.begun(page, address, case)
    for slug in STEPS:
        page.set_viewport_size({"width": 1920, "height": 1080})
        sizes = page.locator("section p, section li, .lg-prompts li, .lg-cards li").evaluate_all(
            """(all) => all.filter((one) => one.checkVisibility() && !one.closest(".lg-bar, details, .lg-intake"))
              .map((one) => parseFloat(getComputedStyle(one).fontSize))""")
        assert min(sizes, default=28) >= 28, slug
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, slug
        if slug == "keuze":
            leading.press("Laat zien")
        if slug != "oogst":
            leading.press("Volgende")


@pytest.fixture
def bare(browser: Browser, watched: Watched) -> Iterator[Page]:
    """A visitor of its own: axe is put into the page, which the policy rightly refuses."""
    context = browser.new_context(bypass_csp=True, locale="nl-NL")
    yield watched.watch(context.new_page())
    context.close()


def test_no_step_has_a_barrier(bare: Page, address: str) -> None:
    bare.goto(f"{address}cases/{CASE}.html")
    check(bare)
    leading = Leading(bare).opened()
    check(bare)
    bare.get_by_label("Hoe heet jullie groep?").fill("Noord")
    leading.press("Begin de bijeenkomst")
    for slug in STEPS:
        leading.is_at(slug)
        if slug in ("keuze", "vuistregels"):
            leading.take(code(1, EARLIER[0]), "rommel")
            leading.count(2, 3)
            check(bare)
            leading.press("Laat zien")
        if slug == "keuze":
            leading.press("Laat zien")
        if slug == "betekenis":
            leading.act("Bellen", "Bo", "2027-01-01")
            leading.ask("Wie betaalt?")
            bare.locator(".lg-row-form--vragen button").click()
        for fold in bare.locator("details:visible > summary").all():
            fold.click()
        check(bare)
        if slug != "oogst":
            leading.press("Volgende")


def test_looking_back_has_no_barrier(bare: Page, address: str) -> None:
    leading = walked(bare, address)
    leading.fold("Alle stappen en meer")
    leading.press("Verlaat de bijeenkomst")
    leading.press("Begin een nieuwe bijeenkomst")
    bare.set_viewport_size({"width": 320, "height": 640})
    leading.press("Begin de bijeenkomst")
    bare.get_by_label("Gedaan").first.check()
    check(bare, ".bd-article")


def test_no_page_loads_a_session_before_somebody_opens_it(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        assert "session-live" not in text
        assert "session.css" not in text
        assert ("page-session.js" in text) == (file.parent.name == "cases"), file.name
    assert "lg-bar" not in (site / "_static/wijken.css").read_text("utf-8")
