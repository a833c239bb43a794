"""Share codes: short, alike in Python and JavaScript, and never read wrongly."""

from __future__ import annotations

import json
import zlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.errors import SheetError
from leergroep.documents.share_code import (
    ALPHABET,
    MARK,
    decode,
    encode,
    fingerprint,
    measure_code,
)

VECTORS = json.loads(
    (Path(__file__).parents[2] / "spec" / "vectors" / "codes.json").read_text("utf-8")
)
GOOD = VECTORS["codes"][0]["code"]
LIBRARY = Library()

marks = st.sampled_from([4, 9]).flatmap(
    lambda width: st.text(ALPHABET, min_size=width, max_size=width)
).filter(lambda mark: mark.strip("2"))
days = st.dates(min_value=date(2020, 1, 2), max_value=date(2101, 7, 1)).map(str)


def named(kind: str) -> pytest.MarkDecorator:
    """Return a parameter `vector` for every vector of a kind."""
    chosen = [pytest.param(one, id=one["name"]) for one in VECTORS[kind]]
    return pytest.mark.parametrize("vector", chosen)


@named("codes")
def test_the_words_of_the_contract_are_enough_to_read_a_code(proef: Checklist, vector: dict):
    """Read as spec/share_code.md says, with nothing of ours but the list of statements."""
    symbols = ["23456789ABCDEFGHJKMNPQRSTUVWXYZ".index(sign) for sign in vector["code"]]
    rest = list(symbols)
    factors = (1, 0, 1, 14) if symbols[0] == 1 else (1, 1, 12, 1, 1)
    for start in range(len(rest) - len(factors) + 1):
        first = rest[start]
        for place, factor in enumerate(factors):
            rest[start + place] = (rest[start + place] - first * factor) % 31
    assert not any(rest)

    def number(part: list[int]) -> int:
        return sum(symbol * 31**place for place, symbol in enumerate(part))

    version = number(symbols[:1])
    assert number(symbols[1:5]) == zlib.crc32(b"proef") % 31**4
    states = [None, 1, 2, 3, 4, 5, "unknown", "not-applicable"]
    start = 10 + (4 if version == 1 else 9) + (version in (4, 5))
    left, answers = number(symbols[start:1 - len(factors)]), {}
    for _, item in proef.items():
        left, state = divmod(left, len(states))
        answers |= {item.slug: states[state]} if state else {}
    assert answers == vector["read"]["answers"]
    day = date(2020, 1, 1) + timedelta(number(symbols[7:10]))
    assert vector["read"]["round"] in ("", day.isoformat())


def sheet_of(record: dict) -> AnswerSheet:
    """Return the sheet that a vector describes."""
    about = {key: record[key] for key in ("round", "role", "answers")}
    return AnswerSheet("proef", 2, **about, extra={
        key: value for key, value in record.items() if key in ("mark", "source")})


def in_own(details: dict, language: str) -> dict:
    """Return the one detail that differs between the languages."""
    return {"title": "Trial"} if language == "en" and "title" in details else {}


def errors(text: str, instrument: Checklist) -> str:
    """Return the reason why a code is refused."""
    with pytest.raises(SheetError) as caught:
        decode(text, [instrument])
    return caught.value.key


@named("codes")
def test_a_sheet_has_the_code_that_javascript_gives_it(proef: Checklist, vector: dict):
    assert encode(sheet_of(vector["sheet"]), proef) == vector["code"]
    assert decode(vector["code"], [proef]) == sheet_of(vector["read"])


@named("typed")
def test_a_code_is_read_however_it_was_passed_on(proef: Checklist, vector: dict):
    assert decode(vector["text"], [proef]) == decode(vector["code"], [proef])


@named("refused")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_no_code_is_refused_with_the_reason(
    proef: Checklist, vector: dict, language: str
):
    with pytest.raises(SheetError) as caught:
        decode(vector["text"], [proef], language)
    assert caught.value.key == vector["error"]
    assert caught.value.details == {**vector["details"], **in_own(caught.value.details, language)}
    assert "{" not in str(caught.value)


@st.composite
def filled(draw: st.DrawFn) -> tuple[AnswerSheet, Checklist]:
    """Return any sheet of any instrument of the book."""
    instrument = draw(st.sampled_from(list(LIBRARY.of_kind("checklist").values())))
    values = [option.value for option in instrument.scale.options]
    state = st.sampled_from([None, *values, "unknown", "not-applicable"])
    given = {item.slug: draw(state) for _, item in instrument.items()}
    sheet = AnswerSheet(
        instrument.slug, instrument.edition,
        round=draw(st.just("") | days), role=draw(st.sampled_from(["", *LIBRARY.roles])),
        answers={slug: answer for slug, answer in given.items() if answer is not None},
        extra=draw(st.just({}) | st.builds(lambda mark: {"mark": mark}, marks)),
    )
    return sheet, instrument


