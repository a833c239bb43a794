"""How long a group waits between its last choice and the reveal, when codes go by hand."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import visitor
from bench.report import Row
from bench.server import served
from tests.book.together import FIRST, PHONE, Leader, Member

CASE = "groningen"
PEOPLE = 12
# Seconds that somebody takes for a key and for a press, and what a person may take in all.
KEY, TAP, LIMIT = 0.4, 1.0, 6.0
# A code of before, which was carried at each of three moments and taken in with a press.
LONG, MOMENTS = 27, 3
SLOWER = 4
# From Enter until after the frame that shows the new number was painted.
TAKEN = """(code) => new Promise((done) => {
  const field = document.querySelector(".lg-codes");
  field.value = code;
  const began = performance.now();
  field.dispatchEvent(new KeyboardEvent("keydown",
    { key: "Enter", bubbles: true, cancelable: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""
SHOWN = """() => new Promise((done) => {
  const began = performance.now();
  [...document.querySelectorAll("button")].find((one) => one.innerText === "Laat zien").click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def rows(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield the seconds a person of one round, beside those of a code of before at each moment."""
    with served(html) as server:
        codes = [choose(browser, server.url, number) for number in range(PEOPLE)]
        with visitor(browser) as context:
            taken, shown = take_in(context.new_page(), server.url, codes)
    keys = statistics.mean(len(code) for code in codes) + 1
    ours = keys * KEY + taken + (TAP + shown) / PEOPLE
    before = MOMENTS * (LONG * KEY + taken + (TAP + TAP + shown) / PEOPLE)
    yield Row("from the last choice to the reveal", "s", ours, before, "before", LIMIT)
    yield Row("signs of a code that is carried", "signs", max(map(len, codes)), LONG, "before", 9)


def choose(browser: Browser, address: str, number: int) -> str:
    """Return the short code of a member who chose on a phone of its own."""
    with browser.new_context(viewport=PHONE, locale="nl-NL") as context:
        member = Member.join(context, f"{address}cases/{CASE}.html#deelname", CASE)
        member.choose(FIRST, number % 3)
        return member.short().replace(" ", "")


def take_in(page: Page, address: str, codes: list[str]) -> tuple[float, float]:
    """Return the seconds that a slow machine takes for a code, and for the reveal."""
    leader = Leader.open(page, address, CASE)
    leader.begin()
    leader.to("De keuze")
    leader.scene("ask")
    while not page.get_by_role("button", name="Laat zien", exact=True).count():
        leader.press("Volgende")
    leader.own()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    taken = [page.evaluate(TAKEN, code) for code in codes]
    leader.arrived(len(codes))
    return statistics.median(taken) / 1000, page.evaluate(SHOWN) / 1000
