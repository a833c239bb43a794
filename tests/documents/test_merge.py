"""The one merge: every format is merged as it declares, the same in both languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from attrs import evolve, field, frozen
from hypothesis import given
from hypothesis import strategies as st

from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import Document
from leergroep.documents.entries import Entries
from leergroep.documents.merge import is_same, merge, merge_records
from leergroep.group.collected_codes import CollectedCodes
from tests.documents.any_values import values
from tests.vectors import read

VECTORS = read("merge")


@frozen
class Ticks(Document):
    """A format that Python does not keep; what is declared is all that its merge needs."""

    format: ClassVar[str] = "leergroep/choice"
    parts: ClassVar[Mapping[str, int]] = VECTORS["parts"]["leergroep/choice"]

    ticks: dict[str, bool] = field(factory=dict, kw_only=True)


KINDS = {kind.format: kind for kind in (AnswerSheet, CollectedCodes, Entries, Ticks)}
cases = [pytest.param(one, id=f"{one['format']}: {one['name']}") for one in VECTORS["cases"]]


def document(kind: type[Document], fields: dict[str, Any]) -> Document:
    """Return a blank document with some fields set; what it does not know is kept beside it."""
    data = {**VECTORS["blank"], **fields}
    own = {key: data[key] for key in kind.own() if key in data}
    return kind(**own, extra={key: data[key] for key in data.keys() - {*own, "version"}})


def test_every_format_declares_what_the_vectors_merge():
    assert {kind.format: dict(kind.parts) for kind in KINDS.values()} == VECTORS["parts"]


@pytest.mark.parametrize("case", cases)
def test_two_writers_get_the_same_in_both_languages(case: dict):
    kind = KINDS[case["format"]]
    stored, before, after, merged = (
        document(kind, case[name]) for name in ("stored", "before", "after", "merged"))
    found = merge(stored, before, after)
    assert is_same(found.to_dict(), merged.to_dict())
    # What is written is read back, half an emoji too.
    assert is_same(json.loads(found.to_json()), merged.to_dict())


def test_nothing_that_is_merged_is_changed_itself():
    for case in VECTORS["cases"]:
        given = [document(KINDS[case["format"]], case[name])
                 for name in ("stored", "before", "after")]
        written = [one.to_json() for one in given]
        merge(*given)
        assert [one.to_json() for one in given] == written


@given(values, values)
def test_the_same_json_is_the_same_value_and_no_other(one: Any, other: Any):
    assert is_same(one, json.loads(json.dumps(one)))
    assert is_same(one, other) == is_same(other, one)
    if is_same(one, other):
        assert one == other


@pytest.mark.parametrize(("one", "other"), [(True, 1), ([0], [False]), ({"a": 1.0}, {"a": True})])
def test_true_and_false_are_no_numbers(one: Any, other: Any):
    assert one == other
    assert not is_same(one, other)


deep = st.dictionaries(st.sampled_from("abc"), st.dictionaries(st.sampled_from("xy"), st.integers(
    0, 2), max_size=2), max_size=3)


@given(deep, deep, st.sampled_from([1, 2]))
def test_merging_twice_is_merging_once(before: dict, after: dict, depth: int):
    once = merge_records(before, before, after, depth)
    assert once == after
    assert merge_records(once, before, after, depth) == once


@given(deep, deep, deep)
def test_writers_who_touch_nothing_in_common_may_come_in_any_order(
    start: dict, mine: dict, theirs: dict
):
    apart = {key: value for key, value in theirs.items() if key not in start | mine}
    theirs = {**start, **apart}
    one = merge_records(merge_records(start, start, mine, 2), start, theirs, 2)
    other = merge_records(merge_records(start, start, theirs, 2), start, mine, 2)
    assert one == other


def test_a_document_takes_the_edition_of_who_writes():
    stored = AnswerSheet("proef", 1)
    assert merge(stored, stored, evolve(stored, edition=2)).edition == 2
