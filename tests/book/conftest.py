"""The built book, served as a plain web server would, and pages that notice what goes wrong."""

from __future__ import annotations

import inspect
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from attrs import define, field
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from leergroep.sphinxext.publishing.offline import EARLY, STAMP
from leergroep.sphinxext.publishing.policy import HEADERS, Header
from tests.browser import launch

ROOT = Path(__file__).parents[2]
SITE = ROOT / "_build" / "html"
CAMERA = re.compile(r"/cases/[\w-]+(\.html)?$")


class Quiet(SimpleHTTPRequestHandler):
    """Serve files without a word, under a security policy when asked."""

    headers_of_hosts: tuple[Header, ...] = ()
    # Each visitor of each test would fetch the whole book: test_offline has what keeps it.
    has_worker = False

    def send_head(self) -> BinaryIO | None:
        if self.path != f"/{EARLY}" or self.has_worker:
            return super().send_head()
        # As in a book that keeps nothing: no page asks for a worker.
        body = STAMP.sub("", (Path(self.directory) / EARLY).read_text("utf-8")).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def end_headers(self) -> None:
        camera = CAMERA.search(self.path.partition("?")[0])
        for header in self.headers_of_hosts:
            value = header.with_camera if camera and header.with_camera else header.value
            self.send_header(header.name, value)
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


class Strict(Quiet):
    """Serve with what every host of the book is told to send."""

    headers_of_hosts = HEADERS


def serve(handler: type[Quiet], folder: Path = SITE) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


@pytest.fixture(scope="session")
def site() -> Path:
    if not (SITE / "index.html").is_file():
        pytest.fail("there is no built book: run 'make book' first")
    return SITE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the book under the strict policy and yield its address: every test meets it."""
    yield from serve(Strict)


# What a browser's own ways can change runs in Firefox too, in `make hosts`.
ALSO_IN_FIREFOX = {"test_filling_in", "test_group_picture", "test_keeping", "test_late_storage",
                   "test_member", "test_moving_notes", "test_offline", "test_second_window",
                   "test_session_codes", "test_sharing", "test_side_by_side"}
# Its driver notices no download and no step back, gives no permission, has no touch, no colours of
# the reader's own (which looking for barriers needs), and cannot shut off the network.
NOT_DRIVEN = re.compile("barrier|cdp|download|emulate|export|go_back|has_touch|import_|launch|"
                        "permissions=|profile|set_offline")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let a test meet Firefox where that may differ and can be driven."""
    if "browser" not in metafunc.fixturenames:
        return
    name = metafunc.module.__name__.rpartition(".")[2]
    if name in ALSO_IN_FIREFOX and not NOT_DRIVEN.search(inspect.getsource(metafunc.function)):
        marks = (pytest.mark.slow, pytest.mark.xdist_group("firefox"))
        firefox = pytest.param("firefox", marks=marks)
        metafunc.parametrize("browser", ["chromium", firefox], indirect=True, scope="session")


@pytest.fixture(scope="session")
def browser(playwright: Playwright, request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Yield Chromium, or the browser that a test is run in too."""
    if getattr(request, "param", "") == "firefox":
        from tests.hosts.firefox import firefox

        with firefox(playwright) as browser:
            yield browser
    else:
        browser = launch(playwright)
        yield browser
        browser.close()


@define(slots=False)
class Watched:
    """Notes what no page may do: fail, complain, or ask anything of another host."""

    home: str
    wrong: list[str] = field(factory=list)

    def watch(self, page: Page) -> Page:
        page.on("pageerror", self._failure)
        page.on("console", self._console)
        page.on("request", self._request)
        return page

    def _failure(self, error: object) -> None:
        self.wrong.append(f"script failed: {error}")

    def _console(self, message: object) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"{message.type}: {message.text}")

    def _request(self, request: object) -> None:
        own = (self.home, "data:", "blob:", "file:")
        if not request.url.startswith(own):
            self.wrong.append(f"asked {request.url}")


@pytest.fixture
def watched(address: str) -> Iterator[Watched]:
    watched = Watched(address)
    yield watched
    assert watched.wrong == []


@pytest.fixture
def context(browser: Browser, watched: Watched) -> Iterator[BrowserContext]:
    """Yield a visitor of its own: nothing kept yet, and every page of it watched."""
    context = browser.new_context(locale="nl-NL")
    context.on("page", watched.watch)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def bare(browser: Browser, watched: Watched) -> Iterator[Page]:
    """Yield a page of a visitor of its own who lets axe in, which the policy rightly refuses."""
    context = browser.new_context(bypass_csp=True, locale="nl-NL")
    yield watched.watch(context.new_page())
    context.close()
