"""The case finder as a visitor sees and touches it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.book.form import LIBRARY

WIJKEN = "book/wijken.html"
STEEP = {"themes": ["veiligheid"], "levels": ["wijk"], "questions": ["eerst-regelen"]}


def opened(page: Page, address: str) -> Page:
    page.goto(address + WIJKEN)
    page.wait_for_selector(".lg-widget[data-ready]")
    return page


def tick(page: Page, chosen: dict[str, list[str]]) -> None:
    for kind, slugs in chosen.items():
        for slug in slugs:
            title = LIBRARY.traits[kind][slug].title.nl
            page.get_by_role("checkbox", name=title, exact=True).check()
