"""Undoing takes back what was done, and nothing of what was filled in since."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.book.form import CLEAR, Form
from tests.book.storage import clear, kept, put
from tests.book.workbook import open_book, press

# Of this month: who comes back later is asked first.
DAY = (date.today() - timedelta(days=9)).isoformat()
RULE = "book/burger/logica-verbinden.html"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    file = tmp_path / "theirs.json"
    file.write_text(json.dumps(clear(DAY, answers={"can-do-taal": 5})), "utf-8")
    return file


def undo(page: Page) -> None:
    page.get_by_role("button", name="Maak ongedaan").click()


def rounds(book: Page) -> Locator:
    return book.locator(".lg-round")


def take(book: Page, file: Path) -> None:
    book.get_by_label("Open bestanden").set_input_files(file)
    expect(book.locator(".lg-status")).to_contain_text("Geopend")


def test_what_was_answered_after_a_wipe_stays_when_the_wipe_is_undone(
    page: Page, address: str
) -> None:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.until_kept(3)
    form.wipe()
    form.answer(1, "Niet")
    form.until_kept(1)
    undo(page)
    assert (form.answered(0), form.answered(1)) == ("Deels", "Niet")
    form.until_kept(1, 3)


def test_what_another_tab_answered_stays_when_a_file_is_undone(
    context: BrowserContext, address: str, theirs: Path
) -> None:
    one = Form.open(context.new_page(), address + CLEAR)
    two = Form.open(context.new_page(), address + CLEAR)
    one.import_file(theirs)
    two.until_kept(5)
    two.answer(1, "Niet")
    expect(one.statements().nth(1).get_by_role("radio", name="Niet", exact=True)).to_be_checked()
    undo(one.page)
    two.until_kept(1)


def test_what_another_tab_answered_stays_when_the_workbook_undoes_a_file(
    context: BrowserContext, address: str, theirs: Path
) -> None:
    book = open_book(context.new_page(), address)
    take(book, theirs)
    form = Form.open(context.new_page(), address + RULE)
    form.answer(0, "Niet")
    expect(rounds(book)).to_have_count(2)
    undo(book)
    expect(rounds(book)).to_have_count(1)
    form.until_kept(1, instrument="vuistregelscan")
    assert not any(key.startswith("clear") for key in form.kept())


def test_a_round_that_was_set_apart_can_be_undone_too(
    page: Page, address: str, theirs: Path
) -> None:
    put(page, address, {"clear": DAY, f"clear/{DAY}": clear(DAY, answers={"can-do-taal": 3})})
    book = open_book(page, address)
    take(book, theirs)
    expect(rounds(book)).to_have_count(2)
    undo(book)
    expect(rounds(book)).to_have_count(1)


def test_a_round_is_wiped_also_when_another_tab_changed_it_after_the_question(
    context: BrowserContext, address: str
) -> None:
    form = Form.open(context.new_page(), address + CLEAR)
    form.answer(0, "Deels")
    form.until_kept(3)
    book = open_book(context.new_page(), address)
    press(book, "Wis deze ronde")
    form.answer(1, "Niet")
    expect(rounds(book)).to_contain_text("2 van")
    press(book, "Ja, wis")
    expect(rounds(book)).to_have_count(0)
    form.until_wiped()


def test_a_file_that_a_full_storage_refused_stays_in_the_workbook_until_there_is_room(
    page: Page, address: str, tmp_path: Path
) -> None:
    book = open_book(page, address)
    devtools = page.context.new_cdp_session(page)
    quota = {"origin": address.rstrip("/")}
    devtools.send("Storage.overrideQuotaForOrigin", {**quota, "quotaSize": 1})
    large = tmp_path / "large.json"
    large.write_text(json.dumps(clear(DAY, notes={"can-do": "x" * 60_000})), "utf-8")
    take(book, large)
    expect(book.locator(".lg-kept")).to_contain_text("De opslag is vol")
    # As when the reader looks at another window and comes back.
    page.evaluate("dispatchEvent(new Event('focus'))")
    take(book, large)
    expect(book.locator(".lg-kept")).to_contain_text("De opslag is vol")
    expect(rounds(book)).to_have_count(1)
    devtools.send("Storage.overrideQuotaForOrigin", quota)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(book.locator(".lg-kept")).to_contain_text("alleen in deze browser")
    assert f"clear/{DAY}" in kept(page)
