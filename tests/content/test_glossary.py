"""The glossary explains what a newcomer meets, and pages lead to it where a word is used."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
import yaml

from leergroep.content.loader import Library
from leergroep.sphinxext.glossary_links import find_anchor

ROOT = Path(__file__).parents[2]
LIBRARY = Library(ROOT)
INVENTORY = yaml.safe_load((ROOT / "tests/inventory.yml").read_text("utf-8"))
ROLE = re.compile(r"\{term\}`(?:[^`<]*<([^>`]*)>|([^`<]*))`")
LINK = re.compile(r"\[([^\]]*)\]\(\.\./book/begrippen\.md\)")


def glossary() -> list[list[str]]:
    """Return the terms of each entry: an entry may have more than one."""
    text = (ROOT / "book/begrippen.md").read_text("utf-8")
    entries = re.search(r"```\{glossary\}\n(.*?)```", text, re.DOTALL)[1].strip().split("\n\n")
    return [[line for line in entry.splitlines() if not line.startswith(" ")] for entry in entries]


ENTRIES = glossary()
TERMS = {term: term for entry in ENTRIES for term in entry}
NOTEBOOKS = [ROOT / f"{name}.ipynb" for name in LIBRARY.order
             if (ROOT / f"{name}.ipynb").is_file()]


def markdown(notebook: Path) -> str:
    cells = nbformat.read(notebook, nbformat.NO_CONVERT).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def linked() -> set[str]:
    """Return every term that some page or notebook leads to."""
    pages = [ROOT / f"{page.docname}.md" for page in LIBRARY.pages.values()]
    roles = [ROLE.findall(page.read_text("utf-8")) for page in pages]
    named = {(given or shown).strip().casefold() for found in roles for given, shown in found}
    for notebook in NOTEBOOKS:
        links = LINK.findall(markdown(notebook))
        named.update((find_anchor(text, TERMS) or "").casefold() for text in links)
    return named


LINKED = linked()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry[0])
def test_every_entry_is_led_to_from_a_page(entry: list[str]):
    assert {term.casefold() for term in entry} & LINKED


@pytest.mark.parametrize("term", INVENTORY["terms"])
def test_what_a_newcomer_meets_is_explained(term: str):
    assert term in TERMS


def test_the_glossary_is_in_the_order_of_the_alphabet():
    first = [entry[0].casefold() for entry in ENTRIES]
    assert first == sorted(first)
    assert len(TERMS) == sum(map(len, ENTRIES))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebooks_link_to_the_glossary_names_a_term(notebook: Path):
    text = markdown(notebook)
    assert "{term}`" not in text
    assert [name for name in LINK.findall(text) if not find_anchor(name, TERMS)] == []


@pytest.mark.parametrize(("text", "term"), [
    ("Buurtvaders", "buurtvader"), ("sectoren", "sector"), ("ketens", "keten"), ("wmo", "WMO"),
    ("doorbraakthema's", "doorbraakthema"), ("begrippen", None), ("", None),
])
def test_a_link_finds_its_term_in_one_and_in_many(text: str, term: str | None):
    assert find_anchor(text, TERMS) == term
