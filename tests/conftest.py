"""What many tests share: the real content, and a small instrument to try things on."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, expect, sync_playwright

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from tests.spoilt import spoilable

HERE = Path(__file__).parent

# A busy machine is no bug. Each run draws other examples: half as many as usual come to as many
# in two, and leave time for other laws.
settings.register_profile("patient", deadline=None, max_examples=50)
settings.load_profile("patient")
# What is promised within a time names that time itself: the rest may wait, in milliseconds.
expect.set_options(timeout=20_000)


# What goes between the processes for each test, several times: once it was a file of 30 MB.
LONGEST_NAME = 300


# A book that is built for whoever asks for it: they stay in one process, so that it is built once.
BUILT = {"own", "guest"}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None, object, object]:
    """Have tests that share a book run where it was built, and what stays together begin first.

    A large group that begins last keeps one process busy while the other has nothing left to do.
    """
    for item in items:
        for name in sorted(BUILT.intersection(getattr(item, "fixturenames", ())))[:1]:
            item.add_marker(pytest.mark.xdist_group(name))
    done = yield
    groups = [item.get_closest_marker("xdist_group") for item in items]
    sizes = Counter(mark.args[0] for mark in groups if mark)
    places = {item: (-sizes[mark.args[0]], mark.args[0]) if mark else (0, "")
              for item, mark in zip(items, groups, strict=True)}
    items.sort(key=places.__getitem__)
    return done


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Never look through what is collected for what may go: it stays until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Stop when a test's name is as long as its data, or when groups are asked for and ignored.

    Each test of such a group would set up everything again.
    """
    long = [item.nodeid[:LONGEST_NAME] for item in session.items
            if len(item.nodeid) > LONGEST_NAME]
    assert not long, f"name its cases with ids: {long[0]}"
    marked = [item for item in session.items if item.get_closest_marker("xdist_group")]
    if session.config.getoption("loadgroup", False):
        lost = [item.nodeid for item in marked if "@" not in item.nodeid]
        assert not lost, f"no group stays together, as {lost[0]}"


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the content of this checkout."""
    return Library()


@pytest.fixture
def tree() -> Iterator[Path]:
    """Return a copy of the content to spoil."""
    with spoilable() as tree:
        yield tree


@pytest.fixture(scope="session")
def proef() -> Checklist:
    """Return the small instrument that the front end's tests use too."""
    return Library(HERE / "sample").of_kind("checklist")["proef"]


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a library with only the small instrument."""
    return lay_small(tmp_path_factory.mktemp("small"))


def lay_small(root: Path) -> Library:
    """Lay the small instrument in a folder, and return its library."""
    own = root / "notebooks"
    own.mkdir(parents=True)
    (own / "proef.yml").write_bytes((HERE / "sample" / "proef.yml").read_bytes())
    (own / "scales.yml").write_bytes((HERE.parent / "notebooks/scales.yml").read_bytes())
    return Library(root)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright
