"""A situational analysis as a visitor sees and touches it."""

from __future__ import annotations

from pathlib import Path

from attrs import define
from playwright.sync_api import Locator, Page, expect

from tests.book.form import Filled
from tests.book.storage import until

SLUG = "situatieanalyse"
FILES = Path(__file__).parents[1] / "situation" / "files"
OLD, NEW, YEARLY = (FILES / name for name in (
    "statline_2022.csv", "statline_2023.csv", "kwb-2024.csv"))
LIVE = FILES / "leefbaarometer3_wijken.csv"


@define
class Analysis(Filled):
    """Drive the analysis on a page."""

    @classmethod
    def open(cls, page: Page, address: str) -> Analysis:
        return cls.at(page, f"{address}notebooks/{SLUG}.html")

    def read(self, file: Path) -> None:
        self.page.get_by_label("Kies een bestand met cijfers").set_input_files(file)
        self.says(f"{file.name}:")

    def choose(self, typed: str, name: str) -> None:
        self.page.get_by_label("Zoek jullie wijk").fill(typed)
        self.page.get_by_role("button", name=name).click()
        expect(self.page.get_by_role("heading", name=f"Jullie wijk: {name}")).to_be_visible()

    def refuse(self, file: Path | dict, said: str) -> None:
        self.page.get_by_label("Kies een bestand met cijfers").set_input_files(file)
        expect(self.page.get_by_role("alert")).to_contain_text(said)

    def figure(self, title: str) -> Locator:
        return self.page.locator(".lg-screen .lg-figure", has=self.page.get_by_text(title))

    def explain(self, title: str, said: str, who: str = "") -> None:
        figure = self.figure(title)
        figure.get_by_label("Hoe verklaren jullie dit?").fill(said)
        if who:
            figure.get_by_label("Wie weet hier meer van?").fill(who)

    def until_kept(self, name: str, field: str, value: object) -> dict:
        """Wait until an entry has a value in the browser's storage, and return all entries."""
        return until(self.page, """([slug, name, field, value], sheet) =>
          sheet(slug)?.entries[name]?.[field] === value && sheet(slug).entries""",
                     SLUG, name, field, value)


def make_file(name: str, content: bytes) -> dict:
    """Return a file that a visitor chooses."""
    return {"name": name, "mimeType": "text/csv", "buffer": content}
