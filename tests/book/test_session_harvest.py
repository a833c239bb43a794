"""What a session brings is kept, goes along in files, and comes back the next time."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep import Session
from tests.book.board import full, given
from tests.book.conftest import Watched
from tests.book.leading import CASE, Leading, options, walked


@pytest.mark.slow
def test_a_session_goes_on_after_a_reload_and_after_the_tab_was_closed(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    leading = Leading.begun(page, address)
    leading.go("resultaten")
    leading.act("Bellen")
    page.reload()
    leading.is_at("resultaten")
    page.close()
    page = context.new_page()
    leading = Leading.open(page, address)
    leading.press("Ga verder bij stap 5")
    leading.is_at("resultaten")
    leading.own()
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
    # The door, with its own two hidden lines, has made way for the session.
    assert page.evaluate(hidden) == before - 2
    assert page.url.endswith(".html")


@pytest.mark.slow
def test_two_tabs_on_one_session_lose_nothing_and_each_has_its_own_step(
    context: BrowserContext, address: str
) -> None:
    one = Leading.begun(context.new_page(), address)
    other = Leading.open(context.new_page(), address)
    other.press("Ga verder bij stap 1")
    one.go("betekenis")
    other.is_at("situatie")
    other.own()
    one.act("van de een")
    expect(other.page.get_by_label("Wat gaan we doen?")).to_have_value("van de een")
    other.act("van de ander")
    other.go("keuze")
    other.count(3)
    other.reveal()
    fields = one.page.get_by_label("Wat gaan we doen?")
    expect(fields).to_have_count(2)
    one.go("keuze")
    one.reveal()
    expect(one.page.locator(".lg-tally__count").first).to_have_text("3 mensen")


@pytest.mark.slow
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


@pytest.mark.slow
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
    dates = leading.saved("Zet de datums in je agenda (.ics)")
    calendar = Calendar.from_ical(dates)
    [event] = calendar.walk("vevent")
    assert (calendar["method"], event["dtstart"].dt) == ("PUBLISH", date(2027, 1, 15))
    assert event["summary"] == '=Bellen; met "iedereen" (Ans, Bo)'
    assert event["sequence"] > 0
    assert event["dtstamp"].dt.tzinfo is not None
    assert all(len(line.encode()) <= 75 for line in dates.split("\r\n"))
    assert calendar.to_ical().decode().count("BEGIN:VEVENT") == 1
    expect(page.locator(".lg-panel")).to_contain_text("Nog zonder datum")
    file = tmp_path / "sessie.json"
    file.write_text(leading.saved("Download de hele bijeenkomst (JSON)"), "utf-8")
    frame = Session(CASE, path=file).to_frame()
    assert sorted(frame["kind"].unique()) == ["action", "choice", "question", "rule-to-work-with"]
    assert json.loads(file.read_text("utf-8"))["group"] == "Noord"


@pytest.mark.slow
def test_the_harvest_is_on_paper_and_in_the_workbook(page: Page, address: str) -> None:
    leading = walked(page, address)
    page.emulate_media(media="print")
    paper = page.locator(".lg-paper").inner_text()
    for said in ("Leergroep over Leeuwarden, Noord", "<b>Langs</b> bij de buren", "Wie betaalt?"):
        assert said.removesuffix("?") in paper
    expect(page.get_by_role("button", name="Druk af")).to_be_hidden()
    page.emulate_media(media="screen")
    leading.files()
    page.get_by_role("link", name="Open het werkboek").click()
    expect(page.locator(".lg-filled")).to_contain_text("Leergroep over Leeuwarden")


@pytest.mark.slow
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
    expect(page.locator(".lg-stagebar")).to_contain_text("De opslag is vol")
    leading.to("opgave")


@pytest.mark.slow
def test_a_file_of_any_make_is_led_to_the_harvest(page: Page, address: str, tmp_path: Path) -> None:
    leading = Leading.open(page, address)
    odd = {
        "verloop": {"cell": "verloop", "step": 5, "minutes": "constructor", "open-eerst": "ja"},
        "handen": {"cell": "handen", options("eerst")[0]: "veel"},
        "a": {"cell": "acties", "text": 7, "wie": 8, "wanneer": "morgen"},
        "b": {"cell": "acties", "text": "<img src=x>", "wanneer": 9},
        "c": {"cell": "vuistregels", "rule": "onbekend", "text": "Zonder bladzijde"},
        "d": {"cell": "terugblik", "stand": "weg", "text": "x", "order": "y"},
        "antwoord-x": {"cell": "antwoord", "code": 1},
    }
    file = given(tmp_path, {**full(f"sessie-{CASE}", 0, ["acties"]), "entries": odd})
    page.locator(".lg-tools summary").click()
    page.get_by_label("Open een bestand").set_input_files(file)
    leading.press("Ga verder bij stap 1")
    expect(leading.title()).to_contain_text("Wat is ervan gekomen?")
    leading.go("keuze")
    leading.reveal()
    for slug in ("acties", "oogst"):
        leading.go(slug)
    said = page.locator(".lg-panel").inner_text()
    for text in ("7", "8, morgen", "<img src=x>", "Zonder bladzijde"):
        assert text in said
    assert "onbekend" not in leading.saved("Download als tekst (Markdown)")
