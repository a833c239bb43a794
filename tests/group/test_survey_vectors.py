"""What the page reads of a table is what Python reads of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from leergroep import Library, read_survey
from leergroep.group.survey.page_words import make_page_words
from tests.survey_vectors import list_texts, tell
from tests.vectors import read

VECTORS = read("survey")
SAID = ("columns", "questions", "problems", "records")


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda one: one["name"])
def test_a_table_is_read_as_in_the_page(small: Library, vector: dict[str, Any]):
    survey = read_survey(
        vector["text"].encode(), "proef", library=small, **vector["chosen"])
    found = json.loads(json.dumps(tell(survey)))
    assert found == {name: vector[name] for name in SAID}


def test_the_page_knows_the_words_that_python_knows(small: Library):
    assert json.loads(json.dumps(make_page_words(small))) == VECTORS["words"]


def test_every_table_that_is_described_is_among_the_vectors():
    assert [one["name"] for one in VECTORS["vectors"]] == list(list_texts())
