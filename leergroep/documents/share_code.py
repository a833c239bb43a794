"""Share codes: the answers of one person in letters and digits, without names and notes.

A code is a row of symbols of 31 (no 0, 1, I, L or O), case aside:

    version 1 | instrument 4 | edition 1 | role 1 | day 3 | (left 1) | mark 9 | answers n | check 4

The instrument is a fingerprint of its slug, the day is counted from EPOCH, the mark tells one
sheet from another (random, names nobody). The answers are one number in base options + 3: 0 is
open, then the options of the scale, "unknown" and "not-applicable". The version says how long the
mark and the check are, whose mark it is, and whether noughts at the end of the answers were left
out: see LAYOUTS. 66 statements on a scale of five give at most 63 symbols.

31 is prime, so the symbols are the field GF(31) and the check is the remainder modulo a polynomial.
For the four symbols that is x^4 + x^3 + 12 x^2 + x + 1, whose roots have order 31^2 + 1: points of
an ovoid, no three of which are on a line (MacWilliams and Sloane, The Theory of Error-Correcting
Codes, 1977, chapter 11). So any one, two or three wrong symbols are found with certainty, and of
all other mistakes one in 923,521 is missed. The three symbols of version 1, modulo the primitive
x^3 + x + 14 (Hamming's code, shortened from 993 symbols), find one or two wrong symbols and any
three in a row, and miss one in 29,791. A code that lost or doubled symbols has another length than
its instrument asks for.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from secrets import randbelow
from typing import Any, TypeGuard

from attrs import frozen

from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN, AnswerSheet, Questionnaire
from leergroep.documents.errors import SheetError
from leergroep.documents.roles import settle_role

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LETTERS = frozenset(ALPHABET)
BASE = len(ALPHABET)
EPOCH = date(2020, 1, 1)
# How many symbols each part of the head takes; then come the mark, the answers and the check.
PARTS = {"version": 1, "instrument": 4, "edition": 1, "role": 1, "day": 3}
HEAD = sum(PARTS.values())
# A mark of four tells a session apart; one of nine 100,000 people, but for 1 chance in 5,000.
SHORT_MARK, MARK = 4, 9
# Fewer symbols than these are no code of any version.
FEWEST = 18
# What stands below the highest power of the polynomial, highest first, by how long the check is.
CHECKS = {3: (0, 1, 14), 4: (1, 12, 1, 1)}
# What people put between the symbols to read them: blanks, hyphens and dashes of every kind.
BETWEEN = dict.fromkeys(map(
    ord, " \t\r\n-._\u00a0\u00ad\u200b\u202f\u2010\u2011\u2012\u2013\u2014\ufeff"
))
Symbols = list[int]


@frozen
class Layout:
    """Hold how a version of codes is made up.

    Where `is_source`, the mark says which file a sheet came from, and not whose it is. Where
    `is_cut`, one symbol says how many noughts at the end of the answers were left out.
    """

    mark: int
    is_source: bool = False
    is_cut: bool = False
    check: int = 4

    @property
    def head(self) -> int:
        """Return how many symbols stand before the answers."""
        return HEAD + self.is_cut + self.mark


# By version. Every version that was ever made is read.
LAYOUTS = {
    1: Layout(SHORT_MARK, check=3),
    2: Layout(MARK),
    3: Layout(MARK, is_source=True),
    4: Layout(MARK, is_cut=True),
    5: Layout(MARK, is_source=True, is_cut=True),
}


def encode(sheet: AnswerSheet, instrument: Questionnaire) -> str:
    """Return the share code of a sheet; raise ValueError when it is of another edition."""
    if (sheet.instrument, sheet.edition) != (instrument.slug, instrument.edition):
        raise ValueError("only a sheet of this edition of the instrument has a share code")
    roles = ["", *instrument.roles]
    body = to_digits(
        from_digits(number_states(sheet, instrument), count_states(instrument)),
        BASE,
        count_symbols(instrument),
    )
    mark, left = find_mark(sheet.extra), count_noughts(body)
    version = choose_version(mark or find_source(sheet.extra), bool(mark), left)
    numbers = {
        "version": version,
        "instrument": fingerprint(instrument.slug),
        "edition": instrument.edition,
        "role": roles.index(settle_role(sheet.role, instrument.roles)),
        "day": count_day(sheet.round),
    }
    head = [s for name, width in PARTS.items() for s in to_digits(numbers[name], BASE, width)]
    layout = LAYOUTS[version]
    if layout.is_cut:
        head, body = [*head, left], body[:len(body) - left]
    number = parse_mark(mark or find_source(sheet.extra))
    head += to_digits(number, BASE, layout.mark)
    return "".join(ALPHABET[symbol] for symbol in add_check([*head, *body], layout.check))


def choose_version(mark: str, is_own: bool, left: int) -> int:
    """Return the version of a code with a mark, of a person or a source, and noughts to leave."""
    if len(mark) != MARK:
        return 1
    wanted = Layout(MARK, is_source=not is_own, is_cut=left > 1)
    return next(version for version, layout in LAYOUTS.items() if layout == wanted)


def count_noughts(body: Symbols) -> int:
    """Return how many noughts at the end of the answers can be left out."""
    filled = max((place for place, symbol in enumerate(body, 1) if symbol), default=0)
    return min(len(body) - filled, BASE - 1)


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
    layout = LAYOUTS[head["version"]]
    number = from_digits(symbols[layout.head:-layout.check], BASE)
    given = to_digits(number, count_states(instrument), len(list(instrument.items())))
    if from_digits(given, count_states(instrument)) != number:
        raise SheetError("code-check", language)
    roles = ["", *instrument.roles]
    mark = from_digits(symbols[layout.head - layout.mark:layout.head], BASE)
    key = "source" if layout.is_source else "mark"
    return AnswerSheet(
        instrument.slug,
        instrument.edition,
        round=format_day(head["day"]),
        role=roles[head["role"]] if head["role"] < len(roles)
        else settle_role("?", instrument.roles),
        answers=name_answers(given, instrument),
        extra={key: format_mark(mark, layout.mark)} if mark else {},
    )


def is_sound(symbols: str) -> bool:
    """Tell whether a row of symbols is a code of some list, known here or not."""
    if len(symbols) < FEWEST or not LETTERS.issuperset(symbols):
        return False
    values = [ALPHABET.index(sign) for sign in symbols]
    layout = LAYOUTS.get(values[0])
    return layout is not None and not any(compute_remainder(values, layout.check))


@cache
def fingerprint(slug: str) -> int:
    """Return the number by which a code names its instrument: CRC-32 of the slug, shortened."""
    return zlib.crc32(slug.encode()) % int(BASE ** PARTS["instrument"])


def count_states(instrument: Questionnaire) -> int:
    """Return in how many states a statement can be."""
    return len(instrument.scale.options) + 3


def count_symbols(instrument: Questionnaire) -> int:
    """Return how many symbols the answers of an instrument take."""
    return measure_width(count_states(instrument) ** len(list(instrument.items())))


@cache
def measure_width(most: int) -> int:
    """Return how many symbols tell so many numbers apart."""
    width = 1
    while BASE ** width < most:
        width += 1
    return width


def measure_code(instrument: Questionnaire, version: int = 2, left: int = 0) -> int:
    """Return how many symbols a code has: without a version, the longest of an instrument."""
    layout = LAYOUTS[version]
    return layout.head + count_symbols(instrument) - left + layout.check


def measure_found(beginning: str, instruments: Iterable[Questionnaire]) -> int:
    """Return how many symbols the code has that begins so; 0 where that cannot be told."""
    if len(beginning) <= HEAD or set(beginning[:HEAD + 1]) - LETTERS:
        return 0
    symbols = [ALPHABET.index(sign) for sign in beginning[:HEAD + 1]]
    head = split_head(symbols)
    found = next((one for one in instruments if fingerprint(one.slug) == head["instrument"]), None)
    return next(iter(list_lengths(symbols, head, found)), 0)


def list_states(instrument: Questionnaire) -> list[int | str | None]:
    """Return the states of a statement in the order of their numbers; None is open."""
    return [None, *(one.value for one in instrument.scale.options), UNKNOWN, NOT_APPLICABLE]


def number_states(sheet: AnswerSheet, instrument: Questionnaire) -> list[int]:
    """Return the state of each statement as a number, in the instrument's order."""
    number = number_answers(instrument)
    return [number[sheet.answers.get(item.slug)] for _, item in instrument.items()]


