"""Every checklist of the book, in the published page: what holds for one holds for each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from leergroep.checklist.model import Checklist
from tests.book.conftest import SITE
from tests.book.form import CHECKLISTS, CHECKLISTS_OF_A_KIND, LIBRARY, Form, filled
from tests.book.reader import pdf_text, tab_to
from tests.slow import try_first

every = pytest.mark.parametrize("checklist", try_first(CHECKLISTS, *CHECKLISTS_OF_A_KIND[:2]),
                                ids=lambda one: one.slug)


def opened(page: Page, address: str, slug: str) -> Form:
    return Form.open(page, f"{address}notebooks/{slug}.html")


def outcome(page: Page, address: str, slug: str, target: Path, **levels: int) -> Form:
    """Open the outcome of a sheet in which all is low but what is given."""
    form = opened(page, address, slug)
    form.import_file(filled(LIBRARY.instruments[slug], target / "in.json", **levels))
    form.says("antwoorden zijn geopend")
    form.part("Uitkomst")
    return form


@pytest.mark.slow
@every
def test_answers_stay_go_out_and_come_back(
    page: Page, address: str, tmp_path: Path, checklist: Checklist
) -> None:
    form = opened(page, address, checklist.slug)
    first, last = checklist.scale.options[0], checklist.scale.options[-1]
    form.answer(0, first.word.nl)
    form.answer(1, last.word.nl)
    form.until_kept(first.value, last.value, instrument=checklist.slug)
    form.reload()
    assert [form.answered(0), form.answered(1)] == [first.word.nl, last.word.nl]
    file = tmp_path / "answers.json"
    sheet = form.export(file)
    assert sheet == json.loads(file.read_text("utf-8"))
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    form.says("Je antwoorden zijn gewist.")
    form.import_file(file)
    form.says("2 antwoorden zijn geopend.")
    assert form.until_kept(first.value, last.value, instrument=checklist.slug) == sheet


@pytest.mark.slow
@every
def test_it_is_printed_blank_and_filled_in(
    page: Page, address: str, tmp_path: Path, checklist: Checklist
) -> None:
    form = opened(page, address, checklist.slug)
    statements = sum(1 for _ in checklist.items())
    boxes = statements * (len(checklist.scale.options) + 2)
    text = pdf_text(page, tmp_path / "blank.pdf")
    assert (text.count("☐"), text.count("☒")) == (boxes, 0)
    form.import_file(filled(checklist, tmp_path / "all.json"))
    form.says("antwoorden zijn geopend")
    text = pdf_text(page, tmp_path / "filled.pdf")
    assert (text.count("☐"), text.count("☒")) == (boxes - statements, statements)
    assert ("Buurtmoeders & <co>" in text) == bool(checklist.subject)


@every
def test_it_can_be_filled_in_by_keyboard(
    page: Page, address: str, checklist: Checklist
) -> None:
    opened(page, address, checklist.slug)
    tab_to(page, "document.activeElement.matches('.lg-statement input')")
    page.keyboard.press("ArrowDown")
    assert page.locator(".lg-statement").first.locator("input:checked").count() == 1
    tab_to(page, "document.activeElement.innerText === 'Volgende'")
    page.keyboard.press("Enter")
    title = checklist.factors[1].title.nl
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_focused()


@pytest.mark.slow
@every
def test_its_outcome_leads_on_and_gives_no_total_and_no_rank(
    page: Page, address: str, tmp_path: Path, checklist: Checklist
) -> None:
    outcome(page, address, checklist.slug, tmp_path)
    place = page.locator(".lg-place")
    said = place.inner_text().lower()
    assert not any(word in said for word in ("totaal", "score", "%", "gemiddeld", "{"))
    links = place.get_by_role("link")
    assert links.count() > 0
    for link in links.all():
        assert (SITE / "notebooks" / link.get_attribute("href")).resolve().is_file()


def test_a_good_practice_needs_all_four_and_then_the_fifth(
    page: Page, address: str, tmp_path: Path
) -> None:
    four = {"ondernemerschap": 5, "methode": 4, "coalitie": 5, "meten": 5}
    form = outcome(page, address, "vier-plus-een", tmp_path, **{**four, "methode": 2})
    form.says("Dit ontbreekt nog voor een goede praktijk: Effectieve methode.")
    form.says("Dat komt daarna")
    expect(page.locator(".lg-advice")).to_have_count(1)
    expect(page.get_by_role("heading", name="Uitkomst: Buurtmoeders & <co>")).to_be_visible()
    form.import_file(filled(LIBRARY.instruments["vier-plus-een"], tmp_path / "in.json", **four))
    page.get_by_role("button", name="Vervang mijn antwoorden").click()
    form.says("Je herkent alle vier de kenmerken")
    form.says("Het project werkt, maar wie er voordeel van heeft draagt nog te weinig bij.")


def test_the_name_of_a_project_is_kept_and_in_the_name_of_its_file(
    page: Page, address: str
) -> None:
    form = opened(page, address, "vier-plus-een")
    form.answer(0, "Deels")
    page.get_by_label("Over welk project gaat het?").fill("Café Doenja!")
    form.until_kept(3, instrument="vier-plus-een")
    form.reload()
    expect(page.get_by_label("Over welk project gaat het?")).to_have_value("Café Doenja!")
    form.tools()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download je antwoorden").click()
    assert download.value.suggested_filename.startswith("vier-plus-een-café-doenja-2")


def test_a_pitfall_answered_high_stands_out_and_a_condition_answered_low(
    page: Page, address: str, tmp_path: Path
) -> None:
    conditions = ("vertrouwen", "nabijheid", "continuiteit", "urgentie", "vernuft")
    answers = dict.fromkeys([*conditions, "opslurper"], 5)
    form = outcome(page, address, "valkuilen", tmp_path, **answers)
    form.says("Deze valkuil trekt nu het hardst: De opslurper.")
    form.says("Wat het contact met bewoners nodig heeft, is er grotendeels.")
    form.says("In de organisatie ontbreekt het meest: Scherpte door betrokken bestuurders.")
    marked = page.locator(".lg-profile__row--low .lg-profile__mark")
    assert marked.all_inner_texts() == ["valt op", "blijft achter"]


def test_clean_whole_and_safe_come_first(page: Page, address: str, tmp_path: Path) -> None:
    form = outcome(page, address, "stevige-basis", tmp_path, schoon=5, heel=5)
    form.says("Begin hier: Veilig.")
    form.says("Ook dit staat laag: Aanwezigheid, Streng liefhebben en Het gewone werk op orde.")


def test_who_fills_a_position_is_shown_with_the_ladder(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = outcome(page, address, "best-persons", tmp_path, pioniers=5, gebiedsmanagers=5)
    form.says("Deze positie is bij jullie het zwakst bezet: Faciliteerders.")
    form.part("Pioniers")
    page.get_by_label("Wie vervult hier deze positie?").fill("De conciërge van de school")
    form.part("Uitkomst")
    form.says("Pioniers. Wie vervult hier deze positie?")
    form.says("De conciërge van de school")


def test_the_chooser_shows_its_reasons_and_says_when_they_balance(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = outcome(page, address, "werkwijzekiezer", tmp_path, nood=3, wijk=3)
    form.says("De redenen houden elkaar in evenwicht: Wijkgericht werken en Werken als programma")
    form.says("dwars door de afdelingen heen.")
    form.says("Eén sector ziet maar een deel van het probleem.")
    form.part("De nood")
    for number in (0, 1, 2):
        form.answer(number, "Nee")
    form.part("Uitkomst")
    form.says("De meeste redenen wijzen naar: Wijkgericht werken.")
    form.says("Het is niet dringend.")