@given(filled())
@settings(max_examples=50)
def test_a_sheet_survives_its_code(pair: tuple[AnswerSheet, Checklist]):
    sheet, instrument = pair
    code = encode(sheet, instrument)
    assert len(code) <= measure_code(instrument)
    by_fives = " ".join(code[start:start + 5] for start in range(0, len(code), 5))
    for text in (code, by_fives, code.lower()):
        assert decode(text, LIBRARY.of_kind("checklist").values()) == sheet


def test_a_code_carries_no_names_and_no_notes(proef: Checklist):
    bare = sheet_of(VECTORS["codes"][0]["sheet"])
    named = evolve(bare, by="Jansen", group="Noord", notes={"weten": "Op het plein."})
    assert encode(named, proef) == encode(bare, proef)


@pytest.mark.parametrize("slug", LIBRARY.of_kind("checklist"))
def test_a_code_has_at_most_sixty_four_symbols(slug: str):
    assert measure_code(LIBRARY.instruments[slug]) <= 64


def test_the_scan_of_sixty_six_takes_sixty_three_symbols_and_fewer_when_less_is_filled_in():
    scan = LIBRARY.instruments["vuistregelscan"]
    slugs = [item.slug for _, item in scan.items()]
    assert len(slugs) == 66
    lengths = [len(encode(AnswerSheet(scan.slug, scan.edition, extra={"mark": "K7Q2M3P4Z"},
                                      answers=dict.fromkeys(slugs[:many], 5)), scan))
               for many in (66, 33, 3)]
    assert lengths[0] == measure_code(scan) == 63
    assert lengths[1:] == [44, 34]


def test_of_a_hundred_thousand_people_two_share_a_mark_less_than_once_in_a_thousand_times():
    assert 100_000 ** 2 / 2 / (len(ALPHABET) ** MARK) < 1 / 1_000


def test_no_two_instruments_have_the_same_fingerprint():
    prints = [fingerprint(slug) for slug in LIBRARY.of_kind("checklist")]
    assert len(prints) == len(set(prints))


def test_no_symbol_looks_like_another():
    assert len(ALPHABET) == 31
    assert set("01ILO") & set(ALPHABET) == set()


def test_every_single_wrong_symbol_is_found(proef: Checklist):
    for place, right in enumerate(GOOD):
        for symbol in set(ALPHABET) - {right}:
            assert errors(GOOD[:place] + symbol + GOOD[place + 1:], proef) == "code-check"


def test_every_two_symbols_that_changed_places_are_found(proef: Checklist):
    for one in range(len(GOOD)):
        for other in range(one + 1, len(GOOD)):
            swapped = list(GOOD)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            if "".join(swapped) != GOOD:
                assert errors("".join(swapped), proef) == "code-check"


@given(data=st.data())
@pytest.mark.parametrize(("mark", "most"), [("K7Q2", 2), ("K7Q2M3P4Z", 3)])
def test_any_wrong_symbols_in_the_longest_code_are_found(
    mark: str, most: int, data: st.DataObject
):
    scan = LIBRARY.instruments["vuistregelscan"]
    answers = {item.slug: 5 for _, item in scan.items()}
    code = list(encode(AnswerSheet.blank(scan, answers=answers, extra={"mark": mark}), scan))
    # The version says which check there is.
    places = data.draw(st.sets(st.integers(1, len(code) - 1), min_size=1, max_size=most))
    for place in places:
        code[place] = data.draw(st.sampled_from(sorted(set(ALPHABET) - {code[place]})))
    assert errors("".join(code), scan) == "code-check"


@pytest.mark.parametrize("place", range(len(GOOD)))
def test_a_symbol_lost_or_doubled_anywhere_is_found(proef: Checklist, place: int):
    errors(GOOD[:place] + GOOD[place + 1:], proef)
    errors(GOOD[:place] + GOOD[place] + GOOD[place:], proef)


def test_only_a_sheet_of_this_edition_has_a_code(proef: Checklist):
    with pytest.raises(ValueError, match="edition"):
        encode(AnswerSheet("proef", 1), proef)
    with pytest.raises(ValueError, match="edition"):
        encode(AnswerSheet("clear", 2), proef)


@given(st.text())
def test_any_text_at_all_is_refused_with_a_sentence(proef: Checklist, text: str):
    assert errors(text, proef).startswith("code-")