def number_answers(instrument: Questionnaire) -> dict[int | str | None, int]:
    """Return the number of each state that a statement can have; None is open."""
    return {state: number for number, state in enumerate(list_states(instrument))}


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
    return mark if is_mark(mark, MARK) or is_mark(mark, SHORT_MARK) else ""


def find_source(record: dict[str, Any]) -> str:
    """Return the mark of the file that a sheet without a mark of its own came from, "" for none."""
    mark = record.get("source")
    return mark if is_mark(mark, MARK) else ""


def is_mark(mark: Any, width: int) -> TypeGuard[str]:
    """Tell whether something is a mark of a width."""
    # A mark of noughts only is the number 0: no mark.
    return (isinstance(mark, str) and len(mark) == width and LETTERS.issuperset(mark)
            and bool(mark.strip(ALPHABET[0])))


def parse_mark(mark: str) -> int:
    """Return a mark as a number."""
    return from_digits([ALPHABET.index(letter) for letter in reversed(mark)], BASE)


def format_mark(number: int, width: int = MARK) -> str:
    """Return a number as a mark; "" for 0."""
    symbols = reversed(to_digits(number, BASE, width))
    return "".join(ALPHABET[symbol] for symbol in symbols) if number else ""


def make_mark() -> str:
    """Return a mark for a new sheet: random, so that it names nobody."""
    return format_mark(1 + randbelow(BASE ** MARK - 1))


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


