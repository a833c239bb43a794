"""The screen stays awake while a session is led, and no longer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.book.leading import Leading
from tests.book.talk import Talk

# The browser's own, and a note of each time that it was taken and let go.
LISTEN = """{
  globalThis.heard = [];
  const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = async (kind) => {
    const lock = await ask(kind);
    heard.push("on");
    lock.addEventListener("release", () => heard.push("off"));
    return lock;
  };
}"""


def heard(page: Page, *wanted: str) -> None:
    """Wait until the screen was asked for this, in this order."""
    page.wait_for_function("(wanted) => heard.join() === wanted", arg=",".join(wanted))


def test_the_screen_stays_awake_from_the_first_step_until_the_session_is_left(
    page: Page, address: str
) -> None:
    # Without a window to show, the browser keeps awake only for who is allowed.
    page.context.grant_permissions(["screen-wake-lock"])
    page.add_init_script(LISTEN)
    leading = Leading.open(page, address)
    heard(page)
    leading.press("Begin de bijeenkomst")
    heard(page, "on")
    leading.press("Volgende")
    heard(page, "on")
    # As when the page comes back in sight: then a browser has let go.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    heard(page, "on", "off", "on")
    leading.fold("Alle stappen en meer")
    leading.press("Verlaat de bijeenkomst")
    heard(page, "on", "off", "on", "off")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    heard(page, "on", "off", "on", "off")


@pytest.mark.slow
def test_the_screen_stays_awake_while_a_group_looks_at_its_picture(
    page: Page, address: str
) -> None:
    page.context.grant_permissions(["screen-wake-lock"])
    page.add_init_script(LISTEN)
    Talk.open(page, address)
    heard(page, "on")
    page.keyboard.press("Escape")
    heard(page, "on", "off")


def test_a_browser_that_cannot_keep_a_screen_awake_leads_a_session(
    page: Page, address: str
) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'wakeLock', {})")
    Leading.begun(page, address).press("Volgende")
