"""A file that is opened on a page leaves every other round of that list as it was."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.book.form import CLEAR, Form
from tests.book.storage import clear, put
from tests.book.workbook import open_book, press

DAY = "2026-01-10"


def written(target: Path, day: str) -> Path:
    target.write_text(json.dumps(clear(day, answers={"can-do-taal": 5})), "utf-8")
    return target


def test_a_colleagues_file_of_the_same_day_leaves_my_earlier_round_alone(
    page: Page, address: str, tmp_path: Path
) -> None:
    mine = clear(DAY, answers={"can-do-taal": 3})
    put(page, address, {"clear": f"{DAY}-2", f"clear/{DAY}": mine})
    form = Form.open(page, address + CLEAR)
    form.import_file(written(tmp_path / "theirs.json", DAY))
    assert form.until_kept(5)["round"].startswith(DAY)
    assert form.kept()[f"clear/{DAY}"] == mine


def test_a_wiped_file_leaves_the_round_of_before_it_alone(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    mine = form.until_kept(3)
    form.import_file(written(tmp_path / "theirs.json", DAY))
    page.get_by_role("button", name="Vervang mijn antwoorden").click()
    form.until_kept(5)
    form.wipe()
    form.answer(1, "Niet")
    form.until_kept(1)
    assert form.kept()[f"clear/{mine['round']}"] == mine


def test_one_is_told_as_one(page: Page, address: str, tmp_path: Path) -> None:
    form = Form.open(page, address + CLEAR)
    form.import_file(written(tmp_path / "theirs.json", DAY))
    form.says("1 antwoord is geopend.")
    form.until_kept(5)
    book = open_book(page, address)
    press(book, "Wis het hele werkboek")
    expect(book.get_by_role("alertdialog")).to_contain_text("ingevuld: één ronde?")
