"""A real JupyterLab, in a folder with copies of the notebooks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, Request

from tests.browser import launch
from tests.jupyter import Running, lab
from tests.lab.notebook import PATIENCE, Notebook

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def jupyterlab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with lab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="session")
def room(jupyterlab: Running, browser: Browser) -> Iterator[Page]:
    """Yield one JupyterLab for all, in which each notebook has a folder of its own."""
    with visiting(browser) as page_of:
        page = page_of(jupyterlab)
        page.set_default_timeout(PATIENCE)
        page.goto(f"{jupyterlab.url}lab/workspaces/zaal")
        page.wait_for_function("() => window.jupyterapp?.shell.currentWidget")
        yield page


@pytest.fixture
def opened(
    jupyterlab: Running, room: Page
) -> Iterator[Callable[..., Notebook]]:
    """Open a notebook of the book in a folder, and close whatever was opened at the end."""
    opened = []

    def open_in(folder: str, file: Path) -> Notebook:
        place = Path(jupyterlab.process.cwd()) / folder
        place.mkdir(exist_ok=True)
        shutil.copy(file, place)
        opened.append(Notebook.turn_to(room, f"{folder}/{file.name}"))
        return opened[-1]

    yield open_in
    # Also after a failure: what stays in front would be in the way of the next.
    for notebook in opened:
        notebook.close()


def same(url: str) -> tuple[str, str]:
    """Return a server's address, by name and by number."""
    return url.replace("127.0.0.1", "localhost"), url.replace("localhost", "127.0.0.1")


@contextmanager
def visiting(browser: Browser, *allowed: str) -> Iterator[Callable[[Running], Page]]:
    """Open pages that reach their own server only; whoever asked another host fails at the end.

    What begins with one of `allowed` may be asked for, and finds nobody like all else. Nothing is
    held up to be looked at: a browser keeps no file for the next page that way.
    """
    context, asked = browser.new_context(), []
    own = ["data:", "blob:"]

    def watch(request: Request) -> None:
        if not request.url.startswith(tuple(own)):
            asked.append(request.url)

    def page_of(running: Running) -> Page:
        own.extend(same(running.url))
        return context.new_page()

    context.on("request", watch)
    yield page_of
    context.close()
    assert [url for url in asked if not url.startswith(allowed)] == []
