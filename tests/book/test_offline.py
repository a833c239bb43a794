"""The book without a network: whole after one visit, of one edition, and only at an address."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from leergroep.sphinxext.publishing.offline import EARLY, LIMIT, RETIRED, STAMP, lay_worker
from tests.book.conftest import SITE, Watched
from tests.book.form import CLEAR, LIBRARY, Form
from tests.book.group import GROUP, Picture, files
from tests.book.leading import Leading
from tests.book.offline import (
    CACHES,
    Host,
    find_newer,
    hosted,
    lay_newer,
    until_kept,
    until_promised,
)
from tests.book.pages import BOOK, FOR_MAKERS, KINDS, MAKERS_NAMES, find_fetched, weigh
from tests.book.talk import Talk
from tests.browser import launch_whole

slow = pytest.mark.slow
START, RULE = "book/start.html", "book/burger/actieve-rol.html"
OLDER, NEWER = "eerst", "nieuw"


def read_edition(folder: Path = SITE) -> dict:
    """Return what the worker of a site knows."""
    told = (folder / "sw.js").read_text("utf-8").partition("\n")[0]
    return json.loads(told.removeprefix("self.lgEdition=").removesuffix(";"))


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    with hosted(site) as host:
        yield host


@pytest.fixture
def reader(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    """Yield a visitor who was nowhere before."""
    context = browser.new_context(locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    return reader.new_page()


def test_after_one_visit_the_book_is_there_without_a_network(host: Host, page: Page) -> None:
    asked = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(host.address)))
    until_kept(page, host.address, START)
    # The page itself asked for nothing more: what is kept is fetched behind it.
    assert {one for one in asked if not one.endswith(".html")} <= set(find_fetched(START))
    host.stop()
    page.goto(host.address + RULE)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("actieve rol"))
    form = Form.open(page, host.address + CLEAR)
    form.answer(0, "Deels")
    form.until_kept(3)


@slow
def test_the_first_page_itself_goes_on_without_a_network(host: Host, page: Page) -> None:
    until_kept(page, host.address, GROUP)
    host.stop()
    picture = Picture(page)
    picture.choose(files(12))
    picture.says("12 mensen vulden dit in")
    Talk(page).opened()


@slow
def test_forms_groups_sessions_and_search_work_without_a_network(
    host: Host, page: Page
) -> None:
    until_kept(page, host.address)
    host.stop()
    picture = Picture.open(page, host.address + GROUP)
    picture.choose(files(3))
    expect(page.get_by_text("3 mensen vulden dit in")).to_be_visible()
    leader = Leading.open(page, host.address)
    leader.press("Begin de bijeenkomst")
    expect(page.get_by_role("heading", name="De situatie")).to_be_visible()
    page.goto(f"{host.address}cases/leeuwarden.html#deelname")
    expect(page.locator(".lg-member")).to_be_visible()
    page.goto(f"{host.address}search.html?q=wijkstemdagen")
    expect(page.get_by_role("link", name="Geef burgers een actieve rol").first).to_be_visible()


@slow
def test_every_kind_of_page_is_there_without_a_network(
    host: Host, reader: BrowserContext
) -> None:
    watched = Watched(host.address)
    page, missing = watched.watch(reader.new_page()), set()
    until_kept(page, host.address)
    host.stop()
    # What was under way when the next page was opened is broken off.
    page.on("requestfailed", lambda request: missing.add(request.url)
            if "ABORTED" not in request.failure else None)
    for name in [*(name for name in KINDS if name not in FOR_MAKERS), "", "book/start"]:
        page.goto(host.address + name)
        expect(page.locator(".lg-widget:not([data-ready])")).to_have_count(0)
    # Only whether there is a newer edition is asked of the network.
    assert missing <= {f"{host.address}sw.js"}
    assert [said for said in watched.wrong if "Failed to load resource" not in said] == []


def test_what_is_kept_is_all_of_the_book_and_weighs_little() -> None:
    told = read_edition()["files"]
    assert {name for name in BOOK if name not in told} == {*FOR_MAKERS}
    assert [name for name in told if name.startswith(("_notebooks", "_hosting", "sw.js"))] == []
    assert sum(map(weigh, told)) <= LIMIT


def test_a_device_can_install_the_book_with_a_mark_of_its_own() -> None:
    told = json.loads((SITE / "manifest.json").read_text("utf-8"))
    assert told["name"] == "Werken aan wijken"
    assert (told["start_url"], told["scope"], told["lang"]) == ("./", "./", "nl")
    drawn = {(icon["sizes"], icon["purpose"]) for icon in told["icons"]}
    assert drawn == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in told["icons"]:
        assert (SITE / icon["src"]).read_bytes().startswith(b"\x89PNG")
        assert (SITE / icon["src"]).stat().st_size < 30_000


@pytest.fixture
def editions(site: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Return two editions whose every page and script tells which one it is of."""
    return tuple(lay_newer(site, tmp_path / words, words) for words in (OLDER, NEWER))


