"""A real JupyterLab and a real Voila, each in a folder with copies of the notebooks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route

from tests.browser import launch
from tests.jupyter import Running, lab, voila

ROOT = Path(__file__).parents[2]
# Voila's own page asks for icons that nothing of ours shows; they are refused like all else.
VOILAS_ICONS = "https://cdn.jsdelivr.net/npm/@fortawesome/fontawesome-free@"
COPIED = ("notebooks/clear.ipynb", "notebooks/swot.ipynb", "notebooks/participatieladder.ipynb",
          "cases/leeuwarden.ipynb", "voila.json")


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


def lay(folder: Path) -> Path:
    """Put copies of the notebooks in a folder, and what Voila is told."""
    for name in COPIED:
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture(scope="session")
def jupyterlab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with lab(lay(tmp_path_factory.mktemp("lab"))) as running:
        yield running


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Running]:
    """CLEAR by Voila, with nothing filled in yet."""
    with voila(lay(tmp_path) / "clear.ipynb") as running:
        yield running


@contextmanager
def visiting(browser: Browser) -> Iterator[Callable[[Running], Page]]:
    """Open pages that reach their own server only; whoever asked another host fails at the end."""
    context, asked = browser.new_context(), []

    def page_of(running: Running) -> Page:
        own = (running.url, "data:", f"blob:{running.url}")

        def watch(route: Route) -> None:
            if route.request.url.startswith(own):
                route.continue_()
            else:
                asked.append(route.request.url)
                route.abort()

        context.route("**/*", watch)
        return context.new_page()

    yield page_of
    context.close()
    assert [url for url in asked if not url.startswith(VOILAS_ICONS)] == []


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[[Running], Page]]:
    """Open a page that reaches its own server only; whoever asks another host fails."""
    with visiting(browser) as page_of:
        yield page_of
