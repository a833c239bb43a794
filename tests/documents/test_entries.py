"""Entries: nothing is lost, nothing is read that is none, and two writers keep each other's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from leergroep import Board, Checklist
from leergroep.checklist import model
from leergroep.documents.entries import MOST_ENTRIES, Entries
from leergroep.documents.errors import SheetError
from leergroep.documents.merge import merge
from tests.documents.any_values import ABOUT, HARD, later, texts, values
from tests.vectors import chosen, read, text_of

VECTORS = read("entries")

names = st.from_regex(r"[A-Za-z0-9-]{1,40}", fullmatch=True) | st.sampled_from(["a", "b", "c"])
numbers = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(-1e15, 1e15)
fields = st.dictionaries(
    st.sampled_from(["text", "cell", "order", "__proto__"]) | texts, texts | numbers, max_size=4
)
documents = st.builds(
    Entries, **ABOUT,
    entries=st.dictionaries(names, fields, max_size=4),
    extra=st.dictionaries(later.filter(lambda key: key != "entries"), values, max_size=3),
)


@pytest.mark.parametrize("about", [{"round": "najaar 2026"}, {"group": "x" * 201}])
@pytest.mark.parametrize(("widget", "slug"), [(Checklist, "clear"), (Board, "swot")])
def test_what_could_not_be_kept_is_refused_before_anything_is_filled_in(
    widget: type, slug: str, about: dict
):
    with pytest.raises(ValueError, match=next(iter(about))):
        widget(slug, **about)


@given(documents)
def test_entries_survive_json_whatever_is_in_them(proef: model.Checklist, document: Entries):
    assert Entries.from_json(document.to_json().encode(), proef) == document


@pytest.mark.parametrize("vector", chosen(VECTORS, refused=False))
def test_what_is_read_is_read_whole(proef: model.Checklist, vector: dict):
    text = text_of(vector, VECTORS["good"])
    document = Entries.from_json(text, proef)
    assert document.to_dict() == {**Entries.blank(proef).to_dict(), **json.loads(text)}
    assert Entries.from_json(document.to_json().encode(), proef) == document


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("vector", chosen(VECTORS, refused=True))
def test_what_holds_no_entries_is_refused_in_a_sentence_with_the_reason(
    proef: model.Checklist, vector: dict, language: str
):
    with pytest.raises(SheetError) as caught:
        Entries.from_json(text_of(vector, VECTORS["good"]), proef, language)
    assert caught.value.key == vector["error"]
    assert caught.value.details == vector.get("details", {})
    assert str(caught.value).endswith(".")


def test_more_entries_than_any_board_has_are_refused_with_the_numbers(proef: model.Checklist):
    full = {f"n{number}": {"order": number} for number in range(MOST_ENTRIES)}
    document = evolve(Entries.blank(proef), entries=full)
    assert Entries.from_json(document.to_json(), proef) == document
    over = evolve(document, entries={**full, "over": {}})
    with pytest.raises(SheetError, match="4001 briefjes of regels") as caught:
        Entries.from_json(over.to_json(), proef)
    assert caught.value.details == {"count": MOST_ENTRIES + 1, "most": MOST_ENTRIES}


@given(documents, documents)
def test_what_one_writer_changed_is_all_that_changes(before: Entries, after: Entries):
    assert merge(before, before, after) == after
    assert merge(after, before, before) == evolve(after, edition=before.edition)


@given(documents, documents, documents)
def test_two_writers_lose_nothing_of_each_other(start: Entries, mine: Entries, theirs: Entries):
    """Who changed an entry decides on it, field by field; a deletion is a deletion."""
    merged = merge(merge(start, start, mine), start, theirs).entries
    for name in start.entries.keys() | mine.entries.keys() | theirs.entries.keys():
        first, one, other, both = (
            record.get(name) for record in (start.entries, mine.entries, theirs.entries, merged)
        )
        if other == first:
            assert both == one
        elif one is None or other is None:
            assert both == other
        else:
            for key in one.keys() | other.keys() | (first or {}).keys():
                decided = one if other.get(key) == (first or {}).get(key) else other
                assert both.get(key) == decided.get(key)


def test_written_entries_read_back(proef: model.Checklist, tmp_path: Path):
    entries = {f"n{index}": {"text": text, "order": index} for index, text in enumerate(HARD)}
    document = evolve(Entries.blank(proef), entries=entries)
    document.write(tmp_path / "proef.json")
    assert Entries.read(tmp_path / "proef.json", proef) == document
