"""Find a browser for the tests, or get one: Debian's Chromium or Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

# The shell draws no window behind a page: the tests take half the time in it.
SHELL = "chromium-headless-shell"
WHOLE = ("chromium", "chromium-browser", "google-chrome", "chrome")
# What asks for another host fails at once, alike with and without a network.
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
# A container's root cannot use the sandbox; the other flags keep Chromium from calling home.
FLAGS = ["--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--disable-quic", "--no-first-run", ALONE]
if hasattr(os, "geteuid") and os.geteuid() == 0:
    FLAGS.append("--no-sandbox")


@cache
def executable(names: tuple[str, ...] = (SHELL, *WHOLE)) -> str | None:
    """Return the path of an installed Chromium or Chrome; None stands for Playwright's own."""
    return next(filter(None, map(shutil.which, names)), None)


def launch(playwright: Playwright, **options: object) -> Browser:
    """Start a headless browser."""
    return playwright.chromium.launch(executable_path=executable(), args=FLAGS, **options)


def launch_whole(playwright: Playwright, *flags: str) -> Browser:
    """Start a headless browser that has what the shell lacks: a camera, a reader's settings."""
    return playwright.chromium.launch(args=[*FLAGS, *flags], **whole())


def whole() -> dict[str, str]:
    """Return where Playwright finds a browser that is no shell."""
    path = executable(WHOLE)
    return {"executable_path": path} if path else {"channel": "chromium"}


def works() -> bool:
    """Tell whether both kinds of browser start."""
    with sync_playwright() as playwright:
        try:
            launch(playwright).close()
            launch_whole(playwright).close()
        except Error:
            return False
    return True


def install() -> None:
    """Install the browsers: Playwright's own, and where those cannot be had Debian's."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"])
    if not works() and shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run([*root, "apt-get", "update", "--quiet"])
        # The shell is not in every Debian: without it all tests run in the whole browser.
        for package in (SHELL, "chromium"):
            subprocess.run([*root, "apt-get", "install", "--yes", "--quiet", package])
        executable.cache_clear()


if __name__ == "__main__":
    if not works():
        install()
    if not works():
        sys.exit("no browser: install Chromium or Chrome, then run this again")
