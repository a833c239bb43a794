"""The workbook: everything this reader filled in, its rounds, and all of it in one file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.board import Board
from tests.book.form import CLEAR, Form
from tests.book.storage import until_open
from tests.book.workbook import download, open_book, press, rounds


def filled(page: Page, address: str) -> Form:
    """Fill in two statements and a note of CLEAR."""
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.answer(1, "Weet niet")
    form.note("Zag ik in de <b>buurtkamer</b>.")
    form.until_kept(3, "unknown")
    return form


@pytest.fixture
def book(page: Page, address: str) -> Page:
    filled(page, address)
    return open_book(page, address)


def test_an_empty_workbook_says_how_to_begin(page: Page, address: str) -> None:
    open_book(page, address)
    expect(page.locator(".lg-form")).to_contain_text("nog niets ingevuld")
    page.get_by_role("link", name="CLEAR").last.click()
    expect(page.locator("h1")).to_contain_text("CLEAR")


def test_the_workbook_shows_what_was_filled_in_in_words(book: Page) -> None:
    [only] = rounds(book)
    assert only.startswith("Ronde van ")
    assert "2 van " in only
    assert "je vult nu deze ronde in" in only
    expect(book.locator(".lg-kept")).to_have_text("Je antwoorden staan alleen in deze browser, "
                                                  "op dit apparaat. Er wordt niets verstuurd.")


@pytest.mark.slow
def test_a_new_round_is_empty_and_the_old_one_stays(book: Page, address: str) -> None:
    press(book, "Begin een nieuwe ronde")
    expect(book.locator(".lg-status")).to_contain_text("nieuwe ronde")
    form = Form.open(book, address + CLEAR)
    assert form.answered(0) is None
    form.answer(0, "Helemaal")
    form.until_kept(5)
    open_book(book, address)
    found = [("2 van" in one, "1 van" in one) for one in rounds(book)]
    assert found == [(False, True), (True, False)]


def test_an_older_round_can_be_opened_again(book: Page, address: str) -> None:
    press(book, "Begin een nieuwe ronde")
    form = Form.open(book, address + CLEAR)
    form.answer(0, "Helemaal")
    form.until_kept(5)
    newest = form.kept()["clear"]
    open_book(book, address)
    press(book, "Ga verder met deze ronde")
    expect(book.locator(".lg-status")).to_contain_text("opent nu deze ronde")
    until_open(book, "clear", newest)
    assert Form.open(book, address + CLEAR).answered(0) == "Deels"


@pytest.mark.slow
def test_an_answer_after_a_wipe_never_lands_in_an_older_round(book: Page, address: str) -> None:
    press(book, "Begin een nieuwe ronde")
    form = Form.open(book, address + CLEAR)
    form.answer(0, "Helemaal")
    form.until_kept(5)
    form.wipe()
    form.answer(0, "Niet")
    form.until_kept(1)
    open_book(book, address)
    assert sorted("2 van" in one for one in rounds(book)) == [False, True]


def test_everything_goes_along_in_one_file(book: Page, address: str, tmp_path: Path) -> None:
    whole = download(book, tmp_path / "werkboek.json")
    assert [sheet["instrument"] for sheet in whole["sheets"]] == ["clear"]
    press(book, "Wis het hele werkboek")
    press(book, "Ja, wis")
    expect(book.locator(".lg-status")).to_contain_text("leeg")
    Form(book).until_wiped()
    open_book(book, address)
    assert rounds(book) == []
    book.get_by_label("Open bestanden").set_input_files(tmp_path / "werkboek.json")
    expect(book.locator(".lg-status")).to_contain_text("1 nieuw")
    assert "2 van" in rounds(book)[0]
    form = Form.open(book, address + CLEAR)
    assert form.answered(0) == "Deels"
    assert form.kept()[f"clear/{whole['sheets'][0]['round']}"] == whole["sheets"][0]


def test_opening_the_same_file_twice_changes_nothing(book: Page, tmp_path: Path) -> None:
    download(book, tmp_path / "werkboek.json")
    before = rounds(book)
    book.get_by_label("Open bestanden").set_input_files(tmp_path / "werkboek.json")
    expect(book.locator(".lg-status")).to_contain_text("0 nieuw, 1 stond")
    assert rounds(book) == before


@pytest.mark.slow
def test_another_sheet_of_the_same_day_is_set_apart(book: Page, tmp_path: Path) -> None:
    whole = download(book, tmp_path / "werkboek.json")
    other = {**whole["sheets"][0], "answers": {"can-do-taal": 1}}
    (tmp_path / "ander.json").write_text(json.dumps(other), "utf-8")
    book.get_by_label("Open bestanden").set_input_files(tmp_path / "ander.json")
    expect(book.locator(".lg-status")).to_contain_text("apart")
    assert sorted("2 van" in one for one in rounds(book)) == [False, True]


@pytest.mark.slow
def test_one_bad_file_does_not_spoil_the_others(book: Page, tmp_path: Path) -> None:
    whole = download(book, tmp_path / "goed.json")
    goed = {**whole["sheets"][0], "round": "2026-01-01"}
    vreemd = {**goed, "instrument": "<img src=x onerror=alert(1)>"}
    nieuw = {**goed, "round": "2026-01-02", "edition": 99}
    bundle = {**whole, "sheets": [goed, vreemd, nieuw, None, 7]}
    (tmp_path / "goed.json").write_text(json.dumps(bundle), "utf-8")
    (tmp_path / "kapot.json").write_text("{", "utf-8")
    book.get_by_label("Open bestanden").set_input_files(
        [tmp_path / "kapot.json", tmp_path / "goed.json"]
    )
    expect(book.locator(".lg-status")).to_contain_text("1 nieuw")
    refused = book.get_by_role("alert")
    expect(refused.locator("li")).to_have_count(5)
    expect(refused).to_contain_text("<img src=x onerror=alert(1)>")
    expect(refused).to_contain_text("nieuwere uitgave")
    assert book.locator(".lg-form img").count() == 0


@pytest.mark.slow
def test_a_wiped_round_can_come_back(book: Page) -> None:
    press(book, "Wis deze ronde")
    expect(book.get_by_role("alertdialog")).to_contain_text("van ‘CLEAR")
    press(book, "Ja, wis deze ronde")
    expect(book.locator(".lg-round")).to_have_count(0)
    press(book, "Maak ongedaan")
    expect(book.locator(".lg-round")).to_have_count(1)


@pytest.mark.slow
def test_a_tab_that_fills_in_is_seen_in_the_workbook(
    context: BrowserContext, address: str
) -> None:
    book = open_book(context.new_page(), address)
    filled(context.new_page(), address)
    expect(book.locator(".lg-round")).to_contain_text("2 van")


@pytest.mark.slow
def test_a_tab_follows_when_the_workbook_begins_a_round(
    context: BrowserContext, address: str
) -> None:
    form = filled(context.new_page(), address)
    book = open_book(context.new_page(), address)
    press(book, "Begin een nieuwe ronde")
    radio = form.statements().nth(0).get_by_role("radio", name="Deels", exact=True)
    expect(radio).not_to_be_checked()


@pytest.fixture
def deaf(context: BrowserContext, address: str) -> tuple[Form, Page]:
    """Return a form, and a workbook that has not heard of the answer given there last."""
    form = filled(context.new_page(), address)
    page = context.new_page()
    page.add_init_script("delete globalThis.BroadcastChannel")
    book = open_book(page, address)
    form.answer(2, "Helemaal")
    form.until_kept(3, "unknown", 5)
    return form, book


@pytest.mark.slow
def test_what_the_workbook_has_not_heard_of_stays_when_it_writes(deaf: tuple[Form, Page]) -> None:
    form, book = deaf
    first = form.until_kept(3, "unknown", 5)["round"]
    press(book, "Begin een nieuwe ronde")
    until_open(form.page, "clear", first)
    earlier = form.kept()[f"clear/{first}"]
    assert list(earlier["answers"].values()) == [3, "unknown", 5]
    assert earlier["mark"]


@pytest.mark.slow
def test_what_the_workbook_has_not_heard_of_stays_when_it_wipes(deaf: tuple[Form, Page]) -> None:
    form, book = deaf
    press(book, "Wis deze ronde")
    press(book, "Ja, wis deze ronde")
    form.until_kept(5)


def test_the_report_on_paper_holds_answers_and_notes(book: Page) -> None:
    book.emulate_media(media="print")
    paper = book.locator(".lg-paper")
    expect(paper).to_be_visible()
    expect(paper).to_contain_text("Zag ik in de <b>buurtkamer</b>.")
    expect(paper.locator("dd").first).to_have_text("Deels")
    assert book.locator(".lg-screen").is_hidden()


def test_the_keyboard_alone_wipes_and_brings_back(book: Page) -> None:
    book.get_by_role("button", name="Wis deze ronde").focus()
    book.keyboard.press("Enter")
    book.keyboard.press("Tab")
    book.keyboard.press("Enter")
    expect(book.locator(".lg-round")).to_have_count(0)
    book.keyboard.press("Tab")
    book.keyboard.press("Enter")
    expect(book.locator(".lg-round")).to_have_count(1)


@pytest.mark.slow
def test_what_cannot_be_read_can_be_taken_along(book: Page, address: str, tmp_path: Path) -> None:
    spoil = """async () => {
      const open = indexedDB.open("leergroep");
      await new Promise((done) => open.onsuccess = done);
      const store = open.result.transaction("sheets", "readwrite").objectStore("sheets");
      const round = store.get("clear");
      await new Promise((done) => round.onsuccess = done);
      const put = store.put({ format: "verminkt" }, `clear/${round.result}`);
      await new Promise((done) => put.onsuccess = done);
      open.result.close();
    }"""
    book.evaluate(spoil)
    Form.open(book, address + CLEAR)
    open_book(book, address)
    with book.expect_download() as started:
        press(book, "Download wat apart staat")
    started.value.save_as(tmp_path / "apart.json")
    assert "verminkt" in (tmp_path / "apart.json").read_text("utf-8")


def test_a_board_is_in_the_workbook_too(page: Page, address: str) -> None:
    board = Board.open(page, address, "swot")
    board.add(0, "Een <sterk> buurthuis")
    board.until_kept("Een <sterk> buurthuis")
    open_book(page, address)
    expect(page.locator(".lg-round")).to_contain_text("1 notitie")
    page.emulate_media(media="print")
    expect(page.locator(".lg-paper")).to_contain_text("Een <sterk> buurthuis")
