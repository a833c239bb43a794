"""The analysis in the published page: a file is read, laid beside others, explained and kept."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from leergroep import Situation
from tests.book.pages import OPENED, find_fetched
from tests.book.situation import LIVE, NEW, OLD, YEARLY, Analysis, make_file
from tests.situation.workbooks import write_book


@pytest.fixture
def analysis(page: Page, address: str) -> Analysis:
    return Analysis.open(page, address)


def test_page_and_python_keep_the_same_to_the_last_digit(
    analysis: Analysis, tmp_path: Path
) -> None:
    mine = Situation("situatieanalyse")
    for file in (OLD, NEW, YEARLY, LIVE):
        analysis.read(file)
        mine.read(file)
        if file == OLD:
            analysis.choose("molen", "Molenkwartier")
            mine.choose("Molenkwartier")
    analysis.until_kept("cijfer-leefbaarheid", "kind", "leefbaarometer")
    theirs = analysis.export(tmp_path / "analyse.json")["entries"]
    assert theirs == mine.entries


@pytest.mark.slow
def test_what_is_explained_opens_the_next_time_without_the_file(analysis: Analysis) -> None:
    analysis.read(OLD)
    analysis.choose("wk990105", "Molenkwartier")
    income = analysis.figure("Gemiddeld inkomen per inwoner")
    expect(income.get_by_role("img")).to_have_attribute(
        "aria-label", "Molenkwartier: 21,6. Duinstad: 27,9. Nederland: 29,6. De 10 andere: van "
        "19,2 tot 35,2, de helft tussen 26,4 en 30,5.")
    analysis.explain("Gemiddeld inkomen per inwoner", "De haven ging dicht", "de bakker")
    income.get_by_label("Hoe staat het ervoor?").select_option("We twijfelen aan het cijfer")
    analysis.page.get_by_label("Vraag 1").fill("Wie werkt er 's nachts?")
    analysis.until_kept("vraag-1", "text", "Wie werkt er 's nachts?")
    analysis.reload()
    analysis.says("De cijfers uit statline_2022.csv (2022) zijn hier bewaard.")
    expect(income.get_by_label("Hoe verklaren jullie dit?")).to_have_value("De haven ging dicht")
    expect(income.get_by_label("Hoe staat het ervoor?")).to_have_value("doubted")
    expect(analysis.page.get_by_label("Vraag 1")).to_have_value("Wie werkt er 's nachts?")
    expect(income.get_by_role("img")).to_be_visible()


@pytest.mark.slow
def test_years_are_a_film_with_a_break_and_its_reason(analysis: Analysis) -> None:
    analysis.read(OLD)
    analysis.choose("Zuid", "Zuid")
    woz = analysis.figure("Gemiddelde WOZ-waarde")
    expect(woz.locator(".lg-film")).to_have_count(0)
    analysis.read(NEW)
    analysis.read(YEARLY)
    expect(woz.locator(".lg-film__cut")).to_have_text(
        "De grenzen van je wijk zijn hier veranderd: het is een ander gebied geworden.")
    woz.get_by_text("Bekijk de jaren als tabel").click()
    expect(woz.locator(".lg-film tbody tr")).to_have_count(3)
    expect(woz.locator(".lg-film__line")).to_have_count(1)
    expect(woz.locator(".lg-film__break")).to_have_count(1)


@pytest.mark.slow
def test_another_lies_beside_it_and_is_taken_away(analysis: Analysis) -> None:
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    analysis.page.get_by_label("Leg er nog een wijk naast").fill("have")
    analysis.page.get_by_role("button", name="Haven").click()
    woz = analysis.figure("Gemiddelde WOZ-waarde")
    expect(woz.locator(".lg-dots__other")).to_have_count(1)
    analysis.page.get_by_role("button", name="Haal weg Haven").click()
    expect(woz.locator(".lg-dots__other")).to_have_count(0)
    analysis.page.get_by_role("button", name="Leg deze ernaast").click()
    expect(woz.locator(".lg-dots__other")).to_have_count(3)


def test_who_chooses_another_neighbourhood_is_asked_and_keeps_what_was_said(
    analysis: Analysis
) -> None:
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    analysis.explain("Gemiddelde WOZ-waarde", "Nieuwbouw")
    analysis.page.get_by_label("Zoek jullie wijk").fill("noord")
    analysis.page.get_by_role("button", name="Noord").click()
    analysis.page.get_by_role("button", name="Kies deze wijk").click()
    expect(analysis.page.get_by_role("heading", name="Jullie wijk: Noord")).to_be_visible()
    woz = analysis.figure("Gemiddelde WOZ-waarde")
    expect(woz.get_by_label("Hoe verklaren jullie dit?")).to_have_value("Nieuwbouw")
    analysis.until_kept("gekozen", "code", "WK990102")


@pytest.mark.slow
def test_a_group_looks_at_one_figure_at_a_time(analysis: Analysis) -> None:
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    page = analysis.page
    page.get_by_role("button", name="Loop de cijfers samen langs").click()
    expect(page.locator(".lg-screen .lg-figure")).to_have_count(0)
    expect(page.get_by_role("heading", name="Inwoners (2022)")).to_be_focused()
    analysis.says("Wat zie je, voordat iemand het uitlegt?")
    page.get_by_role("button", name="Volgende cijfer").click()
    expect(page.get_by_role("heading", name="Inwoners per vierkante kilometer")).to_be_focused()
    page.locator(".lg-walk").get_by_label("Hoe verklaren jullie dit?").fill("Hoogbouw")
    page.get_by_role("button", name="Terug naar alles").click()
    expect(analysis.figure("Inwoners per vierkante kilometer")
           .get_by_label("Hoe verklaren jullie dit?")).to_have_value("Hoogbouw")


@pytest.mark.slow
def test_what_a_colleague_said_comes_beside_what_is_here(
    analysis: Analysis, tmp_path: Path
) -> None:
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    analysis.explain("Gemiddelde WOZ-waarde", "Veel nieuwbouw", "de makelaar")
    entries = analysis.until_kept("cijfer-woz", "who", "de makelaar")
    theirs = analysis.export(tmp_path / "mijn.json")
    woz = {**entries["cijfer-woz"], "explain": "De flat is weg", "who": "Bep", "stand": "missing"}
    theirs["entries"] = {**theirs["entries"], "cijfer-woz": woz, "vraag-1": {"text": "Wie ging?"}}
    (tmp_path / "hun.json").write_text(json.dumps(theirs), "utf-8")
    analysis.import_file(tmp_path / "hun.json")
    analysis.page.get_by_role("button", name="Zet ze bij die van mij").click()
    kept = analysis.until_kept("cijfer-woz", "explain", "Veel nieuwbouw\nDe flat is weg")
    assert kept["cijfer-woz"]["who"] == "de makelaar; Bep"
    figure = analysis.figure("Gemiddelde WOZ-waarde")
    expect(figure.get_by_label("Hoe staat het ervoor?")).to_have_value("missing")
    expect(analysis.page.get_by_label("Vraag 1")).to_have_value("Wie ging?")


@pytest.mark.slow
def test_a_bad_file_is_refused_with_what_to_do_and_nothing_is_lost(
    analysis: Analysis, tmp_path: Path
) -> None:
    large = tmp_path / "x.csv"
    large.write_bytes(b"a" * 50_000_001)
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    analysis.refuse(make_file("kwb.xlsx", b"PK\x03\x04" + bytes(99)), "beschadigd")
    analysis.refuse(make_file("kwb.xls", b"\xd0\xcf\x11\xe0" + bytes(99)), "oude Excel")
    analysis.refuse(make_file("x.csv", b"Land;Aantal\nBelgie;5\n"), "Gevonden: Land, Aantal.")
    analysis.refuse(large, "meer dan 50 MB gaat hier niet open")
    gone = OLD.read_bytes().replace(b"WK990105", b"WK990188")
    analysis.refuse(make_file("2025.csv", gone), "WK990105 staat niet in 2025.csv")
    expect(analysis.page.get_by_role("heading", name="Jullie wijk: Molenkwartier")).to_be_visible()
    expect(analysis.figure("Gemiddelde WOZ-waarde")).to_be_visible()


def test_a_workbook_is_read_by_what_is_fetched_for_it(analysis: Analysis, tmp_path: Path) -> None:
    rows = [line.split(";") for line in YEARLY.read_text("utf-8").splitlines()]
    cells = [[float(cell.replace(",", ".")) if at > 6 and cell != "." else cell
              for at, cell in enumerate(row)] for row in rows[1:]]
    file = write_book(tmp_path / "kwb-2024.xlsx", [["Toelichting"]], [[], [], rows[0], *cells])
    fetched: list[str] = []
    analysis.page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    analysis.read(file)
    assert fetched == ["figures-reader.js", "xlsx-reader.js"]
    analysis.choose("molen", "Molenkwartier")
    mine = Situation("situatieanalyse")
    mine.read(file)
    mine.choose("Molenkwartier")
    analysis.until_kept("cijfer-armoede", "kind", "kerncijfers")
    assert analysis.export(tmp_path / "analyse.json")["entries"] == mine.entries


def test_what_reads_workbooks_is_light_and_no_page_begins_with_it(site: Path) -> None:
    script = site / "_static" / "xlsx-reader.js"
    assert len(gzip.compress(script.read_bytes(), 9)) < 40_000
    assert [name for name in OPENED if f"_static/{script.name}" in find_fetched(name)] == []


def test_a_file_that_does_not_say_its_year_or_names_is_asked_for_them(analysis: Analysis) -> None:
    rows = b"code;a_inw;g_ink_pi\nWK990105;2700;29.2\nWK990101;900;30.5\nWK99;1;2\n"
    analysis.page.get_by_label("Kies een bestand met cijfers").set_input_files(
        make_file("cijfers.csv", rows))
    analysis.page.get_by_label("Van welk jaar is cijfers.csv?").fill("2020")
    analysis.page.get_by_role("button", name="Dit is het jaar").click()
    analysis.page.get_by_text("Weggelaten, met de reden: 1").click()
    analysis.says('Rij 4, kolom code: "WK99" is geen code')
    analysis.page.get_by_label("Haal de namen uit een ander bestand").set_input_files(OLD)
    analysis.choose("molen", "Molenkwartier")
    analysis.until_kept("cijfer-inkomen", "own-2020", 29.2)


def test_the_spreadsheet_holds_each_figure_and_what_was_said(
    analysis: Analysis, tmp_path: Path
) -> None:
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    analysis.explain("Gemiddelde WOZ-waarde", "=1+1")
    with analysis.page.expect_download() as download:
        analysis.page.get_by_role("button", name="Download als CSV").click()
    download.value.save_as(tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    rows = {row["Cijfer"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}
    woz = rows["Gemiddelde WOZ-waarde, in duizenden euro’s"]
    assert (woz["Jaar"], woz["Stad"], woz["Uitleg"]) == ("2022", "289", "'=1+1")
    assert woz["Wijk"] == "Molenkwartier"


def test_on_paper_stand_the_figures_in_words_and_lines_to_write_on(analysis: Analysis) -> None:
    page = analysis.page
    page.emulate_media(media="print")
    expect(page.locator(".lg-paper")).to_contain_text("Wie er wonen")
    page.emulate_media(media="screen")
    analysis.read(OLD)
    analysis.choose("molen", "Molenkwartier")
    page.emulate_media(media="print")
    expect(page.locator(".lg-paper")).to_contain_text("Duinstad: 27,9.")
    expect(page.locator(".lg-paper")).to_contain_text(
        "CBS, Kerncijfers wijken en buurten 2022, CC BY 4.0. Bestand: statline_2022.csv.")
