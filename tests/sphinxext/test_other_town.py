"""Another town's book: its own name, mark, colours and pages, by files alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
PAGE = """---
leergroep:
  title: {{en: Page}}
  sentence: {{nl: "Een zin over {title}.", en: A sentence.}}
---

# {title}

Een alinea.

{more}
"""
TOKENS = ":root { --lg-accent: #7a0019; --lg-element-1: #004d40; }\n"
MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
SCENE = """title: {nl: Een brug, en: A bridge}
description: {nl: "Eén mens op een brug.", en: "One person on a bridge."}
shapes:
  - ground: {y: 100}
  - people: {at: [[60, 94]]}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built book of a town that wrote two pages and replaced the style."""
    tree = tmp_path_factory.mktemp("town")
    settings = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
    settings |= {"title": "Samen in Stroomdorp", "author": "Stroomdorp"}
    settings["html"]["favicon"] = "book/huisstijl/mark.svg"
    write(tree / "_config.yml", yaml.safe_dump(settings, allow_unicode=True))
    write(tree / "_toc.yml", "format: jb-book\nroot: book/welkom\nparts:\n- caption: Verhalen\n"
                             "  chapters:\n  - file: book/brug\n")
    write(tree / "book/welkom.md", PAGE.format(title="Welkom in Stroomdorp", more=""))
    write(tree / "book/brug.md", PAGE.format(title="De brug", more=":::{tekening} oever\n:::"))
    write(tree / "book/bronnen.bib", "")
    write(tree / "book/oever.drawing.yaml", SCENE)
    write(tree / "book/huisstijl/tokens.css", TOKENS)
    write(tree / "book/huisstijl/mark.svg", MARK)
    done = subprocess.run([Path(sys.executable).parent / "leergroep", "build"], cwd=tree,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree / "_build" / "html"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_the_town_is_on_every_page_and_we_are_on_none(site: Path):
    pages = sorted(site.rglob("*.html"))
    assert {page.name for page in pages} >= {"index.html", "welkom.html", "brug.html"}
    for page in pages:
        html = page.read_text("utf-8")
        assert "Samen in Stroomdorp" in html
        assert "wijken" not in html.casefold()
        brand = BeautifulSoup(html, "html.parser").find("a", class_="lg-brand")
        assert brand.get_text() == "Samen in Stroomdorp"
        assert brand.img["src"].endswith("mark.svg")
    assert [file for file in site.rglob("*") if "wijken" in file.name] == []


def test_the_towns_colours_and_mark_win(site: Path):
    style = (site / "_static/site.css").read_text("utf-8")
    assert style.rindex("#7a0019") > style.index("#0b5d83")
    assert (site / "_static/mark.svg").read_text("utf-8") == MARK


def test_the_menu_and_the_root_follow_the_towns_table_of_contents(site: Path):
    page = BeautifulSoup((site / "index.html").read_text("utf-8"), "html.parser")
    assert page.h1.get_text().startswith("Welkom in Stroomdorp")
    links = page.find("nav", class_="lg-menu").find_all("a")
    assert [(one.get_text(), one["href"]) for one in links] == [
        ("Start", "#"), ("De brug", "book/brug.html")]


def test_a_town_draws_with_the_same_kit(site: Path):
    html = (site / "book/brug.html").read_text("utf-8")
    assert 'aria-label="Een brug. Eén mens op een brug."' in html
