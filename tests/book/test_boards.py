"""Boards in the published page: put notes down, move them, keep them, and lose nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.board import Board, full, given, top
from tests.book.form import LIBRARY
from tests.book.reader import tab_to
from tests.slow import try_first, try_named

BOARDS = sorted({**LIBRARY.of_kind("board"), **LIBRARY.of_kind("list")})
# One board of each layout.
BOARDS_OF_A_KIND = list({LIBRARY.instruments[slug].layout: slug for slug in BOARDS}.values())
every = pytest.mark.parametrize("slug", try_first(BOARDS, *BOARDS_OF_A_KIND[:2]))
HARD = "<img src=x onerror=\"document.title='gekaapt'\"> 👩‍👩‍👧 שלום \"'&\nnieuwe regel"


@pytest.fixture
def board(page: Page, address: str) -> Board:
    return Board.open(page, address, "swot")


@every
def test_notes_are_there_after_a_reload_in_every_cell(page: Page, address: str, slug: str) -> None:
    board = Board.open(page, address, slug)
    texts = [f"Briefje {number}" for number in range(len(top(slug)))]
    for number, text in enumerate(texts):
        board.add(number, text)
    board.until_kept(*texts)
    board.reload()
    assert [board.notes(number) for number in range(len(texts))] == [[text] for text in texts]


@pytest.mark.slow
@every
def test_a_board_goes_out_and_comes_back_whole(
    page: Page, address: str, slug: str, tmp_path: Path
) -> None:
    board = Board.open(page, address, slug)
    board.add(0, HARD)
    board.until_kept(HARD)
    sheet = board.export(tmp_path / "bord.json")
    board.wipe()
    board.until_kept()
    board.import_file(tmp_path / "bord.json")
    board.says("is geopend.")
    assert board.until_kept(HARD) == sheet
    assert board.notes(0) == [HARD]
    assert page.locator(".lg-widget img").count() == 0
    assert "gekaapt" not in page.title()


@pytest.mark.slow
@every
def test_paper_has_lines_to_write_on_and_then_the_notes(
    page: Page, address: str, slug: str
) -> None:
    board = Board.open(page, address, slug)
    page.emulate_media(media="print")
    paper = page.locator(".lg-paper")
    expect(paper.locator(".lg-paper__rule").first).to_be_visible()
    for cell in LIBRARY.instruments[slug].cells():
        expect(paper).to_contain_text(cell.title.nl)
        expect(paper).to_contain_text(cell.prompt.nl)
    page.emulate_media(media="screen")
    board.add(0, "Op papier")
    page.emulate_media(media="print")
    expect(paper.locator(".lg-paper__note", has_text="Op papier")).to_be_visible()
    expect(page.locator(".lg-screen")).to_be_hidden()


@pytest.mark.slow
@every
def test_notes_come_and_go_by_keyboard(page: Page, address: str, slug: str) -> None:
    board = Board.open(page, address, slug)
    tab_to(page, "document.activeElement.closest('.lg-cell__add') !== null")
    page.keyboard.press("Enter")
    # Letter by letter: the field must stay when its first letter makes it a note.
    page.keyboard.type("Zonder muis")
    tab_to(page, "document.activeElement.innerText === 'Klaar'")
    page.keyboard.press("Enter")
    board.until_kept("Zonder muis")
    expect(board.note("Zonder muis")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "document.activeElement.innerText === 'Haal weg'")
    page.keyboard.press("Enter")
    board.until_kept()


@pytest.mark.slow
@every
def test_nothing_sticks_out_on_a_small_phone(page: Page, address: str, slug: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    board = Board.open(page, address, slug)
    board.add(0, "Eenlangwoordzonderspaties" * 8)
    board.note("Eenlangwoord").click()
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
    lefts = {board.place(number).bounding_box()["x"] for number in range(len(top(slug)))}
    assert len(lefts) == 1


def test_a_count_stands_in_words_in_every_cell(board: Board) -> None:
    said = board.place(0).locator("> .lg-cell__count")
    expect(said).to_have_text("nog geen briefjes")
    board.add(0, "a")
    expect(said).to_have_text("één briefje")
    board.add(0, "b")
    expect(said).to_have_text("2 briefjes")
    expect(board.page.locator(".lg-progress")).to_contain_text("2 briefjes")


@pytest.mark.slow
def test_a_note_can_be_changed(board: Board) -> None:
    board.add(0, "eerst")
    board.note("eerst").click()
    board.page.locator(".lg-note-card__form textarea").first.fill("daarna")
    board.press("Klaar")
    board.until_kept("daarna")
    assert board.notes(0) == ["daarna"]
    expect(board.note("daarna")).to_be_focused()


@pytest.mark.slow
def test_a_note_left_without_a_word_leaves_nothing_behind(board: Board) -> None:
    board.add(0, "")
    board.add(0, "wel iets")
    board.note("wel iets").click()
    board.page.locator(".lg-note-card__form textarea").first.fill("")
    board.press("Klaar")
    board.until_kept()
    assert board.notes(0) == []


def test_a_wipe_can_be_undone(board: Board) -> None:
    board.add(1, "blijft")
    board.until_kept("blijft")
    board.wipe()
    board.until_kept()
    board.press("Maak ongedaan")
    board.until_kept("blijft")


def test_two_tabs_lose_nothing_of_each_other(context: BrowserContext, address: str) -> None:
    one, two = (Board.open(context.new_page(), address, "swot") for _ in range(2))
    one.add(0, "van de een")
    two.add(0, "van de ander")
    one.add(3, "nog een")
    for board in (one, two):
        expect(board.page.locator(".lg-note-card")).to_have_count(3)
        board.until_kept("van de een", "van de ander", "nog een")
    two.note("van de een").click()
    two.press("Haal weg")
    expect(one.page.locator(".lg-note-card")).to_have_count(2)
    one.note("nog een").click()
    one.page.locator(".lg-note-card__form textarea").first.fill("nog een, langer")
    one.until_kept("van de ander", "nog een, langer")
    expect(two.note("nog een, langer")).to_be_visible()


@pytest.mark.slow
def test_import_asks_and_can_add_what_is_not_there_yet(board: Board, tmp_path: Path) -> None:
    board.add(0, "van mij")
    board.import_file(given(tmp_path, full("swot", 2, ["sterk"], "hun {}")))
    board.says("Wat wil je met de briefjes uit het bestand?")
    board.press("Vul alleen aan wat nog leeg is")
    board.until_kept("van mij", "hun 0", "hun 1")
    board.press("Maak ongedaan")
    board.until_kept("van mij")


REFUSED = {
    "cut off": ('{"format": "leergroep/entr', "Dit bestand is niet te lezen"),
    "answers": ('{"format": "leergroep/answers"}', "Dit is geen bestand met antwoorden"),
    "of another board": (json.dumps(full("ander", 1, ["a"])), "hoort bij een andere lijst"),
    "a field with an object": (
        json.dumps({**full("swot", 0, ["a"]), "entries": {"n": {"text": {}}}}),
        "klopt ‘entries.n.text’ niet"),
    "too many notes": (json.dumps(full("swot", 4001, ["sterk"])), "staan 4001 briefjes"),
    "six megabytes": (" " * 6_000_000, "te groot (6 MB)"),
}


@pytest.mark.parametrize(("content", "sentence"), try_named(REFUSED, "cut off"))
def test_a_bad_file_is_refused_and_nothing_is_lost(
    board: Board, tmp_path: Path, content: str, sentence: str
) -> None:
    board.add(0, "van mij")
    file = tmp_path / "bord.json"
    file.write_text(content, "utf-8")
    board.import_file(file)
    expect(board.page.get_by_role("alert")).to_contain_text(sentence)
    expect(board.page.get_by_role("alert")).to_contain_text("Er is niets veranderd.")
    board.until_kept("van mij")


def test_the_board_leads_on_once_there_is_something_on_it(board: Board, site: Path) -> None:
    expect(board.page.locator(".lg-advice")).to_have_count(0)
    board.add(0, "iets")
    for link in board.page.locator(".lg-advice a").all():
        assert (site / "notebooks" / link.get_attribute("href")).resolve().is_file()
    expect(board.page.locator(".lg-advice a")).not_to_have_count(0)
