"""A page says that something is kept once it is so, and within five seconds that it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from leergroep import Checklist
from tests.book.board import Board
from tests.book.conftest import ROOT, Quiet, serve
from tests.book.form import CLEAR, Form
from tests.book.storage import GATE, hold_writes, let_go
from tests.slow import try_first

BUNDLE = ROOT / "leergroep" / "widget" / "static" / "checklist.js"
PATIENCE = 5_000
KEPT = "alleen in deze browser"
SILENT = "Deze browser geeft geen antwoord"
PAGES = ("notebooks/clear.html", "book/burger/logica-verbinden.html", "notebooks/swot.html",
         "notebooks/participatieladder.html", "notebooks/werkboek.html",
         "notebooks/groepsbeeld.html")


def notice(page: Page) -> Locator:
    return page.locator(".lg-kept")


def shut(page: Page, address: str, name: str = CLEAR) -> Form:
    """Open a page in a browser whose storage does not answer until `gate()`."""
    page.add_init_script(GATE)
    page.goto(address + name)
    page.wait_for_selector(".lg-widget[data-ready]")
    return Form(page)


@pytest.mark.slow
@pytest.mark.parametrize("name", try_first(PAGES, "notebooks/swot.html"))
def test_every_page_that_keeps_something_says_when_the_storage_does_not_answer(
    page: Page, address: str, name: str
) -> None:
    shut(page, address, name)
    expect(notice(page)).not_to_contain_text("staan")
    expect(notice(page)).to_contain_text(SILENT, timeout=PATIENCE)
    expect(notice(page)).to_contain_text("Wat eerder bewaard was, is niet weg")
    expect(notice(page).get_by_role("button", name="Download")).to_be_visible()
    expect(notice(page).get_by_role("button", name="Kopieer als tekst")).to_be_visible()


@pytest.mark.slow
def test_an_answer_is_kept_when_the_storage_answers_after_all(page: Page, address: str) -> None:
    form = shut(page, address)
    form.answer(0, "Deels")
    expect(notice(page)).to_contain_text(SILENT, timeout=PATIENCE)
    page.evaluate("gate()")
    expect(notice(page)).to_contain_text(KEPT)
    assert form.until_kept(3)


def test_a_write_that_hangs_is_told_and_taken_back_when_it_comes_through(
    context: BrowserContext, address: str
) -> None:
    form = Form.open(context.new_page(), address + CLEAR)
    expect(notice(form.page)).to_contain_text(KEPT)
    other = context.new_page()
    hold_writes(other, address)
    form.answer(0, "Deels")
    # At once: what is not kept is never said to be.
    assert KEPT not in notice(form.page).text_content()
    expect(notice(form.page)).to_contain_text(SILENT, timeout=PATIENCE)
    form.answer(1, "Niet")
    assert KEPT not in notice(form.page).text_content()
    let_go(other)
    expect(notice(form.page)).to_contain_text(KEPT)
    assert form.until_kept(3, 1)


@pytest.mark.slow
def test_what_is_not_kept_can_be_downloaded_and_copied_from_where_that_is_said(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = shut(page, address)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.answer(0, "Deels")
    expect(notice(page)).to_contain_text(SILENT, timeout=PATIENCE)
    with page.expect_download() as download:
        notice(page).get_by_role("button", name="Download").click()
    download.value.save_as(tmp_path / "clear.json")
    written = (tmp_path / "clear.json").read_text("utf-8")
    assert json.loads(written)["answers"] == {"can-do-taal": 3}
    assert json.loads(written)["mark"]
    notice(page).get_by_role("button", name="Kopieer als tekst").click()
    expect(notice(page)).to_contain_text("De tekst is gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == written


def test_text_that_cannot_be_copied_stands_selected(page: Page, address: str) -> None:
    page.add_init_script("""
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    """)
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.tools()
    with page.expect_download():
        page.get_by_role("button", name="Download je antwoorden").click()
    page.get_by_role("button", name="Kopieer de tekst").click()
    field = page.locator(".lg-saved textarea")
    expect(field).to_be_focused()
    chosen = field.evaluate("(one) => one.value.slice(one.selectionStart, one.selectionEnd)")
    assert json.loads(chosen)["answers"] == {"can-do-taal": 3}


FRAME = """([address, sandbox]) => {
  const frame = document.createElement("iframe");
  frame.name = "inside";
  frame.setAttribute("sandbox", sandbox);
  frame.src = address;
  document.body.replaceChildren(frame);
}"""


@pytest.mark.slow
@pytest.mark.parametrize("sandbox", ["allow-scripts allow-same-origin", "allow-scripts"])
def test_where_no_file_can_be_given_there_is_another_way_out_at_once(
    browser: Browser, sandbox: str
) -> None:
    # A page without an origin is a stranger to its own scripts where a host sends what we ask.
    serving = serve(Quiet)
    address = next(serving)
    # Chromium warns of the frame itself: nobody listens here.
    page = browser.new_page()
    page.goto(address + "search.html")
    page.evaluate(FRAME, [address + CLEAR, sandbox])
    inside = page.frame_locator("iframe")
    inside.locator(".lg-tools > summary").click()
    inside.get_by_role("button", name="Download je antwoorden").click()
    saved = inside.locator(".lg-tools .lg-saved")
    expect(saved).to_contain_text("geeft hier geen bestanden mee")
    expect(saved.get_by_role("button", name="Kopieer de tekst")).to_be_visible()
    page.close()
    serving.close()


# As a saved notebook is shown without a kernel: its state, and nobody at the other side.
SAVED = """async (state) => {
  const { default: widget } = await import("/checklist-widget.js");
  const listeners = [];
  const model = {
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      listeners.filter(([event]) => event === `change:${name}`).forEach(([_, tell]) => tell());
    },
    on: (event, tell) => listeners.push([event, tell]),
    off: () => {},
    save_changes: () => {},
    send: () => {},
  };
  const el = document.createElement("div");
  document.body.replaceChildren(el);
  widget.render({ model, el });
}"""


@pytest.mark.slow
def test_a_saved_notebook_without_a_kernel_never_says_that_anything_is_kept(
    bare: Page, address: str
) -> None:
    bare.route("**/checklist-widget.js", lambda route: route.fulfill(path=BUNDLE))
    bare.goto(address + "search.html")
    widget = Checklist("clear")
    traits = {name: getattr(widget, name) for name in widget.keys if not name.startswith("_")
              and name not in ("layout", "comm")}
    kept = {"storage": {"kind": "file", "where": "clear.json"}, "asked": 5, "held": 5}
    bare.evaluate(SAVED, {**traits, **kept})
    assert "staan" not in notice(bare).text_content()
    expect(notice(bare)).to_contain_text("De notebook geeft geen antwoord", timeout=PATIENCE)
    assert "staan in" not in notice(bare).text_content()


@pytest.mark.slow
def test_a_reader_who_leaves_is_stopped_only_when_something_is_not_written(
    context: BrowserContext, address: str
) -> None:
    asked = []
    form = Form.open(context.new_page(), address + CLEAR)
    form.page.on("dialog", lambda dialog: asked.append(dialog.type) or dialog.accept())
    form.answer(0, "Deels")
    form.until_kept(3)
    form.page.goto(address + "search.html")
    assert asked == []
    form.page.goto(address + CLEAR)
    form.ready()
    other = context.new_page()
    hold_writes(other, address)
    form.answer(0, "Niet")
    form.page.goto(address + "search.html")
    assert asked == ["beforeunload"]
    let_go(other)


def test_what_is_typed_as_the_page_is_left_is_kept_or_asked_about(
    page: Page, address: str
) -> None:
    asked = []
    page.on("dialog", lambda dialog: asked.append(dialog.type) or dialog.accept())
    form = Form.open(page, address + CLEAR)
    form.part("Kunnen")
    page.get_by_label("Waar zie je dat aan?").press_sequentially("een hele lange zin" * 3)
    page.evaluate("(next) => { location.href = next; }", address + "search.html")
    page.wait_for_url("**/search.html")
    again = Form.open(page, address + CLEAR)
    notes = again.kept()["clear/" + again.kept()["clear"]]["notes"]
    assert asked or list(notes.values()) == ["een hele lange zin" * 3]


@pytest.mark.slow
def test_a_board_says_it_too(page: Page, address: str) -> None:
    shut(page, address, "notebooks/swot.html")
    Board(page, "swot").add(0, "Een plein")
    expect(notice(page)).to_contain_text(SILENT, timeout=PATIENCE)
    page.evaluate("gate()")
    expect(notice(page)).to_contain_text(KEPT)
