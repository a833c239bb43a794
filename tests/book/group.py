"""A group's page as whoever brings the answers together sees and touches it."""

from __future__ import annotations

from pathlib import Path

from attrs import define
from playwright.sync_api import Locator, Page, expect

from leergroep import AnswerSheet
from tests.book.form import LIBRARY
from tests.book.storage import until

GROUP = "notebooks/groepsbeeld.html"
CLEAR = LIBRARY.instruments["clear"]
SLUGS = [item.slug for _, item in CLEAR.items()]
SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def sheet(number: int, *, slug: str = "clear", **about: object) -> AnswerSheet:
    """Return somebody's filled-in sheet: another number answers otherwise."""
    items = [item.slug for _, item in LIBRARY.instruments[slug].items()]
    answers = {item: 1 + (number * (3 + place) + place) % 5 for place, item in enumerate(items)}
    answers[items[number % len(items)]] = "unknown"
    mark = "A" + "".join(SYMBOLS[number // 31 ** power % 31] for power in (2, 1, 0))
    usual = {"edition": 1, "round": "2026-01-10", "answers": answers, "extra": {"mark": mark}}
    return AnswerSheet(slug, **{**usual, **about})


def as_file(sheet: AnswerSheet, name: str) -> dict:
    """Return a sheet as a file that is chosen in a browser."""
    return {"name": name, "mimeType": "application/json", "buffer": sheet.to_json().encode()}


def files(many: int, **about: object) -> list[dict]:
    """Return the files of many people."""
    return [as_file(sheet(number, **about), f"{number}.json") for number in range(many)]


@define
class Picture:
    """Drive the group's page by what is written on it."""

    page: Page

    @classmethod
    def open(cls, page: Page, address: str) -> Picture:
        page.goto(address)
        page.wait_for_selector(".lg-widget[data-ready]")
        picture = cls(page)
        expect(page.locator(".lg-kept")).not_to_contain_text("worden opgehaald")
        return picture

    def choose(self, chosen: list[dict] | list[Path]) -> None:
        self.page.get_by_label("Kies bestanden met antwoorden").set_input_files(chosen)

    def bring(self) -> None:
        """Open the place where answers are brought in, where it made way for the picture."""
        more = self.page.locator(".lg-bringing:not([open]) > summary")
        if more.is_visible():
            more.click()

    def paste(self, codes: str) -> None:
        self.bring()
        self.page.get_by_label("Plak deelcodes").fill(codes)
        self.page.get_by_role("button", name="Voeg de codes toe").click()

    def says(self, text: str) -> None:
        expect(self.page.locator(".lg-widget")).to_contain_text(text)

    def refused(self) -> Locator:
        return self.page.locator(".lg-refused li")

    def tool(self, name: str) -> Locator:
        details = self.page.locator(".lg-tools", has_text="Meenemen, afdrukken of wissen")
        if details.get_attribute("open") is None:
            details.locator("summary").click()
        return details.get_by_role("button", name=name)

    def until_kept(self, many: int) -> None:
        """Wait until the browser keeps this many codes."""
        until(self.page, """([many], _, records) => {
          const group = Object.values(records).find((one) => one.format === "leergroep/group");
          return Object.keys(group?.codes ?? {}).length === many;
        }""", many)

    def spread(self) -> list[tuple[str, str]]:
        """Return each statement with what its dots say, in the order of the page."""
        rows = self.page.locator(".lg-statements").first.locator("li")
        return list(zip(rows.locator("p").all_inner_texts(), [
            one.get_attribute("aria-label") for one in rows.locator(".lg-spread").all()
        ], strict=True))


def download(picture: Picture, name: str, target: Path) -> str:
    """Press a button that downloads, and return what came."""
    with picture.page.expect_download() as coming:
        picture.tool(name).click()
    coming.value.save_as(target)
    return target.read_bytes().decode("utf-8")

