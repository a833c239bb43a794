"""The JSON Schemas for editors say what the classes declare, and hold for all that is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from leergroep.content.loader import Library
from leergroep.content.schema_files import make_schemas
from leergroep.content.source_file import read_yaml

ROOT = Path(__file__).parents[2]
SCHEMAS = make_schemas()
LIBRARY = Library(ROOT)


def test_they_are_as_fresh_as_what_is_declared():
    found = {file.stem: json.loads(file.read_text("utf-8"))
             for file in (ROOT / "spec" / "schemas").glob("*.json")}
    assert found == SCHEMAS, "run 'leergroep schemas'"


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str):
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("file", LIBRARY.instrument_files, ids=lambda file: file.stem)
def test_every_instrument_holds_to_the_schema_of_its_kind(file: Path):
    schema = SCHEMAS[LIBRARY.kind_of(file.stem).name]
    assert list(Draft202012Validator(schema).iter_errors(read_yaml(file).data)) == []


@pytest.mark.parametrize(("name", "file"), [
    ("scales", "notebooks/scales.yml"), ("roles", "notebooks/roles.yml"),
    ("traits", "cases/traits.yml"), ("series", "cases/leefbaarometer.yml"),
])
def test_what_is_shared_holds_to_its_schema(name: str, file: str):
    data = read_yaml(ROOT / file).data
    assert list(Draft202012Validator(SCHEMAS[name]).iter_errors(data)) == []
