"""Start the Firefox of a distribution under Playwright."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import define
from playwright.sync_api import Browser, Error, Page, Playwright

from tests.book.conftest import Watched
from tests.hosts.setup import find_firefox
from tests.hosts.visitor import Visitor

ROOT = Path(__file__).parents[2]
# It would call home, and show what is new; a distribution's own policies may bring a first page.
PREFERENCES = {
    "app.update.disabledForTesting": True, "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False, "network.captive-portal-service.enabled":
    False, "network.connectivity-service.enabled": False, "browser.safebrowsing.update.enabled":
    False, "extensions.update.enabled": False, "services.settings.server": "data:,",
}


@contextmanager
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Yield a headless Firefox as long as the block runs."""
    with TemporaryDirectory() as folder:
        # Playwright starts one file: this one starts the bridge, which starts Firefox.
        start = Path(folder) / "firefox"
        command = shlex.join([sys.executable, "-m", "tests.hosts.bridge", find_firefox()])
        start.write_text(f'#!/bin/sh\ncd {shlex.quote(str(ROOT))}\nexec {command} "$@"\n')
        start.chmod(0o700)
        browser = playwright.firefox.launch(
            channel="moz-firefox", executable_path=start, firefox_user_prefs=PREFERENCES,
            # As root it will not run in another user's home.
            env={**os.environ, "HOME": folder},
        )
        yield browser
        browser.close()


@define
class FirefoxVisitor(Visitor):
    """Visit with Firefox."""

    page: Page
    watched: Watched

    def visit(self, url: str) -> None:
        self.page.goto(url)

    def reload(self) -> None:
        self.page.reload()

    def evaluate(self, script: str, *wanted: object) -> object:
        return self.page.evaluate(script, list(wanted))

    def until(self, find: str, *wanted: object) -> object:
        while True:
            # Whoever waits for another page may begin on the one that is left.
            try:
                return super().until(find, *wanted)
            except Error as error:
                if "because of a navigation" not in str(error):
                    raise

    def point(self, x: float, y: float, pressed: bool = True) -> None:
        (self.page.mouse.click if pressed else self.page.mouse.move)(x, y)

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def narrow(self) -> None:
        self.page.set_viewport_size({"width": 360, "height": 740})

    def find_wrong(self) -> list[str]:
        return self.watched.wrong


@contextmanager
def visiting(browser: Browser, address: str) -> Iterator[FirefoxVisitor]:
    """Yield a visitor of its own: nothing kept yet, and every page watched."""
    watched = Watched(address)
    context = browser.new_context(locale="nl-NL")
    context.on("page", watched.watch)
    yield FirefoxVisitor(address=address, page=context.new_page(), watched=watched)
    context.close()
