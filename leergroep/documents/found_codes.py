"""Share codes in whatever people paste: mails, chats, lists, spreadsheets, links.

A code says at its beginning of which list it is, hence how long it is, and has a check: so a text
is searched for beginnings, and what follows one is a code when its check holds. In 200,000 damaged
and random texts none passed for a code that nobody made (tests/documents/test_found_codes.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from leergroep.documents.answers import AnswerSheet, Questionnaire
from leergroep.documents.document import MOST_LINE
from leergroep.documents.errors import SheetError
from leergroep.documents.share_code import (
    ALPHABET,
    BASE,
    FEWEST,
    LAYOUTS,
    PARTS,
    decode,
    fingerprint,
    is_sound,
    measure_found,
    to_digits,
)

MOST_LABEL = 60
# Longer than the longest code with something typed twice.
MOST_CODE = 80
WINDOW = 3 * MOST_CODE
# Fewer signs than these are a word, unless they begin as a code does.
FEWEST_ODD = 11
OLDEST = ALPHABET[1]
DAMAGED = frozenset(("code-sign", "code-cut", "code-short", "code-long", "code-check"))
# Between the symbols of a code may stand what people type, and what nobody sees.
BETWEEN = (
    " \t\r\n\v\f-._\0\u00a0\u00ad\u034f\u0085\u061c\u180e\u3000\ufe0f\ufeff\ufffc"
    + "".join(map(chr, (*range(0x2000, 0x2016), *range(0x2028, 0x2030), *range(0x205f, 0x2070))))
)
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "num": "#"}
ESCAPED = re.compile("%([0-9A-Fa-f]{2})")
ENTITY = re.compile(
    "&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|num|nbsp|shy|zwnj|zwj));")
INLINE = re.compile("</?(?:wbr|span|b|i|u|em|strong|font|mark|code)(?: [^<>]{0,300})?>", re.I)
SOFT = re.compile("=[ \t]*\r?\n")
QUOTED = re.compile("(^|[\r\n])[ \t]*(?:[>|][ \t]?)+")
ABOUT = re.compile("[ \t\u00a0]+=[ \t\u00a0]+")
TOKEN = re.compile("[0-9A-Za-z]+")
ODD = re.compile(
    "(?:[0-9A-Za-z]{5}(?:[ \u00a0-][0-9A-Za-z]{5}){2,}(?:[ \u00a0-][0-9A-Za-z]{1,5})?"
    f"|[0-9A-Za-z]{{{FEWEST_ODD},{MOST_CODE}}})(?![0-9A-Za-z])")
# What stands around a name and is none of it.
AROUND = "[^0-9A-Za-z\u00c0-\u02af\u0370-\u1fff\u3040-\ud7ff]+"
TRIM = re.compile(f"^{AROUND}|{AROUND}$")
# Before a name: when it was sent, or its number in a list.
STAMP = re.compile(
    "^[ \t\u00a0]*(?:\\[[^\\]\r\n]*\\]|\\(?[0-9]{1,3}[.)](?=[ \t\u00a0])"
    "|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4},? [0-9:.]{4,8} -)")
LINK = re.compile(
    "(?:<[^<>]*|\\[[^\\[\\]]*\\]\\([^()]*|[^ \t\u00a0]*[/#=<][^ \t\u00a0]*)$")
BREAK = re.compile("\r\n|\r|\n")
SPACES = re.compile("[ \t\r\n\u00a0]+")
GROUPING = re.compile("[ \u00a0-]")


class Marks(dict[int, str]):
    """Hold for each sign what it is: a symbol, a blank for what may stand between, else "!"."""

    def __missing__(self, sign: int) -> str:
        """Return what ends a code."""
        return "!"


MARKS = Marks({
    **{ord(sign): " " for sign in BETWEEN},
    **{ord(case): sign for sign in ALPHABET for case in (sign, sign.lower())},
})


@frozen
class FoundCode:
    """Hold a code in a text, or what looks like one and why it is none.

    `label` are the words beside it, `line` and `number` say where it stands from 1 on; `text` is
    the code as it stands there, to be mended.
    """

    text: str
    label: str
    line: int
    number: int
    subject: str = ""
    sheet: AnswerSheet | None = None
    error: SheetError | None = None

    @property
    def is_damaged(self) -> bool:
        """Tell whether it can be mended: there is a code, and something is wrong with it."""
        return self.error is not None and self.error.key in DAMAGED


@frozen
class Span:
    """Hold where a code stands in a text, and what it holds."""

    start: int
    end: int
    sheet: AnswerSheet | None = None
    error: SheetError | None = None


def find_codes(
    text: str, instruments: Iterable[Questionnaire], language: str = "nl"
) -> list[FoundCode]:
    """Return the codes in a text, and what looks like one, in the order in which they stand."""
    known = list(instruments)
    text = unwrap_text(text)
    marks = text.translate(MARKS)
    spans = list(find_whole(text, marks, known, language))
    spans += find_damaged(text, marks, spans, known, language)
    spans.sort(key=lambda span: span.start)
    return list(describe_spans(text, spans))


def unwrap_text(text: str) -> str:
    """Return a text without what links, web pages and mail programs put inside it."""
    for _ in range(3):
        text = ESCAPED.sub(lambda found: read_escape(int(found[1], 16)), text)
    text = ENTITY.sub(read_entity, text)
    text = INLINE.sub("", text)
    if SOFT.search(text):
        text = SOFT.sub("", text).replace("=3D", "=")
    return QUOTED.sub(r"\1", text)


def read_escape(number: int) -> str:
    """Return the sign of an escape in a link; what is no sign by itself is left out."""
    return chr(number) if number < 0x80 else ""


def read_entity(found: re.Match[str]) -> str:
    """Return the sign of an entity in a web page; a blank for what nobody sees."""
    decimal, hexadecimal, name = found.groups()
    if name:
        return ENTITIES.get(name, " ")
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if 0 < number < 0xd800 else " "


def find_whole(
    text: str, marks: str, known: Sequence[Questionnaire], language: str
) -> Iterator[Span]:
    """Yield the sound codes, wherever they begin."""
    stream, places = marks.replace(" ", ""), [at for at, mark in enumerate(marks) if mark != " "]
    begin, at = compile_beginning(known), 0
    while found := begin.search(stream, at):
        start, at = found.start(), found.start() + 1
        wanted = measure_found(stream[start:start + FEWEST], known)
        piece = stream[start:start + wanted]
        if wanted and len(piece) == wanted and "!" not in piece:
            try:
                sheet = decode(piece, known, language)
            except SheetError:
                continue
            end = places[start + wanted - 1] + 1
            # The short check is too weak for a piece of something longer.
            if piece[0] == OLDEST and TOKEN.match(text, end) and not begin.match(
                    stream, start + wanted):
                continue
            at = start + wanted
            yield Span(places[start], end, sheet)


def compile_beginning(known: Sequence[Questionnaire]) -> re.Pattern[str]:
    """Return what codes begin with: a version, and the fingerprint of an instrument."""
    versions = "".join(ALPHABET[version] for version in LAYOUTS)
    prints = "|".join(spell_fingerprint(one) for one in known)
    return re.compile(f"[{versions}](?:{prints})")


def spell_fingerprint(instrument: Questionnaire) -> str:
    """Return the symbols by which a code names its instrument."""
    digits = to_digits(fingerprint(instrument.slug), BASE, PARTS["instrument"])
    return "".join(ALPHABET[digit] for digit in digits)


def find_damaged(
    text: str, marks: str, whole: Sequence[Span], known: Sequence[Questionnaire], language: str
) -> Iterator[Span]:
    """Yield what stands outside the sound codes and looks like one, with what is wrong with it."""
    begin, at = compile_beginning(known), 0
    ends = [*(span.start for span in whole), len(text)]
    for start, after in zip([0, *(span.end for span in whole)], ends, strict=True):
        at = start
        for token in TOKEN.finditer(text, start, after):
            if token.start() < at:
                continue
            end = measure_damage(text, marks, token, after, begin, known)
            if not end:
                continue
            at = end
            try:
                sheet = decode(text[token.start():end], known, language)
            except SheetError as error:
                yield Span(token.start(), end, error=error)
            else:
                yield Span(token.start(), end, sheet)


def measure_damage(
    text: str, marks: str, token: re.Match[str], after: int, begin: re.Pattern[str],
    known: Sequence[Questionnaire],
) -> int:
    """Return where what looks like a code and begins with this token ends; 0 when none does."""
    head = marks[token.start():after][:2 * FEWEST].replace(" ", "")
    if begin.match(head):
        return choose_end(text, marks, token, after, measure_found(head[:FEWEST], known), begin)
    odd = ODD.match(text[token.start():min(after, token.start() + WINDOW)])
    return token.start() + odd.end() if odd and looks_like_code(odd[0], known) else 0


def choose_end(
    text: str, marks: str, token: re.Match[str], after: int, wanted: int, begin: re.Pattern[str]
) -> int:
    """Return where a damaged code ends: after as many signs as it should have, or nearly so."""
    end, count = token.end(), len(token[0])
    ends = [(end, count)]
    is_grouped = count <= 7
    for more in TOKEN.finditer(text, end, min(after, end + WINDOW)):
        gap = text[end:more.start()]
        is_wrapped = bool(BREAK.search(gap)) and is_alone(text, more)
        if marks[end:more.start()].strip(" ") or not (is_grouped or is_wrapped):
            break
        if begin.match(more[0].upper()) or count + len(more[0]) > MOST_CODE:
            break
        end, count = more.end(), count + len(more[0])
        ends.append((end, count))
    if not wanted:
        return ends[-1][0]
    near = [one for one in ends if one[1] <= wanted + 4] or ends[:1]
    return min(near, key=lambda one: (abs(one[1] - wanted), one[1]))[0]


def is_alone(text: str, token: re.Match[str]) -> bool:
    """Tell whether a piece has a line of its own: a program wrapped a code."""
    rest = BREAK.split(text[token.end():token.end() + MOST_CODE], maxsplit=1)[0]
    return not TOKEN.search(rest)


def looks_like_code(text: str, known: Sequence[Questionnaire]) -> bool:
    """Tell whether a word that begins as no code does is one with a mistake, or of another list."""
    word = GROUPING.sub("", text)
    digits = sum(sign.isdigit() for sign in word)
    if word not in (word.upper(), word.lower()) or digits < 2 or len(word) - digits < 2:
        return False
    word = word.upper()
    if any(is_near(word, spell_fingerprint(one) + ALPHABET[one.edition % BASE]) for one in known):
        return True
    if is_sound(word):
        return True
    return digits > 2 and len(word) >= FEWEST and not set(word) - set(ALPHABET)


def is_near(word: str, wanted: str) -> bool:
    """Tell whether a word begins as a code of an instrument, but for one sign."""
    windows = (word[at:at + len(wanted)] for at in range(3))
    if any(count_differences(window, wanted) < 2 for window in windows):
        return True
    return any(word[1:len(wanted)] == wanted[:at] + wanted[at + 1:] for at in range(len(wanted)))


def count_differences(one: str, other: str) -> int:
    """Return in how many places two words of one length differ."""
    return sum(mine != theirs for mine, theirs in zip(one, other, strict=True))


def describe_spans(text: str, spans: Sequence[Span]) -> Iterator[FoundCode]:
    """Yield the codes with where they stand, and with what they say they are about."""
    line = start = before = 0
    for number, span in enumerate(spans, 1):
        after = spans[number].start if number < len(spans) else len(text)
        line += len(BREAK.findall(text, start, span.start))
        start = span.start
        rest, *below = BREAK.split(text[span.end:after], maxsplit=1)
        # What stands between two codes on one line is the name of the second.
        is_last = bool(below) or number == len(spans)
        about = ABOUT.match(rest)
        subject = rest[about.end():][:MOST_LINE] if about else ""
        lines = BREAK.split(text[before:span.start])
        # What is left of the line of another code is no name of this one.
        lines = lines if number == 1 or len(lines) == 1 else ["", *lines[1:]]
        label = find_label(lines, "" if about or not is_last else rest)
        before = span.end + len(rest) if about else span.end
        piece = SPACES.sub(" ", text[span.start:span.end])
        sheet = evolve(span.sheet, subject=subject) if span.sheet else None
        yield FoundCode(piece, label, line + 1, number, subject, sheet, span.error)


def find_label(lines: Sequence[str], after: str) -> str:
    """Return the words beside a code: before it on its line, right above it, or else behind it."""
    labels = (tidy_label(words) for words in (*lines[:-3:-1], after))
    return next(filter(None, labels), "")


def tidy_label(words: str) -> str:
    """Return words without a link, a number in a list or the signs around them."""
    words = STAMP.sub("", LINK.sub("", words))
    return TRIM.sub("", SPACES.sub(" ", words))[-MOST_LABEL:].strip(" ")
