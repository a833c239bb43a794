"""How sure a browser keeps answers is asked and said as each browser has it."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.conftest import SITE, Watched
from tests.book.form import CLEAR, Form

# What a browser answers is not the test's to decide: so the asking is replaced, and counted.
STORAGE = """
  globalThis.times = 0;
  let persisted = false;
  StorageManager.prototype.persisted = () => Promise.resolve(persisted);
  StorageManager.prototype.persist = () => {
    globalThis.times += 1;
    return Promise.resolve(persisted = GRANTS);
  };
"""
# As Firefox tells of itself, without the rest of it: tests/hosts has the real one.
FIREFOX = """
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (...given) => given[0] === "-moz-appearance" || supports(...given);
  const query = Permissions.prototype.query;
  Permissions.prototype.query = function (asked) {
    return asked.name === "persistent-storage"
      ? Promise.resolve({ state: "prompt" }) : query.call(this, asked);
  };
"""
SAFARI = "globalThis.GestureEvent = class {};"
ALONE = "een eigen geheugen"


def visit(page: Page, address: str, script: str = "", grants: str = "false") -> Form:
    page.add_init_script(STORAGE.replace("GRANTS", grants) + script)
    return Form.open(page, address + CLEAR)


def test_chromium_is_asked_silently_once_there_is_an_answer(page: Page, address: str) -> None:
    form = visit(page, address)
    assert page.evaluate("times") == 0
    for number in range(2):
        form.answer(number, "Deels")
    form.until_kept(3, 3)
    page.wait_for_function("times > 0")
    assert page.evaluate("times") == 1
    expect(page.locator(".lg-kept p")).to_have_count(1)


def test_firefox_is_asked_on_a_press_after_an_explanation(page: Page, address: str) -> None:
    form = visit(page, address, FIREFOX, "true")
    form.answer(0, "Deels")
    form.until_kept(3)
    form.says("Raakt de schijf vol")
    assert page.evaluate("times") == 0
    page.get_by_role("button", name="Vraag het de browser").click()
    expect(page.locator(".lg-kept")).not_to_contain_text("Raakt de schijf vol")
    assert page.evaluate("times") == 1


@pytest.mark.parametrize(("grants", "shown"), [("false", 1), ("true", 0)])
def test_safari_says_that_it_may_wipe_unless_it_promised_not_to(
    page: Page, address: str, grants: str, shown: int
) -> None:
    form = visit(page, address, SAFARI, grants)
    form.says("zeven dagen")
    form.answer(0, "Deels")
    form.until_kept(3)
    page.wait_for_function("times > 0")
    expect(page.get_by_text("zet deze site op je beginscherm")).to_have_count(shown)


@pytest.fixture
def folder(browser: object) -> BrowserContext:
    """Yield a visitor of the book in a folder, in a browser that gives each page its own memory."""
    watched = Watched("file:")
    context = browser.new_context()
    context.add_init_script(FIREFOX)
    context.on("page", watched.watch)
    yield context
    context.close()
    assert watched.wrong == []


@pytest.mark.parametrize("name", [CLEAR, "notebooks/swot.html", "notebooks/werkboek.html",
                                  "notebooks/groepsbeeld.html",
                                  "book/burger/logica-verbinden.html"])
def test_from_a_folder_each_page_says_that_it_remembers_alone(
    site: object, folder: BrowserContext, name: str
) -> None:
    page = folder.new_page()
    Form.open(page, (SITE / name).as_uri())
    expect(page.locator(".lg-kept")).to_contain_text(ALONE)
    expect(page.locator(".lg-kept").get_by_role("button", name="Download")).to_be_visible()


def test_from_a_folder_the_address_of_the_book_is_the_way_out_where_it_has_one(
    site: object, folder: BrowserContext
) -> None:
    address = "https://example.org/wijken/notebooks/clear.html"
    folder.add_init_script(f"""addEventListener("DOMContentLoaded", () => {{
      const link = Object.assign(document.createElement("link"), {{ rel: "canonical",
        href: "{address}" }});
      document.querySelector("link[rel=canonical]")?.remove();
      document.head.append(link);
    }})""")
    page = folder.new_page()
    Form.open(page, (SITE / CLEAR).as_uri())
    expect(page.locator(".lg-kept").get_by_role("link")).to_have_attribute("href", address)


@pytest.mark.parametrize("name", ["index.html", "book/praktijkkader.html"])
def test_from_a_folder_a_page_that_shows_what_was_kept_says_so_once(
    site: object, folder: BrowserContext, name: str
) -> None:
    page = folder.new_page()
    page.goto((SITE / name).as_uri())
    expect(page.get_by_text(ALONE).locator("visible=true")).to_have_count(1)
