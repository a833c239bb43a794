"""A chart of the published page in a real browser, drawn or alive."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def chart(page: Page, number: int = 0) -> Locator:
    """Return one chart of a page, in its order."""
    return page.locator(".lg-chart").nth(number)


def alive(page: Page, number: int = 0) -> Locator:
    """Point at a corner of a chart, and return it when it has come alive."""
    figure = chart(page, number)
    figure.locator(".lg-chart__drawing").hover(position={"x": 2, "y": 2})
    expect(figure.locator(".lg-chart__live svg")).to_be_visible()
    return figure


def all_alive(page: Page) -> bool:
    """Bring every chart in sight to life, and tell whether there was one."""
    seen = [number for number, one in enumerate(page.locator(".lg-chart").all())
            if one.is_visible()]
    for number in seen:
        alive(page, number)
    page.mouse.move(0, 0)
    return bool(seen)
