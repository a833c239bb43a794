"""The ladder in the published page: a team's own figures, kept as typed, in a sum that is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.ladder import Ladder, given, plain, whole
from tests.slow import try_named

HARD = "<img src=x onerror=\"document.title='gekaapt'\"> 👩‍👩‍👧 שלום"
HOSTILE = {
    "negative": ("-5", "Een getal onder nul kan hier niet."),
    "two ways to read": ("1.00", "op meer manieren lezen"),
    "half a person": ("2,5", "Mensen tel je heel."),
    "absurd": ("17.500.001", "Een trede gaat tot 1.000.000."),
    "words": ("een stuk of tien", "niet als getal te lezen"),
    "scientific": ("1e5", "niet als getal te lezen"),
    "markup": (HARD, "niet als getal te lezen"),
    "endless": ("9" * 200, "niet als getal te lezen"),
}


@pytest.fixture
def ladder(page: Page, address: str) -> Ladder:
    return Ladder.open(page, address)


def test_an_empty_ladder_holds_no_figure_and_says_which_ladder_it_is(ladder: Ladder) -> None:
    assert ladder.typed() == []
    fields = ladder.page.locator(".lg-screen .lg-rung input")
    assert [field.get_attribute("placeholder") for field in fields.all()] == [None] * 32
    expect(ladder.sum()).to_have_count(0)
    expect(ladder.page.locator("article")).to_contain_text("er zijn twee participatieladders")
    ladder.says("een andere participatieladder")
    expect(ladder.page.locator("article a", has_text="CLEAR").first).to_be_visible()


def test_each_line_of_the_sum_is_shown_and_added_up(ladder: Ladder) -> None:
    for number in range(1, 7):
        ladder.people(number, "10", {1: "6", 3: "14"}.get(number, "10"))
    ladder.amounts(1, "1.000", "1.500,50")
    ladder.amounts(2, "€ 2.000,-", "500")
    first = ladder.line(1)
    expect(first).to_contain_text("Boven deze stap staan nu 50 mensen, en straks 54.")
    expect(first).to_contain_text("54 − 50 = 4")
    said = plain(first.inner_text())
    assert "4 × € 1.000 = € 4.000" in said
    assert "4 × € 1.500,50 = € 6.002" in said
    assert "€ 6.002 − € 4.000 = € 2.002" in said
    expect(ladder.line(3)).to_contain_text("Per saldo zet niemand deze stap")
    said = plain(ladder.sum().inner_text())
    assert "Samen: 5 van de 5 stappen" in said
    assert "€ 4.000 + € 8.000 + € 0 + € 0 + € 0 = € 12.000" in said
    assert "kosten deze stappen in één jaar € 3.998 meer dan ze opleveren" in said
    assert "Alle cijfers die de som nodig heeft, zijn ingevuld." in said
    assert "Gezondheid, geluk en zelfvertrouwen" in said


def test_what_is_unknown_is_named_and_not_added_up(ladder: Ladder) -> None:
    ladder.people(1, "10", "7")
    ladder.amounts(1, "100", "")
    expect(ladder.line(1)).to_contain_text("Onder deze stap staan nu 10 mensen, en straks 7.")
    expect(ladder.line(1)).to_contain_text("onbekend")
    expect(ladder.line(2)).to_contain_text("er ontbreken aantallen")
    expect(ladder.sum()).to_contain_text("Er is nog niets op te tellen.")
    expect(ladder.sum()).to_contain_text("Nog onbekend: 19 van de 22 cijfers")
    expect(ladder.sum()).to_contain_text("Mensen nu: trede 2, trede 3, trede 4, trede 5 en trede 6")
    ladder.amounts(1, "100", "250")
    expect(ladder.sum()).to_contain_text("Let op: dit gaat over 1 van de 5 stappen.")


@pytest.mark.slow
def test_totals_that_differ_are_said_and_nothing_is_guessed(ladder: Ladder) -> None:
    for number in range(1, 7):
        ladder.people(number, "10", "12")
    ladder.says("Samen nu: 60. Samen straks: 72.")
    ladder.says("De totalen verschillen: nu 60 mensen, straks 72.")
    expect(ladder.line(1)).to_contain_text("onbekend zolang de totalen verschillen")
    expect(ladder.sum()).to_contain_text("Er is nog niets op te tellen.")


@pytest.mark.slow
def test_people_who_go_down_are_said_and_left_out(ladder: Ladder) -> None:
    for number in range(1, 7):
        ladder.people(number, "10", {1: "12", 2: "8"}.get(number, "10"))
    ladder.amounts(1, "5", "7")
    expect(ladder.line(1)).to_contain_text("Per saldo gaan er 2 mensen omlaag.")
    expect(ladder.line(1)).not_to_contain_text("€")


@pytest.mark.slow
@pytest.mark.parametrize(("text", "sentence"), try_named(HOSTILE, "negative"))
def test_a_number_that_cannot_be_read_stays_and_is_explained_at_its_field(
    ladder: Ladder, text: str, sentence: str
) -> None:
    ladder.people(1, text, "7")
    expect(ladder.error("Mensen nu")).to_contain_text(sentence)
    expect(ladder.page.locator(".lg-screen .lg-rungs")).to_contain_text("niet te lezen")
    ladder.until_kept(text, "7")
    ladder.reload()
    assert ladder.typed() == [text, "7"]
    expect(ladder.error("Mensen nu")).to_contain_text(sentence)
    assert ladder.page.locator(".lg-widget img").count() == 0
    assert "gekaapt" not in ladder.page.title()
    ladder.rung(1).get_by_label("Mensen nu").fill("10")
    expect(ladder.page.locator(".lg-wrong")).to_have_count(0)


def test_nobody_is_told_off_while_typing(ladder: Ladder) -> None:
    field = ladder.rung(1).get_by_label("Mensen nu")
    field.press_sequentially("1.0")
    expect(ladder.page.locator(".lg-wrong")).to_have_count(0)
    field.press_sequentially("00")
    field.press("Tab")
    expect(ladder.page.locator(".lg-wrong")).to_have_count(0)
    field.fill("1.0")
    field.press("Tab")
    expect(ladder.error("Mensen nu")).to_be_visible()
    status = ladder.page.locator(".lg-screen [role=status].lg-hidden")
    expect(status).to_contain_text("op meer manieren")


def test_what_cannot_be_read_is_one_step_away_from_the_sum(ladder: Ladder) -> None:
    ladder.amounts(2, "-5", "7")
    ladder.press("van 2 naar 3: Kosten (€ per persoon per jaar)")
    expect(ladder.step(2).get_by_label("Kosten")).to_be_focused()


def test_the_ladder_is_filled_in_by_keyboard_alone(ladder: Ladder) -> None:
    ladder.page.get_by_label("Over welke mensen").focus()
    keys = ladder.page.keyboard
    keys.type("Wij")
    for number in range(12):
        keys.press("Tab")
        keys.type("7" if number in (0, 3) else "5")
    for text in ("10", "20", "Zij", "Wij"):
        keys.press("Tab")
        keys.type(text)
    expect(ladder.line(1)).to_contain_text("27 − 25 = 2")
    assert "2 × € 20 = € 40" in plain(ladder.line(1).inner_text())
    expect(ladder.line(1)).to_contain_text("Wie betaalt? Zij")


@pytest.mark.slow
def test_figures_go_out_and_come_back_as_they_were_typed(ladder: Ladder, tmp_path: Path) -> None:
    ladder.people(1, "1.000", "-5")
    ladder.amounts(1, "1000,5", HARD)
    ladder.page.get_by_label("Waar komen").fill(HARD + "\nregel twee")
    ladder.page.get_by_label("Over welke mensen").fill(HARD)
    texts = ("1.000", "-5", "1000,5", HARD, HARD + "\nregel twee")
    ladder.until_kept(*texts)
    sheet = ladder.export(tmp_path / "ladder.json")
    ladder.wipe()
    ladder.until_kept()
    assert ladder.typed() == []
    ladder.import_file(tmp_path / "ladder.json")
    ladder.says("4 cijfers zijn geopend.")
    assert ladder.until_kept(*texts) == sheet
    assert ladder.typed() == ["1.000", "-5", "1000,5", HARD]
    expect(ladder.page.get_by_label("Over welke mensen")).to_have_value(HARD)
    assert ladder.page.locator(".lg-widget img").count() == 0


def test_import_can_fill_what_is_still_empty(ladder: Ladder, tmp_path: Path) -> None:
    ladder.rung(1).get_by_label("Mensen nu").fill("3")
    ladder.import_file(given(tmp_path, whole()))
    ladder.says("Wat wil je met de cijfers uit het bestand?")
    ladder.press("Vul alleen aan wat nog leeg is")
    expect(ladder.rung(1).get_by_label("Mensen nu")).to_have_value("3")
    expect(ladder.rung(1).get_by_label("Mensen straks")).to_have_value("30")
    ladder.press("Maak ongedaan")
    ladder.until_kept("3")


@pytest.mark.slow
@pytest.mark.parametrize(("change", "sentence"), [
    ({"entries": {"geisoleerd": {"nu": {}}}}, "klopt ‘entries.geisoleerd.nu’ niet"),
    ({"edition": 9}, "nieuwere uitgave"), ({"instrument": "swot"}, "andere lijst"),
    ({"format": "leergroep/answers"}, "geen bestand met antwoorden"),
])
def test_a_bad_file_is_refused_and_nothing_is_lost(
    ladder: Ladder, tmp_path: Path, change: dict, sentence: str
) -> None:
    ladder.people(1, "3", "4")
    ladder.import_file(given(tmp_path, whole(**change)))
    expect(ladder.page.get_by_role("alert")).to_contain_text(sentence)
    ladder.until_kept("3", "4")


def test_two_tabs_lose_nothing_of_each_other(context: BrowserContext, address: str) -> None:
    one, two = (Ladder.open(context.new_page(), address) for _ in range(2))
    one.rung(1).get_by_label("Mensen nu").fill("3")
    two.rung(1).get_by_label("Mensen straks").fill("4")
    two.step(1).get_by_label("Wie betaalt?").fill("Wij")
    for ladder in (one, two):
        ladder.until_kept("3", "4", "Wij")
        expect(ladder.page.locator(".lg-screen .lg-rungs")).to_contain_text("3")
    one.rung(1).get_by_label("Mensen nu").fill("")
    two.until_kept("4", "Wij")


@pytest.mark.slow
def test_nothing_sticks_out_on_a_small_phone(ladder: Ladder, tmp_path: Path) -> None:
    ladder.page.set_viewport_size({"width": 320, "height": 640})
    ladder.import_file(given(tmp_path, whole(subject="Eenlangwoordzonderspaties" * 8)))
    ladder.says("22 cijfers zijn geopend.")
    ladder.people(1, "9" * 200, "1.000.000")
    ladder.amounts(1, "1.000.000", "1.000.000")
    ladder.step(1).get_by_label("Wie betaalt?").fill("Eenlangwoordzonderspaties" * 8)
    widths = ladder.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