def read_editions(page: Page) -> set[str]:
    """Return of which editions a page and its scripts are."""
    return set(page.evaluate("[document.documentElement.dataset.edition, ...globalThis.editions]"))


@slow
def test_a_newer_edition_waits_until_a_reader_takes_it_and_no_page_mixes_two(
    host: Host, reader: BrowserContext, editions: tuple[Path, Path]
) -> None:
    older, newer = editions
    host.root = older
    page, other = reader.new_page(), reader.new_page()
    until_kept(page, host.address)
    Form.open(other, host.address + CLEAR).answer(0, "Deels")
    host.root = newer
    page.goto(host.address + RULE)
    assert read_editions(page) == {OLDER}
    find_newer(page)
    page.reload()
    assert read_editions(page) == {OLDER}
    find_newer(page)
    page.get_by_role("button", name="Open de nieuwe").click()
    page.wait_for_function(f"document.documentElement.dataset.edition === '{NEWER}'")
    assert read_editions(page) == {NEWER}
    # A page that was open is what it was, also in what it fetches now: the code is drawn by qr.js.
    find_newer(other)
    Form(other).tools()
    other.get_by_role("button", name="Deel je antwoorden").click()
    other.get_by_role("button", name="Zeg ik liever niet").click()
    other.get_by_role("button", name="Toon een QR-code").click()
    expect(other.get_by_role("img", name="QR-code met een link")).to_be_visible()
    assert read_editions(other) == {OLDER}
    assert set(other.evaluate(CACHES)) == {read_edition(one)["edition"] for one in editions}
    other.get_by_role("button", name="Open de nieuwe").click()
    other.wait_for_function(f"document.documentElement.dataset.edition === '{NEWER}'")
    Form(other).ready()
    assert Form(other).answered(0) == "Deels"
    # When its last page is closed, what was kept of the older one is gone.
    page.reload()
    until_promised(page, f"async () => Object.keys(await ({CACHES})()).length === 1")
    assert set(page.evaluate(CACHES)) == {read_edition(newer)["edition"]}


@slow
def test_a_newer_edition_fetches_only_what_changed(
    host: Host, page: Page, site: Path, tmp_path: Path
) -> None:
    newer = shutil.copytree(site, tmp_path / "nieuw")
    rule = newer / RULE
    rule.write_text(rule.read_text("utf-8").replace("</h1>", " nieuw</h1>", 1), "utf-8")
    lay_again(newer)
    until_kept(page, host.address)
    host.root = newer
    host.asked.clear()
    page.goto(host.address)
    find_newer(page)
    fetched = {path for _, path in host.asked if path not in ("/sw.js", "/manifest.json")}
    assert fetched == {f"/{RULE}", "/_static/early.js"}


def lay_again(folder: Path) -> None:
    """Write the worker of a site that was changed."""
    lay_worker(folder, LIBRARY.order, MAKERS_NAMES, folder.parent / "weights.json")


@slow
def test_an_edition_that_comes_in_half_is_not_used(
    host: Host, reader: BrowserContext, editions: tuple[Path, Path]
) -> None:
    older, newer = editions
    host.root = older
    page = reader.new_page()
    until_kept(page, host.address)
    # Somebody is still copying: the list is there, and most files are those of before.
    shutil.copy(newer / "sw.js", older / "sw.js")
    page.goto(host.address + RULE)
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.update().catch(() => {}))")
    until_promised(page, """async () => {
      const registration = await navigator.serviceWorker.ready;
      return !registration.installing && !registration.waiting;
    }""")
    expect(page.locator(".lg-newer")).to_have_count(0)
    host.stop()
    page.goto(host.address + CLEAR)
    assert read_editions(page) == {OLDER}
    host.start()
    host.root = newer
    page.reload()
    find_newer(page)


