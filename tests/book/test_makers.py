"""The part for makers: whole, in English, and out of the way of readers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from posixpath import dirname, join, normpath
from pydoc import locate

from playwright.sync_api import Page, expect
from sphinx.util.inventory import InventoryFile

import leergroep
from leergroep.cli import make_parser
from tests.book.form import Form
from tests.book.pages import BOOK, FOR_MAKERS, MAKERS, soup


def read_names(site: Path) -> set[str]:
    """Return every Python name that the site tells of."""
    with (site / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "", lambda base, name: name)
    return {name for kind, names in inventory.items() if kind.startswith("py:") for name in names}


def test_each_public_name_is_told_and_each_name_that_is_told_exists(site: Path):
    told = read_names(site)
    assert {f"leergroep.{name}" for name in leergroep.__all__} <= told
    assert [name for name in told if locate(name) is None] == []


def test_every_command_is_told():
    [commands] = [one for one in make_parser()._actions if isinstance(one.choices, dict)]
    text = " ".join(soup("makers/commands.html").get_text().split())
    assert [name for name in commands.choices if f"leergroep {name} [-h]" not in text] == []


def test_readers_find_no_page_for_makers(site: Path):
    told = (site / "_static/book-text.js").read_text("utf-8")
    pages = json.loads(re.fullmatch(r"globalThis.lgBook=(.*);\n", told)[1])
    assert {page["href"] for page in pages} == {*BOOK} - {*FOR_MAKERS}
    menu = soup("index.html").find(class_="lg-menu")
    assert not [one for one in menu.find_all("a") if one["href"].startswith(MAKERS)]


def test_each_page_for_makers_is_two_steps_from_where_they_begin():
    seen = {"makers/index.html"}
    for _step in range(2):
        seen |= {normpath(join(dirname(name), link["href"].partition("#")[0]))
                 for name in seen & {*FOR_MAKERS}
                 for link in soup(name).find(class_="bd-article").find_all("a", href=True)}
    assert {*FOR_MAKERS} - seen == set()
    assert soup("index.html").find(class_="lg-foot").find("a", href="makers/index.html")


def test_a_page_for_makers_says_that_it_is_in_english():
    assert [name for name in FOR_MAKERS if not soup(name).h1.find_parent(lang="en")] == []


def test_a_form_in_english_is_filled_in_on_a_page_of_a_dutch_edition(
    page: Page, address: str
) -> None:
    form = Form.open(page, f"{address}makers/your-own-book.html")
    expect(page.locator(".lg-statement").first).to_be_visible()
    form.statements().first.get_by_role("radio").first.check()
    expect(page.locator(".lg-kept")).to_contain_text("alleen in deze browser")
