"""A book is built while it is being written: what is left to do is counted, and stops nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.content.case_parts import PARTS
from leergroep.content.loader import Library
from leergroep.content.problems import ContentError
from leergroep.content.source_file import SourceFile
from leergroep.content.todo import describe_todo, find_untold, has_english, list_todo, list_told
from leergroep.messages.text import Text
from leergroep.templates.new_book import lay_book
from tests.spoilt import CASE, ROOT, SAMPLE, TRIAL, replaced, spoil

KNOWING = ('{nl: "Weten", en: "Knowing"}', '{nl: "Weten"}')


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


def test_a_case_without_a_cell_of_its_session_says_which_one_is_gone(tree: Path):
    notebook = json.loads((tree / CASE).read_text("utf-8"))
    told = next(one for one in notebook["cells"] if "lessen" in one["metadata"].get("tags", ()))
    told["metadata"].pop("leergroep")
    notebook["cells"] = [one for one in notebook["cells"]
                         if "expert" not in one["metadata"].get("tags", ())]
    (tree / CASE).write_text(json.dumps(notebook), "utf-8")
    [found] = list_todo(Library(tree))["sessions"]
    assert found.what == "has no session yet: no cell has the tag expert"
    assert found.remedy.endswith("not told in their metadata: lessen")


@given(st.sets(st.sampled_from(PARTS)), st.sets(st.sampled_from(PARTS)))
def test_each_part_that_a_session_lacks_is_named_whole(gone: set[str], untold: set[str]):
    cells = [{"metadata": {"tags": [slug], **({} if slug in untold else {"leergroep": {"a": 1}})}}
             for slug in PARTS if slug not in gone]
    about = SourceFile(Path("a.ipynb"), {"metadata": {"leergroep": {"slug": "a"}}, "cells": cells})
    said = " ".join(f"{one.what} {one.remedy}" for one in find_untold(about))
    assert gone | untold == {slug for slug in PARTS if re.search(rf"\b{slug}\b", said)}


def test_a_broken_notebook_is_named_in_what_is_left_to_do(tree: Path):
    (tree / CASE).write_text('{"cells": [\n}', "utf-8")
    with pytest.raises(ContentError, match=r"proefwijk.ipynb:2: not a valid notebook"):
        list_todo(Library(tree))


def test_a_book_has_english_as_soon_as_one_text_has(tmp_path: Path):
    lay_book(tmp_path / "ons")
    library = Library(tmp_path / "ons")
    assert not has_english(list_told(library))
    assert "English" not in describe_todo(library)
    replaced(library.root / "notebooks/samen-optrekken.yml", 'title: {nl: "Samen doen"}',
             'title: {nl: "Samen doen", en: "Together"}')
    assert has_english(list_told(Library(tmp_path / "ons")))
    assert "texts have no English" in describe_todo(Library(tmp_path / "ons"))


def test_a_case_may_begin_with_a_name_a_place_and_a_sentence(tree: Path):
    spoil(tree, lambda about: [about.pop(name) for name in (
        "lat", "lon", "expert", "themes", "level", "questions", "rules", "instruments")])
    library = Library(tree)
    library.check()
    assert not library.cases[Path(CASE).stem].has_place
