"""Share codes: the answers of one person in letters and digits, without names and notes.

A code is a row of symbols of 31 (no 0, 1, I, L or O), case aside:

    version 1 | instrument 4 | edition 1 | role 1 | day 3 | mark 4 | answers n | check 3

The instrument is a fingerprint of its slug, the day is counted from EPOCH, the mark tells one
sheet from another (random, names nobody). The answers are one number in base options + 3: 0 is
open, then the options of the scale, "unknown" and "not-applicable". 66 statements on a scale of
five give 57 symbols.

31 is prime, so the symbols are the field GF(31) and the check is the remainder modulo the
primitive polynomial x^3 + x + 14: a cyclic code (Hamming's, shortened from 993 symbols; Peterson
and Weldon, Error-Correcting Codes, 1972). It finds with certainty one or two wrong symbols, any
two that changed places beside each other, and any three wrong in a row; of all other mistakes it
misses one in 29,791. A code that lost or doubled symbols has another length than its instrument
asks for.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN, AnswerSheet, Questionnaire
from leergroep.documents.errors import SheetError
from leergroep.documents.roles import settle_role

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LETTERS = frozenset(ALPHABET)
BASE = len(ALPHABET)
VERSION = 1
EPOCH = date(2020, 1, 1)
# How many symbols each part takes; the answers stand between these and the check.
PARTS = {"version": 1, "instrument": 4, "edition": 1, "role": 1, "day": 3, "mark": 4}
HEAD = sum(PARTS.values())
CHECK = 3
# What people put between the symbols to read them: blanks, hyphens and dashes of every kind.
BETWEEN = dict.fromkeys(map(
    ord, " \t\r\n-._\u00a0\u00ad\u200b\u202f\u2010\u2011\u2012\u2013\u2014\ufeff"
))
Symbols = list[int]


def encode(sheet: AnswerSheet, instrument: Questionnaire) -> str:
    """Return the share code of a sheet; raise ValueError when it is of another edition."""
    if (sheet.instrument, sheet.edition) != (instrument.slug, instrument.edition):
        raise ValueError("only a sheet of this edition of the instrument has a share code")
    roles = ["", *instrument.roles]
    numbers = {
        "version": VERSION,
        "instrument": fingerprint(instrument.slug),
        "edition": instrument.edition,
        "role": roles.index(settle_role(sheet.role, instrument.roles)),
        "day": count_day(sheet.round),
        "mark": parse_mark(find_mark(sheet.extra)),
    }
    head = [s for name, width in PARTS.items() for s in to_digits(numbers[name], BASE, width)]
    body = to_digits(
        from_digits(number_states(sheet, instrument), count_states(instrument)),
        BASE,
        count_symbols(instrument),
    )
    return "".join(ALPHABET[symbol] for symbol in add_check([*head, *body]))


def decode(text: str, instruments: Iterable[Questionnaire], language: str = "nl") -> AnswerSheet:
    """Return the sheet in a code, or in a link that ends in one; raise SheetError with the reason.

    Spaces, hyphens and lower case are fine. `instruments` are those one can have answers to.
    """
    symbols = read_symbols(text, language)
    known = {fingerprint(one.slug): one for one in instruments}
    head = split_head(symbols)
    found = known.get(head["instrument"])
    check_whole(symbols, head, found, language)
    instrument = require_known(head, found, language)
    number = from_digits(symbols[HEAD:-CHECK], BASE)
    given = to_digits(number, count_states(instrument), len(list(instrument.items())))
    roles = ["", *instrument.roles]
    mark = format_mark(head["mark"])
    return AnswerSheet(
        instrument.slug,
        instrument.edition,
        round=format_day(head["day"]),
        role=roles[head["role"]] if head["role"] < len(roles)
        else settle_role("?", instrument.roles),
        answers=name_answers(given, instrument),
        extra={"mark": mark} if mark else {},
    )


def group_symbols(code: str) -> str:
    """Return a code in groups of five, to read it out or copy it by hand."""
    return " ".join(code[start:start + 5] for start in range(0, len(code), 5))


def fingerprint(slug: str) -> int:
    """Return the number by which a code names its instrument: CRC-32 of the slug, shortened."""
    return zlib.crc32(slug.encode()) % int(BASE ** PARTS["instrument"])


def count_states(instrument: Questionnaire) -> int:
    """Return in how many states a statement can be."""
    return len(instrument.scale.options) + 3


def count_symbols(instrument: Questionnaire) -> int:
    """Return how many symbols the answers of an instrument take."""
    most = count_states(instrument) ** len(list(instrument.items()))
    width = 1
    while BASE ** width < most:
        width += 1
    return width


def measure_code(instrument: Questionnaire) -> int:
    """Return how many symbols the codes of an instrument have."""
    return HEAD + count_symbols(instrument) + CHECK


def list_states(instrument: Questionnaire) -> list[int | str | None]:
    """Return the states of a statement in the order of their numbers; None is open."""
    return [None, *(one.value for one in instrument.scale.options), UNKNOWN, NOT_APPLICABLE]


def number_states(sheet: AnswerSheet, instrument: Questionnaire) -> list[int]:
    """Return the state of each statement as a number, in the instrument's order."""
    number = {state: index for index, state in enumerate(list_states(instrument))}
    return [number[sheet.answers.get(item.slug)] for _, item in instrument.items()]


