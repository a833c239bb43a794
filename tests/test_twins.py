"""What Python and the front end both do is listed in spec/twins.yml, each held by vectors."""

from __future__ import annotations

import importlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from leergroep.content.loader import Library
from leergroep.documents.entries import order_entries
from leergroep.documents.errors import SheetError
from leergroep.group.collected_codes import CollectedCodes
from leergroep.group.privacy import choose_groups
from leergroep.group.subjects import clean_subject, make_key
from leergroep.messages import join_names
from tests.vectors import chosen, read, text_of

ROOT = Path(__file__).parents[1]
VECTORS = ROOT / "spec" / "vectors"
TWINS = yaml.safe_load((ROOT / "spec" / "twins.yml").read_text("utf-8"))
# A checklist that several vectors are about.
SHARED = {"proef"}
READS = re.compile(r"""(?:read|readVectors|readJson)(?:<[^(]*>)?\(\s*["'](\w+)["']|(\w+)\.json""")
twins = [pytest.param(one, id=one["what"]) for one in TWINS["twins"]]
constants = [pytest.param(one, id=one["python"]) for one in read("constants")["constants"]]


@cache
def list_readers(suffix: str) -> dict[str, str]:
    """Return for each vectors file all text of the tests in a language that read it."""
    files = [*(ROOT / "tests").rglob("*.py")] if suffix == "py" else [
        *(ROOT / "leergroep").rglob("*_test.ts"), *(ROOT / "spec").rglob("*_test.ts")]
    found: dict[str, str] = {}
    for file in files:
        # This list reads none of them itself.
        text = file.read_text("utf-8")
        for name in {one or other for one, other in READS.findall(text)}:
            found[name] = found.get(name, "") + text
    return found


def find_symbol(name: str) -> Any:
    """Return what is called `package.module:name.attribute`."""
    module, _, path = name.partition(":")
    found = importlib.import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    return found


@pytest.mark.parametrize("twin", twins)
def test_a_twin_is_there_in_both_languages(twin: dict):
    assert find_symbol(twin["python"]) is not None
    file, _, name = twin["typescript"].partition(":")
    text = (ROOT / file).read_text("utf-8")
    assert re.search(rf"^export (?:async )?(?:function|const|class) {name}\b", text, re.MULTILINE)


@pytest.mark.parametrize("twin", twins)
def test_a_twin_is_held_by_vectors_that_both_languages_read(twin: dict):
    assert (VECTORS / f"{twin['vectors']}.json").is_file()
    for language, suffix in (("python", "py"), ("typescript", "ts")):
        readers = list_readers(suffix).get(twin["vectors"], "")
        held_as = twin.get("through", {}).get(language) or re.split("[:.]", twin[language])[-1]
        assert re.search(rf"\b{held_as}\b", readers), f"no {suffix} test that reads it asks for it"


def test_every_file_of_vectors_holds_a_twin():
    files = {file.stem for file in VECTORS.glob("*.json")}
    assert files == {one["vectors"] for one in TWINS["twins"]} | {"constants"} | SHARED


@pytest.mark.parametrize("constant", constants)
def test_a_constant_has_the_value_of_both_languages(constant: dict):
    found = find_symbol(constant["python"])
    assert json.loads(json.dumps(found)) == constant["value"]


def test_names_are_listed_as_in_the_page():
    for case in read("names")["cases"]:
        assert join_names(case["names"], case["language"]) == case["text"]


def test_notes_stand_in_the_order_of_the_page():
    for case in read("order")["cases"]:
        assert [name for name, _ in order_entries(case["entries"])] == case["order"], case["name"]


def test_the_same_roles_may_be_shown_as_in_the_page(library: Library):
    known = library.roles
    for case in read("privacy")["cases"]:
        groups = [[name, roles] for name, roles in choose_groups(case["people"], known).items()]
        assert groups == case["groups"], case["name"]


def test_subjects_are_written_and_told_apart_as_in_the_page():
    for given, cleaned, key in read("subjects")["cases"]:
        assert (clean_subject(given), make_key(given)) == (cleaned, key)


COLLECTED = read("collected_codes")


@pytest.mark.parametrize("vector", chosen(COLLECTED, refused=False))
def test_collected_codes_are_read_and_stand_in_their_order(proef: Any, vector: dict):
    found = CollectedCodes.from_json(text_of(vector, COLLECTED["good"]), proef)
    assert found.in_order() == vector["order"]


@pytest.mark.parametrize("vector", chosen(COLLECTED, refused=True))
def test_what_holds_no_collected_codes_is_refused_with_the_reason(proef: Any, vector: dict):
    with pytest.raises(SheetError) as caught:
        CollectedCodes.from_json(text_of(vector, COLLECTED["good"]), proef)
    assert (caught.value.key, caught.value.details) == (
        vector["error"], vector.get("details", {}))
