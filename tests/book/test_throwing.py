"""What a browser throws at instead of lacking it costs its own feature and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from attrs import define, field
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep.documents.share_code import encode
from tests.book.board import Board
from tests.book.form import CLEAR, Form
from tests.book.group import CLEAR as MODEL
from tests.book.group import GROUP, Picture, sheet
from tests.book.ladder import Ladder
from tests.book.leading import Leading
from tests.book.pages import EVERY_KIND
from tests.book.talk import Talk
from tests.book.together import FIRST, Member
from tests.slow import try_first

# A policy of an organisation, a strange frame, an extension and a private window all do so.
REFUSE = """
const refuse = (name) => function () {
  throw Object.assign(new Error(`${name} is refused here`), { name: "SecurityError" });
};
const lay = (owner, name, what) => {
  if (owner && name in owner) {
    Object.defineProperty(owner, name, { configurable: true, ...what });
  }
};
const spoilName = (owner, ...names) =>
  names.forEach((name) => lay(owner, name, { get: refuse(name), set() {} }));
const spoilCall = (owner, ...names) =>
  names.forEach((name) => lay(owner, name, { value: refuse(name), writable: true }));
"""
NAMES = """
spoilName(Navigator.prototype, "storage", "permissions", "locks", "wakeLock", "share", "clipboard",
  "serviceWorker", "mediaDevices", "connection", "onLine");
spoilName(globalThis, "localStorage", "sessionStorage", "caches");
spoilCall(globalThis, "BroadcastChannel", "matchMedia", "requestIdleCallback",
  "IntersectionObserver", "AudioContext");
spoilCall(CSS, "supports");
"""
CALLS = """
spoilCall(BroadcastChannel.prototype, "postMessage");
spoilCall(globalThis.StorageManager?.prototype, "persist", "persisted", "estimate");
spoilCall(globalThis.Permissions?.prototype, "query");
spoilCall(globalThis.WakeLock?.prototype, "request");
spoilCall(globalThis.MediaDevices?.prototype, "enumerateDevices", "getUserMedia");
spoilCall(globalThis.ServiceWorkerContainer?.prototype, "register");
spoilCall(Storage.prototype, "getItem", "setItem");
spoilCall(MediaQueryList.prototype, "addEventListener", "addListener");
spoilCall(History.prototype, "pushState", "replaceState");
spoilCall(Performance.prototype, "getEntriesByType");
spoilCall(IDBTransaction.prototype, "commit");
spoilCall(URL, "createObjectURL");
spoilCall(Document.prototype, "execCommand");
"""
# What the theme asks at its own risk.
THEIRS = ("pydata-sphinx-theme", "sphinx-book-theme")


@define(slots=False)
class Faults:
    """Notes what fails in scripts of the book."""

    ours: list[str] = field(factory=list)

    def note(self, error: object) -> None:
        if not any(name in (error.stack or "") for name in THEIRS):
            self.ours.append(error.stack or str(error))


@pytest.fixture(params=[NAMES, CALLS], ids=["names", "calls"])
def refused(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Yield a visitor whose browser throws at whatever a page can do without."""
    context = browser.new_context(locale="nl-NL")
    context.add_init_script(f"{{{REFUSE}{request.param}}}")
    faults = Faults()
    context.on("page", lambda page: page.on("pageerror", faults.note))
    yield context
    context.close()
    assert faults.ours == []


@pytest.mark.parametrize("name", EVERY_KIND)
def test_each_kind_of_page_comes_alive(refused: BrowserContext, address: str, name: str) -> None:
    page = refused.new_page()
    page.goto(address + name)
    page.wait_for_function("""() => [...document.querySelectorAll(".lg-widget")]
      .every((one) => "ready" in one.dataset)""")
    kept = page.locator(".lg-kept")
    if kept.count():
        expect(kept).not_to_contain_text("worden opgehaald")
        expect(kept).not_to_contain_text("bewaart je")


def fill_in_a_list(page: Page, address: str) -> None:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.says("alleen in deze browser")
    form.until_kept(3)
    page.get_by_role("button", name="Volgende").click()
    expect(page.locator(".lg-place h3")).to_have_text("Willen")
    form.part("Uitkomst")
    form.tools()
    page.get_by_role("button", name="Download je antwoorden").click()
    expect(page.locator(".lg-tools .lg-saved").first).not_to_be_empty()
    form.reload()
    assert form.answered(0) == "Deels"


def put_up_a_note(page: Page, address: str) -> None:
    board = Board.open(page, address, "swot")
    board.add(0, "Een plein")
    board.says("alleen in deze browser")
    board.until_kept("Een plein")


def climb_a_ladder(page: Page, address: str) -> None:
    ladder = Ladder.open(page, address)
    ladder.people(1, "12", "20")
    ladder.says("alleen in deze browser")


def open_a_link(page: Page, address: str) -> None:
    code = encode(sheet(0), MODEL)
    page.goto(f"{address}{GROUP}#{code}")
    shown = Picture(page)
    shown.until_kept(1)


def talk_about_it(page: Page, address: str) -> None:
    Talk.open(page, address)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def lead_a_session(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.press("Volgende")
    leading.is_at("opgave")
    leading.fold("Alle stappen en meer")
    leading.press("Verlaat de bijeenkomst")
    expect(page.locator(".lg-start, .lg-launcher").first).to_be_visible()


def take_part(page: Page, address: str) -> None:
    member = Member.join(page.context, f"{address}cases/amsterdam.html#deelname", "amsterdam")
    member.choose(FIRST, 0)
    assert member.code()


def fold_and_join(page: Page, address: str) -> None:
    page.goto(f"{address}book/start.html")
    column = page.locator(".lg-opinions__column").nth(3)
    column.locator("input").check()
    expect(page.locator("[data-kept=opinions] [role=status]")).not_to_be_empty()


DONE = {one.__name__: one for one in (fill_in_a_list, put_up_a_note, climb_a_ladder, open_a_link,
                                      talk_about_it, lead_a_session, take_part, fold_and_join)}


@pytest.mark.parametrize("do", try_first(DONE, "fill_in_a_list", "lead_a_session"))
def test_what_is_done_on_a_page_goes_on(refused: BrowserContext, address: str, do: str) -> None:
    act: Callable[[Page, str], None] = DONE[do]
    act(refused.new_page(), address)
