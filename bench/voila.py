"""The same notebook served by Voila: memory a visitor."""

from __future__ import annotations

from contextlib import ExitStack

from playwright.sync_api import Browser

from bench.browser import first_answer, visitor
from tests.jupyter import Running

VISITORS = 3


def memory_each(browser: Browser, voila: Running) -> float:
    """Return the bytes a visitor takes, over some visitors at the same time."""
    before = voila.memory()
    with ExitStack() as open_visits:
        for _ in range(VISITORS):
            context = open_visits.enter_context(visitor(browser))
            first_answer(context.new_page(), voila.url)
        return (voila.memory() - before) / VISITORS
