"""The merge of many documents: the same in a folder as in the page's workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document_set import DocumentSet, merge_sets
from leergroep.documents.entries import Entries
from leergroep.documents.folder_store import FolderStore
from tests.vectors import read

KINDS = {kind.format: kind for kind in (AnswerSheet, Entries)}
cases = [pytest.param(one, id=one["name"]) for one in read("merge_sets")["cases"]]


def make_set(record: dict[str, Any]) -> DocumentSet:
    documents = []
    for data in record["sheets"]:
        kind = KINDS[data["format"]]
        own = {key: data[key] for key in kind.own() if key in data}
        rest = {key: data[key] for key in data.keys() - {*own, "format", "version"}}
        documents.append(kind(**own, extra=rest))
    return DocumentSet(
        {(one.instrument, one.round): one for one in documents}, dict(record["currents"]))


@pytest.mark.parametrize("case", cases)
def test_two_writers_of_a_set_get_the_same_in_both_languages(case: dict):
    stored, before, after, merged = (
        make_set(case[name]) for name in ("stored", "before", "after", "merged"))
    assert merge_sets(stored, before, after) == merged


class Board:
    """As much of an instrument as a folder needs."""

    slug, edition = "bord", 1


DAYS = ("2026-11-23", "2026-11-24")
boards = st.dictionaries(
    st.sampled_from(DAYS), st.dictionaries(st.sampled_from("abc"), st.just({"text": "x"}),
                                           min_size=1))


@given(boards, boards)
def test_a_folder_holds_what_the_merge_says(tmp_path_factory, before: dict, after: dict):
    path: Path = tmp_path_factory.mktemp("map")
    store = FolderStore(path, {"bord": Board}, lambda _: Entries)

    def make(days: dict) -> DocumentSet:
        return DocumentSet({("bord", day): Entries("bord", 1, round=day, entries=entries)
                            for day, entries in days.items()})

    held = store.write(DocumentSet(), make(before))
    assert held == make(before)
    expected = merge_sets(held, make(before), make(after))
    assert store.write(make(before), make(after)) == store.read() == expected
