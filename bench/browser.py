"""A cold Chromium that reaches this machine only, and the moment a first answer is possible."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import FLAGS, executable

HERE = ("127.0.0.1", "localhost")
RADIO = "input[type=radio]:enabled"
# What the page says then, with milliseconds since the navigation began. It is looked at before each
# frame is painted, and told without a script that comes in while the page is being loaded.
ANSWERABLE = "answerable "
PROBE = f"""
const look = () => {{
  const radios = [...document.querySelectorAll("{RADIO}")];
  const seen = (radio) => radio.getClientRects().length > 0
    && radio.checkVisibility({{ opacityProperty: true, visibilityProperty: true }});
  if (radios.some(seen)) console.info("{ANSWERABLE}" + performance.now());
  else requestAnimationFrame(look);
}};
look();
"""
PATIENCE = 120_000


@contextmanager
def chromium() -> Iterator[Browser]:
    """Keep a headless browser open as long as the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def visitor(browser: Browser) -> BrowserContext:
    """Return a context that was nowhere before: empty cache, empty storage."""
    # What is kept for a visit without a network is fetched behind the page, and told apart.
    context = browser.new_context(viewport={"width": 1280, "height": 720},
                                  service_workers="block")
    context.set_default_timeout(PATIENCE)
    context.add_init_script(PROBE)
    return context


def first_answer(page: Page, url: str) -> float:
    """Open a form, give the first answer and return the seconds until that was possible."""
    with page.expect_console_message(lambda said: said.text.startswith(ANSWERABLE)) as told:
        page.goto(url, wait_until="commit")
    page.locator(RADIO).first.check()
    return float(told.value.text.removeprefix(ANSWERABLE)) / 1000


def cold_answer(browser: Browser, url: str) -> float:
    """Return the seconds until a new visitor can give a first answer."""
    with visitor(browser) as context:
        return first_answer(context.new_page(), url)
