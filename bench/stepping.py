"""How long a scene of a session takes to draw, on a processor as slow as a phone's."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import visitor
from bench.report import Row
from bench.server import served

CASE = "cases/leeuwarden"
# Four times slower than this machine, and no slower than this in milliseconds.
SLOWER, LIMIT = 4, 100
# From the click until after the frame that shows the next scene was painted.
DRAWN = """() => new Promise((done) => {
  const began = performance.now();
  document.querySelector(".lg-go__on > button").click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def rows(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield the median and the slowest scene from the start of a session to its harvest."""
    with served(html) as server, visitor(browser) as context:
        page = context.new_page()
        page.goto(f"{server.url}{CASE}.html")
        taken = stepped(page)
    yield Row("next scene of a session", "ms", statistics.median(taken), limit=LIMIT)
    yield Row("slowest scene of a session", "ms", max(taken), limit=LIMIT)


def stepped(page: Page) -> list[float]:
    """Return the milliseconds that each scene took, on a slow processor."""
    page.get_by_role("button", name="Leid de bijeenkomst").click()
    page.get_by_role("button", name="Begin de bijeenkomst").click()
    page.locator(".lg-scene").wait_for()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    taken = []
    while page.locator(".lg-go__on > button.utrecht-button--primary-action").count():
        taken.append(step(page))
    return taken


def step(page: Page) -> float:
    """Go one scene on, whatever that shows, and return the milliseconds it took."""
    taken: float = page.evaluate(DRAWN)
    page.wait_for_load_state("networkidle")
    return taken
