"""Numbers as people type them: read where they mean one thing, refused with a reason where not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.ladder.number import MOST, Figure, parse_number
from leergroep.messages import translate
from tests.vectors import read

VECTORS = read("figures")
units = st.sampled_from(["people", "euros"])
languages = st.sampled_from(["nl", "en"])
typed = st.text() | st.text("0123456789., -€'\u00a0", max_size=14)


@pytest.mark.parametrize(("text", "language", "unit", "value"), VECTORS["read"])
def test_a_figure_is_read(text: object, language: str, unit: str, value: int | None):
    assert parse_number(text, unit, language) == Figure(value)


@pytest.mark.parametrize(("text", "language", "unit", "error"), VECTORS["refused"])
def test_a_figure_is_refused_with_a_sentence(text: object, language: str, unit: str, error: str):
    assert parse_number(text, unit, language) == Figure(error=error)
    assert translate(error, language).endswith(".")


@given(typed, units, languages)
def test_whatever_is_typed_is_known_unknown_or_refused(text: str, unit: str, language: str):
    figure = parse_number(text, unit, language)
    assert figure.error == "" or figure.value is None
    assert figure.value is None or 0 <= figure.value <= MOST[unit]


@given(typed, units)
def test_no_text_means_one_number_in_dutch_and_another_in_english(text: str, unit: str):
    both = {parse_number(text, unit, language).value for language in ("nl", "en")} - {None}
    assert len(both) <= 1


@given(st.integers(0, MOST["euros"]), languages)
def test_an_amount_written_the_way_of_a_language_is_read_back(cents: int, language: str):
    english = f"{cents / 100:,.2f}"
    text = english if language == "en" else english.translate(str.maketrans(",.", ".,"))
    assert parse_number(f"€ {text}", "euros", language) == Figure(cents)
