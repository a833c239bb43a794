"""Filling in CLEAR in the published page, as a team does it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.book.conftest import Watched
from tests.book.form import CLEAR, Form
from tests.book.storage import until_there


@pytest.fixture
def form(page: Page, address: str) -> Form:
    return Form.open(page, address + CLEAR)


def test_answers_are_there_after_a_reload(form: Form) -> None:
    form.answer(0, "Deels")
    form.answer(1, "Weet niet")
    form.until_kept(3, "unknown")
    form.reload()
    assert [form.answered(n) for n in range(3)] == ["Deels", "Weet niet", None]


@pytest.mark.slow
def test_answers_are_there_after_closing_the_tab(
    form: Form, context: BrowserContext, address: str
) -> None:
    form.answer(0, "Helemaal")
    form.until_kept(5)
    form.page.close()
    again = Form.open(context.new_page(), address + CLEAR)
    assert again.answered(0) == "Helemaal"


@pytest.mark.slow
def test_a_note_is_kept_letter_for_letter(form: Form) -> None:
    note = "<script>alert(1)</script> 👩‍👩‍👧 שלום \"'&\nnieuwe regel"
    form.note(note)
    form.answer(0, "Niet")
    form.until_kept(1)
    form.reload()
    assert form.page.get_by_label("Waar zie je dat aan?").input_value() == note


def test_the_name_of_a_group_is_kept_before_its_field_is_left(form: Form) -> None:
    form.page.locator(".lg-about > summary").click()
    form.page.get_by_label("Naam van je groep").press_sequentially("Team Noord")
    until_there(form.page, '"group":"Team Noord"')


def test_an_answer_can_be_changed_and_taken_away(form: Form) -> None:
    form.answer(0, "Deels")
    form.answer(0, "Niet")
    form.until_kept(1)
    form.answer(1, "Helemaal")
    form.statements().nth(0).get_by_role("button", name="Haal dit antwoord weg").click()
    form.until_kept(5)
    assert form.answered(0) is None


@pytest.mark.slow
def test_the_form_opens_where_the_reader_left_off(form: Form) -> None:
    form.answer_part("Kunnen", *["Deels"] * 5)
    form.until_kept(*[3] * 5)
    form.reload()
    expect(form.page.get_by_text("Stap 2 van 5")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1280])
def test_steps_stand_in_columns_and_a_step_is_larger_than_what_it_asks(
    form: Form, width: int
) -> None:
    form.page.set_viewport_size({"width": width, "height": 900})
    places = [step.bounding_box() for step in form.page.locator(".lg-step").all()]
    assert len({round(place["width"]) for place in places}) == 1
    assert len({round(place["x"]) for place in places}) == (2 if width == 390 else 3)
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    sizes = [form.page.locator(f".lg-form {name}").first.evaluate(size)
             for name in ("h3", ".lg-question", "legend")]
    assert sizes == sorted(set(sizes), reverse=True)


@pytest.mark.slow
def test_progress_is_told_in_words(form: Form) -> None:
    first = form.page.locator(".lg-step").first
    expect(first).to_contain_text("nog niet begonnen")
    form.answer(0, "Deels")
    expect(first).to_contain_text("1 van 5 beantwoord")
    form.answer_part("Kunnen", *["Deels"] * 5)
    expect(first).to_contain_text("alles beantwoord")


@pytest.mark.slow
def test_the_overview_leads_back_to_each_statement(form: Form) -> None:
    form.answer_part("Gevraagd", "Niet")
    statement = form.statements().nth(0).locator("legend").inner_text()
    form.part("Overzicht")
    form.page.get_by_role("link", name=f"Wijzig het antwoord op: {statement}").click()
    expect(form.page.get_by_text("Stap 4 van 5")).to_be_visible()
    expect(form.statements().nth(0)).to_be_focused()


def test_the_outcome_names_the_factor_that_stays_behind(form: Form) -> None:
    for part in ("Kunnen", "Willen", "In staat gesteld", "Gehoord"):
        form.answer_part(part, *["Helemaal"] * 5)
    form.answer_part("Gevraagd", "Niet", "Niet", "Nauwelijks", "Weet niet", "Niet")
    form.part("Uitkomst")
    form.says("Het meest blijft achter: Gevraagd")
    form.says("Je zei één keer ‘weet niet’.")
    advice = form.page.locator(".lg-advice")
    expect(advice.get_by_role("link")).not_to_have_count(0)
    form.figures()
    row = form.page.get_by_role("row", name="Gevraagd")
    assert row.get_by_role("cell").all_inner_texts() == ["3", "1", "0", "0", "0", "1", "0", "0"]


@pytest.mark.slow
def test_the_outcome_gives_no_total_and_no_rank(form: Form) -> None:
    form.answer_part("Kunnen", *["Helemaal"] * 5)
    form.part("Uitkomst")
    outcome = form.page.locator(".lg-place").inner_text().lower()
    assert not any(word in outcome for word in ("totaal", "score", "%", "gemiddeld", "cijfer: "))


@pytest.mark.slow
def test_the_links_of_the_outcome_lead_to_pages(form: Form, site: Path) -> None:
    form.answer_part("Kunnen", *["Helemaal"] * 5)
    form.answer_part("Willen", *["Niet"] * 5)
    form.part("Uitkomst")
    for link in form.page.locator(".lg-links a").all():
        target = (site / "notebooks" / link.get_attribute("href")).resolve()
        assert target.is_file()


def test_too_little_is_said_rather_than_guessed(form: Form) -> None:
    form.answer(0, "Niet")
    form.part("Uitkomst")
    form.says("Je hebt nog te weinig beantwoord")


def test_export_wipe_and_import_bring_everything_back(form: Form, tmp_path: Path) -> None:
    form.answer_part("Kunnen", "Deels", "Weet niet", "Niet van toepassing")
    form.note("Zie de brief van mei")
    form.until_kept(3, "unknown", "not-applicable")
    file = tmp_path / "clear.json"
    sheet = form.export(file)
    assert sheet["notes"] == {"can-do": "Zie de brief van mei"}
    form.wipe()
    assert form.answered(0) is None
    form.import_file(file)
    form.says("3 antwoorden zijn geopend.")
    assert form.until_kept(3, "unknown", "not-applicable") == sheet


@pytest.mark.slow
def test_nothing_is_wiped_without_a_yes(form: Form) -> None:
    form.answer(0, "Deels")
    form.tools()
    form.page.get_by_role("button", name="Wis alles").click()
    form.page.get_by_role("button", name="Annuleer").click()
    assert form.answered(0) == "Deels"
    form.until_kept(3)


@pytest.mark.slow
def test_a_wipe_can_be_undone(form: Form) -> None:
    form.answer(0, "Deels")
    form.wipe()
    form.page.get_by_role("button", name="Maak ongedaan").click()
    assert form.answered(0) == "Deels"
    form.until_kept(3)


@pytest.fixture
def theirs(form: Form, tmp_path: Path) -> Path:
    """Return a file with answers of somebody else: 5 to the first statement and 1 to the second."""
    form.answer(0, "Helemaal")
    form.answer(1, "Niet")
    form.until_kept(5, 1)
    file = tmp_path / "theirs.json"
    form.export(file)
    form.wipe()
    return file


@pytest.mark.slow
def test_import_asks_before_it_replaces(form: Form, theirs: Path) -> None:
    form.answer(0, "Deels")
    form.import_file(theirs)
    form.says("Wat wil je met de antwoorden uit het bestand?")
    form.page.get_by_role("button", name="Vervang mijn antwoorden").click()
    form.until_kept(5, 1)
    form.page.get_by_role("button", name="Maak ongedaan").click()
    form.until_kept(3)


@pytest.mark.slow
def test_import_can_fill_in_only_what_is_empty(form: Form, theirs: Path) -> None:
    form.answer(0, "Deels")
    form.import_file(theirs)
    form.page.get_by_role("button", name="Vul alleen aan").click()
    expect(form.statements().nth(1).get_by_role("radio", name="Niet", exact=True)).to_be_checked()
    assert form.answered(0) == "Deels"


@pytest.mark.slow
def test_a_file_is_opened_twice_in_a_row(form: Form, theirs: Path) -> None:
    for _ in range(2):
        form.import_file(theirs)
        form.says("2 antwoorden zijn geopend.")
        form.wipe()


def test_an_older_edition_is_read_and_said_so(
    page: Page, address: str, tmp_path: Path, watched: Watched
) -> None:
    def newer(route: Route) -> None:
        html = route.fetch().text()
        route.fulfill(body=html.replace('"edition":1', '"edition":2'), content_type="text/html")

    page.route("**/clear.html", newer)
    form = Form.open(page, address + CLEAR)
    file = tmp_path / "older.json"
    answers = {"can-do-taal": 4, "asked-to-verdwenen": 2}
    file.write_text(json.dumps({"format": "leergroep/answers", "version": 1, "edition": 1,
                                "instrument": "clear", "answers": answers}), "utf-8")
    form.import_file(file)
    form.says("Het bestand hoort bij een oudere uitgave van deze lijst. 1 antwoorden passen nog")
    assert form.until_kept(4, 2)["edition"] == 2