NOTHING = """async () => !(await navigator.serviceWorker.getRegistrations()).length
  && !(await caches.keys()).some((name) => !name.startsWith("leergroep-pages"))"""


@pytest.fixture
def bare(site: Path, tmp_path: Path) -> Path:
    """Return the book as one whose pages ask for no worker."""
    bare = shutil.copytree(site, tmp_path / "kaal")
    early = bare / EARLY
    early.write_text(STAMP.sub("", early.read_text("utf-8")), "utf-8")
    return bare


@slow
def test_a_book_that_keeps_nothing_takes_out_what_was_kept(
    host: Host, reader: BrowserContext, bare: Path
) -> None:
    shutil.copy(bare / RETIRED, bare / "sw.js")
    leave(host, reader, bare)


@slow
def test_a_book_without_a_worker_is_cleaned_up_by_its_kept_pages(
    host: Host, reader: BrowserContext, bare: Path
) -> None:
    (bare / "sw.js").unlink()
    leave(host, reader, bare)


def leave(host: Host, reader: BrowserContext, bare: Path) -> None:
    """Visit the book, then what came in its place: what was kept is taken out."""
    # A page of before that the browser took from its own memory would ask for a worker again.
    host.caching, page = "no-store", reader.new_page()
    until_kept(page, host.address)
    host.root = bare
    page.goto(host.address + RULE)
    until_promised(page, NOTHING)
    page.close()
    page = reader.new_page()
    Form.open(page, host.address + CLEAR).reload()
    # It comes from the host.
    assert page.evaluate("globalThis.lgEdition") is None


@slow
def test_nothing_is_fetched_for_who_saves_data(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.context.new_cdp_session(page).send("Emulation.setDataSaverOverride", {
        "dataSaverEnabled": True})
    page.goto(host.address + RULE, wait_until="networkidle")
    assert page.evaluate("navigator.connection.saveData")
    assert "/sw.js" not in {path for _, path in host.asked}
    assert page.evaluate("async () => (await caches.keys()).length") == 0


@slow
def test_from_a_folder_nothing_changes(browser: Browser, site: Path) -> None:
    watched = Watched("file:")
    context = browser.new_context(locale="nl-NL")
    page = watched.watch(context.new_page())
    page.goto((site / RULE).as_uri(), wait_until="networkidle")
    assert page.locator("link[rel=manifest]").count() == 0
    context.close()
    assert watched.wrong == []


@slow
def test_what_is_handed_in_asked_in_part_or_elsewhere_is_left_alone(
    host: Host, page: Page
) -> None:
    until_kept(page, host.address)
    host.asked.clear()
    page.goto(host.address + START)
    assert page.evaluate("fetch('start.html', { method: 'POST' }).then((one) => one.status)") == 204
    part = "fetch('start.html', { headers: { Range: 'bytes=0-9' } }).then((one) => one.status)"
    assert page.evaluate(part) == 200
    asked = [one for one in host.asked if one[1].endswith("start.html")]
    assert asked == [("POST", f"/{START}"), ("GET", f"/{START}")]


@slow
def test_a_book_in_a_folder_of_its_host_keeps_itself_and_nothing_beside_it(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    shutil.copytree(site, tmp_path / "wijken")
    (tmp_path / "index.html").write_text("<h1>Anders</h1>", "utf-8")
    with hosted(tmp_path, "wijken/") as host:
        context = browser.new_context(locale="nl-NL")
        page = context.new_page()
        until_kept(page, host.address, RULE)
        assert page.evaluate("async () => (await navigator.serviceWorker.ready).scope"
                             ) == host.address
        host.stop()
        page.goto(host.address + CLEAR)
        Form(page).ready()
        with pytest.raises(Error, match="CONNECTION_REFUSED"):
            page.goto(host.address.removesuffix("wijken/"))
        context.close()


@slow
def test_the_browser_finds_nothing_missing_to_install_the_book(
    playwright: object, host: Host
) -> None:
    browser = launch_whole(playwright)
    page = browser.new_context(locale="nl-NL").new_page()
    until_kept(page, host.address)
    page.reload(wait_until="networkidle")
    page.wait_for_selector("link[rel=manifest]", state="attached")
    devtools = page.context.new_cdp_session(page)
    told = devtools.send("Page.getAppManifest")
    assert told["errors"] == []
    found = [one["errorId"] for one in devtools.send("Page.getInstallabilityErrors")[
        "installabilityErrors"]]
    assert [one for one in found if one != "in-incognito"] == []
    browser.close()
