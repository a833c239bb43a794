"""What the other hosts have in common: all their tests are slow, and what is not here fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.book.conftest import site
from tests.browser import launch
from tests.hosts.setup import find_missing

HERE = Path(__file__).parent
__all__ = ["site"]
NEEDED = {"firefox": {"firefox-esr"},
          "webkit": {"webkit2gtk-driver", "libwebkit2gtk-4.1-0", "xvfb", "xauth"},
          "nginx": {"nginx-light"}, "caddy": {"caddy"}, "apache": {"apache2-bin", "media-types"},
          "java": {"default-jre-headless"}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here as slow."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.slow)


def demand(host: str) -> None:
    """Fail with the remedy when what a host needs is not installed."""
    if missing := sorted(NEEDED[host].intersection(find_missing())):
        pytest.fail(f"{host} is not here: as root, apt-get install {' '.join(missing)}")


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Yield Chromium, for the hosts that are no browser themselves."""
    browser = launch(playwright)
    yield browser
    browser.close()
