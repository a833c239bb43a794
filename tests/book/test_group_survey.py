"""A survey held elsewhere comes into the group's page: nothing of it counts until it is right."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from random import Random

import openpyxl
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from leergroep import AnswerSheet, read_survey
from leergroep.documents.share_code import encode
from tests.book.barriers import find_barriers_at_both_widths
from tests.book.conftest import Watched
from tests.book.group import CLEAR, GROUP, Picture, files, sheet
from tests.book.storage import until

TEXTS = [item.statement["nl"] for _, item in CLEAR.items()]
WORDS = [*(option.word["nl"] for option in CLEAR.scale.options), "Weet niet", "", "n.v.t."]
SECRET = "Iemand Geheim"


def write(*rows: list[str], delimiter: str = ",") -> bytes:
    """Return rows as the CSV of a form tool."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def people(many: int, words: list[str] = WORDS) -> list[list[str]]:
    chance = Random(many)
    return [chance.choices(words, k=len(TEXTS)) for _ in range(many)]


def form(many: int = 9) -> bytes:
    """Return what a form tool gives of so many people."""
    head = ["Tijdstempel", "E-mailadres", *(f"Hoe is het nu? [{one}]" for one in TEXTS),
            "Wat is je rol?", "Naam", "Nog iets?"]
    return write(head, *(
        [f"23-11-2026 19:{number // 60:02}:{number % 60:02}", "iemand@example.org", *row,
         "Bewoner" if number % 3 else "Gemeente", SECRET, "Nee,\ndank je"]
        for number, row in enumerate(people(many))))


def as_table(raw: bytes, name: str = "enquete.csv") -> dict:
    return {"name": name, "mimeType": "text/csv", "buffer": raw}


def survey_of(picture: Picture):
    return picture.page.locator(".lg-survey")


def bring(page: Page, address: str, raw: bytes, name: str = "enquete.csv") -> Picture:
    """Open the page and bring a table, which then waits."""
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_table(raw, name)])
    expect(survey_of(picture)).to_contain_text(f"Enquête: {name}")
    return picture


def count(picture: Picture, many: int) -> None:
    survey_of(picture).get_by_role("button", name=f"Tel {many} mensen mee").click()


def test_the_page_shows_what_python_finds_in_the_export_of_a_form_tool(
    page: Page, address: str
) -> None:
    picture = bring(page, address, form())
    expect(page.locator(":focus")).to_contain_text("Enquête")
    picture.says("25 van de 25 uitspraken hebben een kolom, 9 rijen tellen mee")
    picture.says("Er zijn nog geen antwoorden samengebracht")
    count(picture, 9)
    picture.says("9 mensen vulden dit in (23 november 2026). Naar rol: Bewoner 6, Gemeente 3.")
    picture.until_kept(9)
    group = read_survey(form(), "clear").to_group()
    words = {**{str(one.value): one.word.nl for one in CLEAR.scale.options}, "unknown": "Weet niet"}
    assert picture.spread() == [
        (row["statement"], ", ".join(f"{word}: {row[key]}" for key, word in words.items()
                                     if row[key]))
        for _, row in group.spread().iterrows()
    ]


def test_what_names_a_person_is_shown_as_left_out_and_kept_nowhere(
    page: Page, address: str
) -> None:
    picture = bring(page, address, form())
    for heading in ("E-mailadres", "Naam"):
        column = survey_of(picture).locator("li", has_text=heading).filter(
            has_text="Dit kan iemand aanwijzen. Het wordt niet overgenomen.")
        expect(column).to_have_count(1)
        expect(column.locator("select")).to_have_count(0)
    count(picture, 9)
    picture.until_kept(9)
    until(page, """([secret], _, records) => {
      const kept = JSON.stringify(records) + document.querySelector(".lg-widget").innerHTML;
      return !kept.includes(secret) && !kept.includes("example.org") && !kept.includes("dank je");
    }""", SECRET)


@pytest.mark.slow
def test_the_same_file_again_adds_nobody_and_can_be_undone(page: Page, address: str) -> None:
    picture = bring(page, address, form())
    count(picture, 9)
    picture.until_kept(9)
    picture.choose([as_table(form(), "kopie.csv")])
    count(picture, 9)
    picture.says("Er is niets nieuws toegevoegd.")
    picture.until_kept(9)
    picture.choose([as_table(form(12), "later.csv")])
    count(picture, 12)
    picture.until_kept(21)
    page.get_by_role("button", name="Maak ongedaan").click()
    picture.until_kept(9)


@pytest.mark.slow
def test_numbers_that_may_run_the_other_way_are_asked_by_keyboard_too(
    page: Page, address: str
) -> None:
    rows = people(4, list("12345"))
    picture = bring(page, address, write(TEXTS, *rows))
    button = survey_of(picture).get_by_role("button", name="Tel 4 mensen mee")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_contain_text("Zeg eerst wat hierboven gevraagd wordt.")
    picture.says("Er zijn nog geen antwoorden samengebracht")
    survey_of(picture).get_by_label("1 is ‘Niet’ en 5 is ‘Helemaal’").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(survey_of(picture).get_by_label("1 is ‘Helemaal’")).to_be_focused()
    button.focus()
    page.keyboard.press("Enter")
    picture.until_kept(4)
    group = read_survey(write(TEXTS, *rows), "clear", scale="down").to_group()
    assert [first for first, _ in picture.spread()] == list(group.spread()["statement"])


