"""A filled-in checklist as a visitor sees and touches it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar, Self

from attrs import define
from playwright.sync_api import Locator, Page, expect

from leergroep import AnswerSheet, Library
from leergroep.checklist.model import Checklist
from tests.book.storage import kept, until

LIBRARY = Library(Path(__file__).parents[2])
CHECKLISTS = [one for one in LIBRARY.of_kind("checklist").values()
              if f"notebooks/{one.slug}" in LIBRARY.order]
# One checklist of each kind: what its outcome makes of the answers, and whether it names a project.
CHECKLISTS_OF_A_KIND = list({(one.logic, bool(one.subject)): one for one in CHECKLISTS}.values())
CLEAR = "notebooks/clear.html"


def filled(checklist: Checklist, target: Path, **levels: int) -> Path:
    """Write a sheet with an answer to all: the lowest, or what is given for a factor."""
    lowest = checklist.scale.options[0].value
    answers = {item.slug: levels.get(factor.slug.replace("-", "_"), lowest)
               for factor, item in checklist.items()}
    about = {"round": "2026-01-02", "subject": "Buurtmoeders & <co>"}
    sheet = AnswerSheet(checklist.slug, checklist.edition, answers=answers, **about)
    target.write_text(sheet.to_json(), "utf-8")
    return target


@define
class Filled:
    """Drive whatever is filled in on a page by what is written on it."""

    page: Page
    # What the buttons are called, as far as every instrument of this shape has it.
    DOWNLOAD: ClassVar[str] = "Download je antwoorden"
    OPEN: ClassVar[str] = "Open een bestand met antwoorden"

    @classmethod
    def at(cls, page: Page, address: str) -> Self:
        """Open what is filled in at an address."""
        page.goto(address)
        filled = cls(page)
        filled.ready()
        return filled

    def ready(self) -> None:
        """Wait until the form is alive and what was kept has been fetched."""
        self.page.wait_for_selector(".lg-widget[data-ready]")
        expect(self.page.locator(".lg-kept")).not_to_contain_text("worden opgehaald")

    def reload(self) -> None:
        self.page.reload()
        self.ready()

    def figures(self) -> None:
        self.page.get_by_text("Bekijk de cijfers als tabel").click()

    def tools(self) -> None:
        details = self.page.locator(".lg-tools")
        if details.get_attribute("open") is None:
            details.locator("summary").click()

    def export(self, target: Path) -> dict:
        self.tools()
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=self.DOWNLOAD).click()
        download.value.save_as(target)
        return json.loads(target.read_text("utf-8"))

    def import_file(self, file: Path) -> None:
        self.tools()
        self.page.get_by_label(self.OPEN).set_input_files(file)

    def says(self, text: str) -> None:
        expect(self.page.locator(".lg-form")).to_contain_text(text)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def wipe(self) -> None:
        self.tools()
        self.press("Wis alles")
        self.press("Ja, wis alles")
        self.says("zijn gewist.")


@define
class Form(Filled):
    """Drive the checklist on a page."""

    @classmethod
    def open(cls, page: Page, address: str) -> Form:
        return cls.at(page, address)

    def statements(self) -> Locator:
        return self.page.locator(".lg-statement")

    def answer(self, number: int, word: str) -> None:
        self.statements().nth(number).get_by_role("radio", name=word, exact=True).check()

    def answered(self, number: int) -> str | None:
        """Return the word of the chosen answer, None while nothing is chosen."""
        chosen = self.statements().nth(number).locator("input:checked + label")
        return chosen.inner_text().strip() if chosen.count() else None

    def part(self, title: str) -> None:
        self.page.locator(".lg-step", has_text=title).click()

    def note(self, text: str) -> None:
        self.page.get_by_label("Waar zie je dat aan?").fill(text)

    def answer_part(self, title: str, *words: str) -> None:
        self.part(title)
        for number, word in enumerate(words):
            self.answer(number, word)

    def kept(self) -> dict:
        """Return what the browser keeps: every record of the project by its key."""
        return kept(self.page)

    def until_kept(self, *answers: object, instrument: str = "clear") -> dict:
        """Wait until these answers are in the browser's storage, and return the sheet."""
        return until(self.page, """([slug, answers], sheet) =>
          JSON.stringify(Object.values(sheet(slug)?.answers ?? {})) === JSON.stringify(answers)
          && sheet(slug)""", instrument, answers)

    def wipe(self) -> None:
        super().wipe()
        self.until_wiped()

    def until_wiped(self) -> None:
        until(self.page, "([slug], sheet) => !sheet(slug)", "clear")


def shared(form: Form) -> str:
    """Ask a filled-in checklist for its share code."""
    form.tools()
    form.page.get_by_role("button", name="Deel je antwoorden").click()
    asked = form.page.get_by_role("button", name="Zeg ik liever niet")
    if asked.count():
        asked.click()
    return form.page.locator(".lg-code").inner_text()
