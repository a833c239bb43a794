"""The words of the interface: every one is there, in both languages, and is used."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from leergroep.messages import FILES, translate

ROOT = Path(__file__).parents[2]
ROOMS = {
    file.relative_to(ROOT / "leergroep").as_posix(): json.loads(file.read_text("utf-8"))
    for file in FILES
}
WORDS = {key: said for room in ROOMS.values() for key, said in room.items()}
JAVASCRIPT = [
    file for file in sorted((ROOT / "leergroep").glob("*/front/**/*.ts"))
    if not file.name.endswith("_test.ts")
]
PYTHON = sorted((ROOT / "leergroep").rglob("*.py"))
PLACE = re.compile(r"\{(\w+)\}")


def test_no_word_has_a_straight_apostrophe() -> None:
    assert [key for key, said in WORDS.items() if "'" in "".join(said.values())] == []


def said() -> Iterator[tuple[str, str]]:
    """Yield every key that code asks for by name, and the file that asks."""
    for file in JAVASCRIPT:
        source = file.read_text("utf-8")
        asked = re.findall(r"""\b(?:translate|SheetError)\(\s*["']([^"']+)""", source)
        yield from ((key, file.name) for key in asked)
    for file in PYTHON:
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            asks = isinstance(call, ast.Call) and called(call) in ("translate", "SheetError")
            if asks and isinstance(call.args[0], ast.Constant):
                yield call.args[0].value, file.name


def called(call: ast.Call) -> str:
    """Return the name of what is called."""
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


@cache
def literals() -> set[str]:
    """Return every text between quotes in the code, and every prefix that `translate` has."""
    found = set()
    for file in JAVASCRIPT:
        found.update(re.findall(r"""["']([\w-]+)["']""", file.read_text("utf-8")))
    for file in PYTHON:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


@cache
def prefixes() -> set[str]:
    """Return the beginnings of keys that code completes with a value of its own."""
    return {
        prefix
        for file in JAVASCRIPT
        for prefix in re.findall(r"\btranslate\(\s*`([\w-]+)\$\{", file.read_text("utf-8"))
    }


def test_code_asks_for_words():
    assert len(set(said())) > 50
    assert prefixes() == {"harvest-", "kept-", "state-", "step-", "thing-", "things-"}


def test_every_word_that_is_asked_for_is_there():
    assert [(key, file) for key, file in sorted(set(said())) if key not in WORDS] == []


def test_no_word_is_left_over():
    assert [key for key in WORDS if not is_used(key)] == []


def is_used(key: str) -> bool:
    """Tell whether code names a key, or completes it from a beginning."""
    completed = [key.removeprefix(start) for start in prefixes() if key.startswith(start)]
    return not {key, *completed}.isdisjoint(literals())


def test_every_word_is_there_in_both_languages_with_the_same_details():
    assert [key for key, said in WORDS.items() if not is_whole(said)] == []


def is_whole(said: dict[str, str]) -> bool:
    """Tell whether words are there in Dutch and in English, with the same details."""
    places = {frozenset(PLACE.findall(text)) for text in said.values()}
    return list(said) == ["nl", "en"] and all(map(str.strip, said.values())) and len(places) == 1


def test_no_word_stands_twice():
    keys = [
        key
        for file in FILES
        for key, _ in json.loads(file.read_text("utf-8"), object_pairs_hook=list)
    ]
    assert len(keys) == len(set(keys))


def test_details_stand_where_the_words_want_them():
    assert translate("step-of", "nl", step=2, steps=5) == "Stap 2 van 5"
    assert translate("step-of", "en", step=2, steps=5) == "Step 2 of 5"


@pytest.mark.parametrize("odd", ["{wanted}", "{found}", "{", "\\1", "%s", "<b>"])
def test_a_detail_is_said_as_it_is(odd: str):
    said = translate("bad-instrument", "nl", found=odd, wanted="clear")
    assert f"(‘{odd}’), niet bij ‘clear’" in said


def test_an_unknown_word_is_an_error():
    with pytest.raises(KeyError):
        translate("no-such-word", "nl")


def test_what_a_kind_of_document_holds_has_a_name_for_one_and_for_many():
    named = re.compile(r'\bthings: "(\w+)"')
    kinds = {kind for file in JAVASCRIPT for kind in named.findall(file.read_text("utf-8"))}
    assert kinds >= {"answers", "notes", "group"}
    for kind in kinds:
        assert {f"thing-{kind}", f"things-{kind}"} <= WORDS.keys()