def compute_remainder(symbols: Iterable[int], width: int) -> Symbols:
    """Return the symbols as a polynomial over GF(31), modulo that of a check of this width."""
    lower = CHECKS[width]
    rest = [0] * width
    for symbol in symbols:
        first, *rest = *rest, symbol
        if first:
            rest = [(one - first * by) % BASE for one, by in zip(rest, lower, strict=True)]
    return rest


def add_check(symbols: Symbols, width: int) -> Symbols:
    """Return the symbols with their check behind them."""
    rests = compute_remainder([*symbols, *[0] * width], width)
    return [*symbols, *(-rest % BASE for rest in rests)]


def read_symbols(text: str, language: str) -> Symbols:
    """Return the symbols that somebody typed or pasted; raise SheetError for any other sign."""
    plain = text[text.rfind("#") + 1:].translate(BETWEEN).upper()
    odd = next((sign for sign in plain if sign not in ALPHABET), None)
    if odd:
        raise SheetError("code-sign", language, sign=odd)
    if len(plain) < FEWEST:
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
    found = len(symbols)
    layout = LAYOUTS.get(head["version"], LAYOUTS[2])
    wrong = any(compute_remainder(symbols, layout.check))
    wanted, *others = list_lengths(symbols, head, instrument) or [found]
    if found != wanted and not (wrong and found in others):
        key = "code-short" if found < wanted else "code-long"
        raise SheetError(key, language, found=found, wanted=wanted)
    if wrong:
        raise SheetError("code-check", language)


def list_lengths(
    symbols: Symbols, head: dict[str, int], instrument: Questionnaire | None
) -> list[int]:
    """Return how long a code may be: as its version says, or as another when that is the mistake.

    Nothing for a code of another edition, instrument or version: its length is not known.
    """
    layout = LAYOUTS.get(head["version"])
    if not (instrument and layout and head["edition"] == instrument.edition):
        return []
    left = symbols[HEAD] if layout.is_cut else 0
    return [measure_code(instrument, head["version"], left), measure_code(instrument, 1),
            measure_code(instrument, 2)]


def require_known(
    head: dict[str, int], instrument: Questionnaire | None, language: str
) -> Questionnaire:
    """Return the instrument of a sound code; raise SheetError without statements for it."""
    if head["version"] not in LAYOUTS:
        raise SheetError("code-version", language)
    if instrument is None:
        raise SheetError("code-instrument", language)
    found, wanted = head["edition"], instrument.edition
    if found != wanted:
        key = "code-newer" if found > wanted else "code-older"
        title = instrument.title[language]
        raise SheetError(key, language, title=title, found=found, wanted=wanted)
    return instrument
