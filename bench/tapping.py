"""How often somebody presses from the first answer to a list until a link to it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import visitor
from bench.report import Row
from bench.server import served
from leergroep import Library

# How many presses each list may take; before, CLEAR took 35 and the scan 93.
LISTS = {"clear": 30, "vuistregelscan": 78}
# A phone hands links to other apps: here what it hands over is remembered.
SENDING = "navigator.share = async (link) => { (globalThis.sent ??= []).push(link); };"
SENT = "() => globalThis.sent?.length ?? 0"
# What is pressed after the last answer; the role is asked before there is a code.
ENDING = ("Bekijk de uitkomst", "Deel je antwoorden met je groep", "Bewoner", "Stuur de link")


def rows(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield the presses of each list, all its answers among them."""
    with served(html) as server, visitor(browser) as context:
        page = context.new_page()
        page.add_init_script(SENDING)
        for slug, most in LISTS.items():
            page.goto(f"{server.url}notebooks/{slug}.html")
            page.wait_for_selector(".lg-widget[data-ready]")
            yield Row(f"{slug}: to a sent link", "presses", count_presses(page, slug), limit=most)


def count_presses(page: Page, slug: str) -> int:
    """Answer a whole list and send it off; raise RuntimeError when nothing was sent."""
    items = [item for _, item in Library.default().instruments[slug].items()]
    for item in items:
        statement = page.get_by_role("group", name=item.statement["nl"], exact=True)
        statement.get_by_role("radio").nth(2).check()
    for name in ENDING:
        page.get_by_role("button", name=name, exact=True).click()
    if not page.evaluate(SENT):
        raise RuntimeError(f"{slug}: no link was sent")
    return len(items) + len(ENDING)