def name_answers(given: Sequence[int], instrument: Questionnaire) -> dict[str, int | str]:
    """Return the answers by item of the states in a code; what is open is left out."""
    named = list_states(instrument)
    slugs = [item.slug for _, item in instrument.items()]
    states = ((slug, named[state]) for slug, state in zip(slugs, given, strict=True))
    return {slug: state for slug, state in states if state is not None}


def count_day(round_name: str) -> int:
    """Return the day of a round as a number from EPOCH on; 0 when there is none in reach."""
    try:
        number = (date.fromisoformat(round_name[:10]) - EPOCH).days
    except ValueError:
        return 0
    return number if 0 < number < BASE ** PARTS["day"] else 0


def format_day(number: int) -> str:
    """Return the day of a number; "" for 0."""
    return (EPOCH + timedelta(number)).isoformat() if number else ""


def find_mark(record: dict[str, Any]) -> str:
    """Return the mark among a sheet's other keys, "" when there is none that a code can hold."""
    mark = record.get("mark")
    if not isinstance(mark, str) or len(mark) != PARTS["mark"] or not LETTERS.issuperset(mark):
        return ""
    # A mark of noughts only is the number 0: no mark.
    return mark if mark.strip(ALPHABET[0]) else ""


def parse_mark(mark: str) -> int:
    """Return a mark as a number."""
    return from_digits([ALPHABET.index(letter) for letter in reversed(mark)], BASE)


def format_mark(number: int) -> str:
    """Return a number as a mark; "" for 0."""
    symbols = reversed(to_digits(number, BASE, PARTS["mark"]))
    return "".join(ALPHABET[symbol] for symbol in symbols) if number else ""


def to_digits(number: int, base: int, width: int) -> list[int]:
    """Return a number in a base, lowest digit first."""
    found = []
    for _ in range(width):
        number, digit = divmod(number, base)
        found.append(digit)
    return found


def from_digits(found: Sequence[int], base: int) -> int:
    """Return the number that digits stand for, lowest digit first."""
    number = 0
    for digit in reversed(found):
        number = number * base + digit
    return number


def compute_remainder(symbols: Iterable[int]) -> tuple[int, int, int]:
    """Return the symbols as a polynomial over GF(31), modulo x^3 + x + 14."""
    high, middle, low = 0, 0, 0
    for symbol in symbols:
        high, middle, low = middle, (low - high) % BASE, (symbol - 14 * high) % BASE
    return high, middle, low


def add_check(symbols: Symbols) -> Symbols:
    """Return the symbols with their check behind them."""
    return [*symbols, *(-rest % BASE for rest in compute_remainder([*symbols, 0, 0, 0]))]


def read_symbols(text: str, language: str) -> Symbols:
    """Return the symbols that somebody typed or pasted; raise SheetError for any other sign."""
    plain = text[text.rfind("#") + 1:].translate(BETWEEN).upper()
    odd = next((sign for sign in plain if sign not in ALPHABET), None)
    if odd:
        raise SheetError("code-sign", language, sign=odd)
    if len(plain) <= HEAD + CHECK:
        raise SheetError("code-cut", language, found=len(plain))
    return [ALPHABET.index(sign) for sign in plain]


def split_head(symbols: Symbols) -> dict[str, int]:
    """Return the number in each part of the head."""
    found, start = {}, 0
    for name, width in PARTS.items():
        found[name] = from_digits(symbols[start:start + width], BASE)
        start += width
    return found


def check_whole(
    symbols: Symbols, head: dict[str, int], instrument: Questionnaire | None, language: str
) -> None:
    """Raise SheetError for a code with a mistake in it: too short, too long, or a wrong symbol."""
    wanted = found = len(symbols)
    if instrument and (head["version"], head["edition"]) == (VERSION, instrument.edition):
        wanted = measure_code(instrument)
    if found != wanted:
        key = "code-short" if found < wanted else "code-long"
        raise SheetError(key, language, found=found, wanted=wanted)
    if any(compute_remainder(symbols)):
        raise SheetError("code-check", language)


def require_known(
    head: dict[str, int], instrument: Questionnaire | None, language: str
) -> Questionnaire:
    """Return the instrument of a sound code; raise SheetError without statements for it."""
    if head["version"] != VERSION:
        raise SheetError("code-version", language)
    if instrument is None:
        raise SheetError("code-instrument", language)
    found, wanted = head["edition"], instrument.edition
    if found != wanted:
        key = "code-newer" if found > wanted else "code-older"
        title = instrument.title[language]
        raise SheetError(key, language, title=title, found=found, wanted=wanted)
    return instrument