def test_columns_are_laid_beside_statements_by_hand_and_keep_their_place(
    page: Page, address: str
) -> None:
    head = [f"Vraag {number}" for number in range(len(TEXTS))]
    picture = bring(page, address, write([*TEXTS[:23], *head[23:]], *people(5)))
    picture.says("alleen aan de volgorde")
    columns = survey_of(picture).locator(".lg-survey__columns").first
    for heading, text in zip(head[23:], reversed(TEXTS[23:]), strict=True):
        columns.get_by_label(heading).focus()
        columns.get_by_label(heading).select_option(label=text)
        expect(columns.get_by_label(heading)).to_be_focused()
    expect(columns.locator("li", has_text="Door jou gekozen.")).to_have_count(2)
    count(picture, 5)
    picture.until_kept(5)


def test_the_order_counts_once_somebody_says_that_it_is_right(page: Page, address: str) -> None:
    head = [f"Vraag {number}" for number in range(len(TEXTS))]
    picture = bring(page, address, write(head, *people(5)))
    picture.says("geen uitspraak uit dit boek herkend")
    survey_of(picture).get_by_label("Bij welke lijst horen deze antwoorden?").select_option("clear")
    survey_of(picture).get_by_label("Ja, ze staan in de volgorde van de lijst").check()
    count(picture, 5)
    picture.until_kept(5)
    picture.says("CLEAR")


@pytest.mark.slow
def test_words_of_another_scale_are_explained(page: Page, address: str) -> None:
    picture = bring(page, address, write(TEXTS, *people(6, ["Mee eens", "Oneens", "Geen idee"])))
    picture.says("staan vooral antwoorden die niet op de schaal staan")
    survey_of(picture).get_by_label("‘Mee eens’").select_option(label="Grotendeels")
    survey_of(picture).get_by_label("‘Oneens’").select_option(label="Nauwelijks")
    count(picture, 6)
    picture.until_kept(6)
    assert all("Grotendeels" in said or "Nauwelijks" in said or "Weet niet" in said
               for _, said in picture.spread())


def test_bad_rows_are_named_and_spoil_no_other(page: Page, address: str) -> None:
    rows = people(4, WORDS[:5])
    rows[1][2], rows[2] = "<b>Soms</b>", [*rows[2], "te", "veel"]
    picture = bring(page, address, write(TEXTS, *rows, ["", *rows[0][1:3]]))
    count(picture, 4)
    picture.until_kept(4)
    for name, sentence in {
        "enquete.csv:3": "‘<b>Soms</b>’ staat niet op de schaal",
        "enquete.csv:4": "meer cellen dan er koppen zijn",
        "enquete.csv:6": "houdt te vroeg op",
    }.items():
        expect(picture.refused().filter(has_text=name)).to_contain_text(sentence)


@pytest.mark.slow
def test_days_that_can_be_read_two_ways_take_one_day_for_everyone(
    page: Page, address: str
) -> None:
    rows = [[*row, "3/11/2026"] for row in people(3)]
    rows[1][-1] = "4/11/2026"
    picture = bring(page, address, write([*TEXTS, "Datum"], *rows))
    picture.says("eerst de dag of eerst de maand")
    survey_of(picture).get_by_label("Eén dag voor iedereen").fill("2026-11-03")
    count(picture, 3)
    picture.says("3 mensen vulden dit in (3 november 2026)")


def test_surveys_wait_in_a_row_and_sheets_beside_them_count_at_once(
    page: Page, address: str
) -> None:
    picture = Picture.open(page, address + GROUP)
    code = encode(sheet(9), CLEAR)
    picture.choose([*files(2), as_table(f"wie;code\nA;{code}\n".encode(), "codes.csv"),
                    as_table(form(), "een.csv"), as_table(form(12), "twee.csv")])
    picture.until_kept(3)
    expect(survey_of(picture)).to_contain_text("een.csv")
    survey_of(picture).get_by_role("button", name="Doe niets met dit bestand").click()
    expect(survey_of(picture)).to_contain_text("twee.csv")
    count(picture, 12)
    picture.until_kept(15)
    expect(survey_of(picture)).to_have_count(0)


