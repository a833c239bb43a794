"""The part for makers: whole, in English, and out of the way of readers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sphinx.util.inventory import InventoryFile

import leergroep
from leergroep.cli import make_parser
from tests.book.pages import PAGES

MAKERS = ("makers/", "spec/", "ARCHITECTURE", "CONTRIBUTING")
FOR_MAKERS = [name for name in PAGES if name.startswith(MAKERS)]


def read_names(site: Path) -> set[str]:
    """Return every Python name that the site tells of."""
    with (site / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "", lambda base, name: name)
    return {name for kind, names in inventory.items() if kind.startswith("py:") for name in names}


def test_each_public_name_is_told_and_each_name_that_is_told_exists(site: Path):
    told = read_names(site)
    assert {f"leergroep.{name}" for name in leergroep.__all__} <= told
    for name in told:
        package, *parts = name.split(".")
        assert package == "leergroep"
        found = leergroep
        for part in parts:
            found = getattr(found, part)


def test_every_command_is_told(site: Path):
    page = (site / "makers/commands.html").read_text("utf-8")
    [commands] = [one for one in make_parser()._actions if isinstance(one.choices, dict)]
    text = " ".join(BeautifulSoup(page, "html.parser").get_text().split())
    assert [name for name in commands.choices if f"leergroep {name} [-h]" not in text] == []


def test_readers_find_no_page_for_makers(site: Path):
    told = (site / "_static/book-text.js").read_text("utf-8")
    pages = json.loads(re.fullmatch(r"globalThis.lgBook=(.*);\n", told)[1])
    found = {page["href"].removesuffix(".html") for page in pages}
    assert found == {name for name in PAGES if name not in FOR_MAKERS}
    menu = BeautifulSoup((site / "index.html").read_text("utf-8"), "html.parser").find(
        class_="lg-menu")
    assert not [one for one in menu.find_all("a") if one["href"].startswith(MAKERS)]


@pytest.mark.parametrize("name", FOR_MAKERS)
def test_a_page_for_makers_says_that_it_is_in_english(site: Path, name: str):
    page = BeautifulSoup((site / f"{name}.html").read_text("utf-8"), "html.parser")
    assert page.h1.find_parent(lang="en")
    assert len(page.find(class_="lg-menu").find_all("a")) <= 30
