"""A board as a visitor sees and touches it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

from attrs import define
from playwright.sync_api import Locator, Page

from tests.book.form import LIBRARY, Filled
from tests.book.storage import until_texts


@define
class Board(Filled):
    """Drive a board or a list on a page; what is put there has a name of its own on each."""

    slug: str
    DOWNLOAD: ClassVar[str] = "Download je"
    OPEN: ClassVar[str] = "Open een bestand met"

    @classmethod
    def open(cls, page: Page, address: str, slug: str) -> Board:
        page.goto(f"{address}notebooks/{slug}.html")
        board = cls(page, slug)
        board.ready()
        return board

    def place(self, number: int) -> Locator:
        """Return a cell by its number on the board: at the top level of a tree too."""
        return self.page.locator(".lg-cell[data-place]").nth(number)

    def add(self, number: int, text: str) -> None:
        """Put a note down as a mouse does, and close it."""
        self.place(number).locator("> .lg-cell__add button").click()
        self.page.locator(".lg-note-card__form textarea").first.fill(text)
        self.page.get_by_role("button", name="Klaar").click()

    def notes(self, number: int) -> list[str]:
        """Return the texts of the notes in a cell, from top to bottom."""
        words = self.place(number).locator("> .lg-notes > li > .lg-note-card__row")
        return words.locator(".lg-note-card__words").all_text_contents()

    def note(self, text: str) -> Locator:
        return self.page.locator(".lg-note-card__text", has_text=text).first

    def note_card(self, text: str) -> Locator:
        return self.page.locator("li.lg-note-card", has_text=text).last

    def until_kept(self, *texts: str) -> dict:
        """Wait until the browser's storage holds these notes, and return the document."""
        return until_texts(self.page, self.slug, texts, "(one) => one.text ?? ''")


def full(slug: str, count: int, cells: list[str], text: str = "Briefje {}") -> dict:
    """Return a document with so many notes, dealt over the cells."""
    entries = {
        f"n{number}": {"cell": cells[number % len(cells)], "order": number,
                       "text": text.format(number)}
        for number in range(count)
    }
    return {"format": "leergroep/entries", "version": 1, "instrument": slug, "edition": 1,
            "round": "2026-01-02", "entries": entries}


def given(tmp_path: Path, sheet: dict) -> Path:
    """Return a file with a document in it."""
    file = tmp_path / "bord.json"
    file.write_text(json.dumps(sheet), "utf-8")
    return file


def weigh(board: Board, name: str, **choices: str) -> None:
    """Put a line down with choices by the label of each field."""
    board.place(0).locator("> .lg-cell__add button").click()
    form = board.page.locator(".lg-note-card__form")
    form.locator("textarea").first.fill(name)
    for label, option in choices.items():
        form.get_by_label(label.replace("_", " "), exact=True).select_option(label=option)
    board.press("Klaar")


def top(slug: str) -> list[str]:
    """Return the cells at the top of a board: those under a note come with the note."""
    return [cell.slug for row in LIBRARY.instruments[slug].rows for cell in row.cells]
