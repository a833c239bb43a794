"""A book is built while it is being written: what is left to do is counted, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from leergroep.content.loader import Library
from leergroep.content.todo import describe_todo, list_todo
from leergroep.messages.text import Text
from tests.spoilt import CASE, ROOT, SAMPLE, TRIAL, replaced, spoil, spoilable

KNOWING = ('{nl: "Weten", en: "Knowing"}', '{nl: "Weten"}')


@pytest.fixture
def tree():
    with spoilable() as tree:
        yield tree


def test_this_book_has_nothing_left_to_do():
    assert describe_todo(Library(ROOT)) == ""


def test_dutch_stands_in_for_the_english_that_is_not_there():
    assert Text("Weten")["en"] == Text("Weten")["nl"] == "Weten"


@pytest.mark.parametrize(("file", "old", "new", "kind", "line"), [
    (SAMPLE, *KNOWING, "English", KNOWING[1]),
    (TRIAL, "    en: A page to try something on.\n", "", "English", "sentence:"),
    (TRIAL, "  title:\n    en: A page to try\n", "", "English", "leergroep:"),
    (SAMPLE, '{nl: "Weten",', '{nl: "VUL IN: wat?",', "places", "VUL IN"),
    (TRIAL, "# Een proefpagina\n", "# Een proefpagina\n\nVUL IN: meer.\n", "places", "VUL IN"),
])
def test_what_is_left_is_named_with_its_line_and_the_book_is_sound(
    tree: Path, file: str, old: str, new: str, kind: str, line: str
):
    replaced(tree / file, old, new)
    library = Library(tree)
    library.check()
    [found] = list_todo(library)[kind]
    text = (tree / file).read_text("utf-8")
    assert (found.file, found.line) == (tree / file, text[: text.index(line)].count("\n") + 1)
    assert describe_todo(library).startswith("Still to do: one ")


def test_a_case_may_begin_with_a_name_a_place_and_a_sentence(tree: Path):
    spoil(tree, lambda about: [about.pop(name) for name in (
        "lat", "lon", "expert", "themes", "level", "questions", "rules", "instruments")])
    library = Library(tree)
    library.check()
    assert not library.cases[Path(CASE).stem].has_place