def write_book(*sheets: list[list[str]]) -> bytes:
    """Return rows as a workbook, a sheet for each."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Blad {number}")
        for row in rows:
            sheet.append([cell or None for cell in row])
    book.save(file)
    return file.getvalue()


def test_a_workbook_is_read_as_python_reads_it(page: Page, address: str) -> None:
    rows = [[*TEXTS, "Naam"], *([*row, SECRET] for row in people(9))]
    raw = write_book([["Uitleg"], ["1 is niet"]], [["Enquête"], [], *rows])
    picture = bring(page, address, raw, "enquete.xlsx")
    picture.says("25 van de 25 uitspraken hebben een kolom, 9 rijen tellen mee")
    count(picture, 9)
    picture.until_kept(9)
    group = read_survey(raw, "clear").to_group()
    assert [first for first, _ in picture.spread()] == list(group.spread()["statement"])


@pytest.mark.slow
def test_share_codes_in_a_workbook_are_codes_also_over_two_cells(page: Page, address: str) -> None:
    first, second = (encode(AnswerSheet("clear", 1, answers={"can-do-taal": one}), CLEAR)
                     for one in (4, 5))
    raw = write_book([["Naam", "Code"], ["Bewoner 1", f"Code: {first}"],
                      ["Bewoner 2", second[:9], second[9:]]])
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_table(raw, "namen.xlsx")])
    picture.until_kept(2)


@pytest.mark.slow
def test_of_two_sheets_with_answers_one_is_asked(page: Page, address: str) -> None:
    raw = write_book([TEXTS, *people(4)], [TEXTS, *people(6)])
    picture = bring(page, address, raw, "enquete.xlsx")
    expect(survey_of(picture).get_by_role("button", name="mensen mee")).to_have_count(0)
    survey_of(picture).get_by_label("Op welk blad staan de antwoorden?").select_option("Blad 2")
    count(picture, 6)
    picture.until_kept(6)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "raw", "sentence"), [
    ("half.xlsx", write_book([TEXTS])[:900] + b"xl/workbook.xml", "Dit bestand is beschadigd"),
    ("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "een oud Excel-bestand"),
    ("groot.csv", b"a;b\n" + b"x" * 140_000 + b";1\n", "beschadigd of het is geen tabel"),
    pytest.param("alles.csv", b"a;b\n" * 8_000_000, "te groot", marks=pytest.mark.slow),
    ("praat.txt", b"Zie je morgen, of niet; wie komt?\n", "geen antwoorden"),
], ids=lambda one: one if isinstance(one, str) and "." in one[-5:] else "")
def test_what_is_no_survey_is_refused_in_a_sentence(
    page: Page, address: str, tmp_path: Path, name: str, raw: bytes, sentence: str
) -> None:
    picture = Picture.open(page, address + GROUP)
    (tmp_path / name).write_bytes(raw)
    picture.choose([tmp_path / name])
    expect(picture.refused()).to_have_count(1)
    expect(picture.refused()).to_contain_text(sentence)


@pytest.mark.slow
def test_what_reads_surveys_is_fetched_for_a_table_and_missed_in_a_sentence(
    page: Page, address: str, watched: Watched
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    picture = Picture.open(page, address + GROUP)
    picture.choose(files(2))
    picture.until_kept(2)
    assert not any(name.startswith("survey") for name in asked)
    page.route("**/survey.js", lambda route: route.abort())
    picture.choose([as_table(form())])
    picture.says("het deel van dit boek dat tabellen leest kon niet worden opgehaald")
    # The browser tells of it too.
    watched.wrong.clear()
    page.unroute("**/survey.js")
    picture.choose([as_table(form())])
    count(picture, 9)
    picture.until_kept(11)


def test_a_survey_is_read_in_a_book_opened_from_a_folder(
    context: BrowserContext, site: Path
) -> None:
    picture = bring(context.new_page(), f"{site.as_uri()}/", form())
    count(picture, 9)
    picture.says("9 mensen vulden dit in")


def asks(picture: Picture) -> None:
    rows = people(4, [*"12345", "Soms", "Vaak"])
    rows[1] = [*rows[1], "te", "veel"]
    picture.choose([as_table(write(["Vraag 1", *TEXTS[1:], "Naam"], *rows))])
    expect(survey_of(picture)).to_contain_text("Wat betekenen deze woorden?")
    survey_of(picture).get_by_role("button", name="mensen mee").click()
    survey_of(picture).locator("summary").click()


def unknown(picture: Picture) -> None:
    picture.choose([as_table(write(["Kleur", "Maat"], ["rood", "groot"]))])
    expect(survey_of(picture)).to_contain_text("geen uitspraak uit dit boek herkend")


def sheets(picture: Picture) -> None:
    raw = write_book([TEXTS, *people(4)], [TEXTS, *people(6)])
    picture.choose([as_table(raw, "enquete.xlsx")])
    expect(survey_of(picture)).to_contain_text("Op welk blad staan de antwoorden?")


def sure(picture: Picture) -> None:
    picture.choose([as_table(form())])
    survey_of(picture).locator("summary").click()


@pytest.mark.slow
@pytest.mark.parametrize("reach", [asks, unknown, sheets, sure],
                         ids=lambda state: state.__name__)
def test_a_survey_has_no_barrier_in_any_state(bare: Page, address: str, reach) -> None:
    reach(Picture.open(bare, address + GROUP))
    assert find_barriers_at_both_widths(bare) == []
