"""Paste anything: every whole code is found, what is damaged is named, nothing else is a code."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.found_codes import find_codes
from leergroep.documents.share_code import ALPHABET, encode, format_mark
from tests.vectors import read

VECTORS = read("found_codes")["vectors"]
SCAN = "vuistregelscan"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["name"])
def test_whatever_is_pasted_is_searched_as_in_the_page(proef: Checklist, vector: dict):
    found = find_codes(vector["text"], [proef])
    assert [encode(one.sheet, proef) for one in found if one.sheet] == vector["codes"]
    assert [[one.label, one.error.key] for one in found if one.is_damaged] == vector["damaged"]
    others = [one.error.key for one in found if one.error and not one.is_damaged]
    assert others == vector["apart"]
    assert [[one.label, one.line, one.number, one.subject, one.text]
            for one in found] == vector["places"]


@pytest.mark.parametrize("sign", "x-/<[")
def test_a_line_may_be_as_long_as_a_file(proef: Checklist, sign: str):
    [found] = find_codes(f"{sign * 300_000} {VECTORS[0]['text']}", [proef])
    assert found.sheet
    assert len(found.label) <= 60


def test_there_are_forty_shapes_and_more():
    assert len(VECTORS) > 40
    assert len({one["name"] for one in VECTORS}) == len(VECTORS)


words = st.text("abcdefgh ABCD.,:;()[]<>\"'\t\n/#", max_size=20)


@given(st.lists(st.tuples(words, st.integers(0, 500), st.sampled_from([4, 9])), max_size=5))
def test_every_whole_code_is_found_between_whatever_words(proef: Checklist, lines: list):
    codes = [encode(AnswerSheet("proef", 2, answers={"weten-wie": 1 + number % 5},
                                extra={"mark": format_mark(1 + number, width)}), proef)
             for _, number, width in lines]
    text = " ".join(f"{before}!{code}!" for (before, *_), code in zip(lines, codes, strict=True))
    found = find_codes(text, [proef])
    assert [encode(one.sheet, proef) for one in found if one.sheet] == codes


def test_what_was_mended_is_found(proef: Checklist):
    vector = next(one for one in VECTORS if one["name"].startswith("a wrong sign, with"))
    [damaged] = [one for one in find_codes(vector["text"], [proef]) if one.is_damaged]
    assert damaged.text in vector["text"]
    assert find_codes(damaged.text, [proef])[0].is_damaged


def damage(code: str, chance: random.Random) -> str:
    """Return a code as people spoil it: signs wrong, lost, doubled, swapped or cut off."""
    signs = list(code)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(signs))
        match chance.randrange(6):
            case 0:
                signs[at] = chance.choice(ALPHABET)
            case 1 if len(signs) > 1:
                del signs[at]
            case 2:
                signs.insert(at, signs[at])
            case 3:
                other = chance.randrange(len(signs))
                signs[at], signs[other] = signs[other], signs[at]
            case 4:
                signs = signs[:max(at, 1)]
            case _:
                signs.insert(at, chance.choice(string.ascii_letters + string.digits + " -\n,;|"))
    return "".join(signs)


def nonsense(chance: random.Random) -> str:
    """Return a row of signs that nobody made a code of."""
    signs = chance.choice([ALPHABET, string.ascii_letters + string.digits + " \n,;", "2345678AB ,"])
    return "".join(chance.choices(signs, k=chance.randint(10, 120)))


def spoilt(many: int, library: Library) -> Iterator[tuple[str, str]]:
    """Yield texts with the code that each was made of, "" for none."""
    chance = random.Random(31)
    known = list(library.of_kind("checklist").values())
    code = ""
    for number in range(many):
        if number % 2:
            yield nonsense(chance), ""
            continue
        # To make a code takes as long as to look for one: each is spoilt in eight ways.
        if number % 16 == 0:
            code = make_code(chance.choice(known), chance)
        yield damage(code, chance), code


def make_code(one: Checklist, chance: random.Random) -> str:
    """Return a code with an answer to each statement, under any mark."""
    values = [option.value for option in one.scale.options]
    answers = {item.slug: chance.choice(values) for _, item in one.items()}
    mark = format_mark(1 + chance.randrange(31 ** 4 - 1), chance.choice([4, 9]))
    return encode(AnswerSheet(one.slug, one.edition, round="2026-11-23", answers=answers,
                              extra={"mark": mark}), one)


def count_false(many: int, library: Library) -> int:
    """Return how many texts gave the sheet of a code that nobody made."""
    known = {one.slug: one for one in library.of_kind("checklist").values()}
    false = 0
    for text, code in spoilt(many, library):
        found = [one.sheet for one in find_codes(text, known.values()) if one.sheet]
        false += any(encode(sheet, known[sheet.instrument]) != code for sheet in found)
    return false


def test_no_damaged_or_random_text_passes_for_a_code(library: Library):
    assert count_false(4_000, library) == 0


@pytest.mark.slow
def test_no_two_hundred_thousand_damaged_and_random_texts_pass_for_a_code(
    library: Library, capsys: pytest.CaptureFixture[str]
):
    false = count_false(200_000, library)
    with capsys.disabled():
        print(f"\nfalse accepts in 200,000 damaged and random texts: {false}")
    assert false == 0
