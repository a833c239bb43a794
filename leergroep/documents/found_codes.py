"""Share codes in whatever people paste: mails, chats, lists, spreadsheets, links.

A code says at its beginning of which list it is, hence how long it is, and has a check: so a text
is searched for beginnings, and what follows one is a code when its check holds. In 200,000 damaged
and random texts none passed for a code that nobody made (tests/documents/test_found_codes.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from leergroep.documents.answers import AnswerSheet, Questionnaire
from leergroep.documents.document import MOST_LINE
from leergroep.documents.errors import SheetError
from leergroep.documents.pasted_text import unwrap_text
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
# Where a name is looked for: a line may be as long as a file.
MOST_WORDS = 200
# Longer than the longest code with something typed twice.
MOST_CODE = 80
WINDOW = 3 * MOST_CODE
# Fewer signs than these are a word, unless they begin as a code does.
FEWEST_ODD = 11
OLDEST = ALPHABET[1]
DAMAGED = frozenset(("code-sign", "code-cut", "code-short", "code-long", "code-check"))
# Between the symbols of a code may stand what people type, and what nobody sees. Whatever else
# is no letter or digit may stand there too (two cells, a picture), unless the code is damaged.
BETWEEN = (
    " \t\r\n\v\f-._\0\u00a0\u00ad\u00b7\u034f\u0085\u061c\u115f\u1160\u1680\u180e\u2043"
    "\u2212\u3000\u3164\ufe0e\ufe0f\ufe58\ufe63\ufeff\ufffc"
    + "".join(map(chr, (*range(0x2000, 0x2016), *range(0x2028, 0x2030), *range(0x205f, 0x2070))))
)
LETTERS = "0-9A-Za-z\u00c0-\u02af\u0370-\u05ff\u0620-\u1fff\u3040-\ud7ff"
LETTER = re.compile(f"[{LETTERS}]")
# Letters of other alphabets that look like those of a code, and other ways to write its digits.
LOOKS = {
    "\u0410\u0412\u0415\u041a\u041c\u041d\u0420": "ABEKMHP",
    "\u0421\u0422\u0423\u0425\u0405\u0408": "CTYXSJ",
    "\u0430\u0435\u0440\u0441\u0443\u0445\u0455\u0458": "AEPCYXSJ",
    "\u0391\u0392\u0395\u0396\u0397\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7": "ABEZHKMNPTYX",
    "\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669": "23456789",
    "\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9": "23456789",
}
ABOUT = re.compile("[ \t\u00a0]+=[ \t\u00a0]+")
TOKEN = re.compile("[0-9A-Za-z]+")
ODD = re.compile(
    "(?:[0-9A-Za-z]{5}(?:[ \u00a0-][0-9A-Za-z]{5}){2,}(?:[ \u00a0-][0-9A-Za-z]{1,5})?"
    f"|[0-9A-Za-z]{{{FEWEST_ODD},{MOST_CODE}}})(?![0-9A-Za-z])")
# What stands around a name and is none of it.
AROUND = f"[^{LETTERS}]+"
TRIM = re.compile(f"^{AROUND}|{AROUND}$")
# Before a name: when it was sent, or its number in a list.
STAMP = re.compile(
    "^[^0-9A-Za-z(\\[]*(?:\\[[^\\]\r\n]*\\]|\\(?[0-9]{1,3}[.)](?=[ \t\u00a0])"
    "|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4},? [0-9:.]{4,8}(?:[ \u202f][AP]M)? -)")
# Behind a name, or on the line below it: when it was sent.
SENT = re.compile(
    "(?:^|[ ,(\\[]+)(?:[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?,?[ T]?)?"
    "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ \u202f]?[AaPp]\\.?[Mm]|Z)?$")
LINK = re.compile("(?:<[^<>]*|\\[[^\\[\\]]*\\]\\([^()]*)$")
# A word with any of these before a code is the beginning of a link.
LINKED = frozenset("/#=<")
BREAK = re.compile("\r\n|\r|\n")
SPACES = re.compile("[ \t\r\n\u00a0]+")
GROUPING = re.compile("[ \u00a0-]")


class Marks(dict[int, str]):
    """Hold for each sign what it is: a symbol, a blank or "," for what may stand between, or "!".

    A damaged code has nothing but blanks between its symbols.
    """

    def __missing__(self, sign: int) -> str:
        """Return what a sign is that is neither a symbol nor a blank."""
        self[sign] = mark = "!" if LETTER.match(chr(sign)) else ","
        return mark


MARKS = Marks({
    **{ord(sign): " " for sign in BETWEEN},
    **{ord(case): sign for sign in ALPHABET for case in (sign, sign.lower())},
    **{ord(like): sign for likes, signs in LOOKS.items()
       for like, sign in zip(likes, signs, strict=True)},
})
APART = str.maketrans("", "", " ,")


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
    text = unwrap_text(text, compile_beginning(known).pattern)
    marks = text.translate(MARKS)
    spans = list(find_whole(text, marks, known, language))
    spans += find_damaged(text, marks, spans, known, language)
    spans.sort(key=lambda span: span.start)
    return list(describe_spans(text, spans))


def find_whole(
    text: str, marks: str, known: Sequence[Questionnaire], language: str
) -> Iterator[Span]:
    """Yield the sound codes, wherever they begin."""
    stream = marks.translate(APART)
    places = [at for at, mark in enumerate(marks) if mark not in " ,"]
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
    prints = "|".join(spell_fingerprint(one.slug) for one in known)
    return re.compile(f"[{versions}](?:{prints})")


@cache
def spell_fingerprint(slug: str) -> str:
    """Return the symbols by which a code names its instrument."""
    digits = to_digits(fingerprint(slug), BASE, PARTS["instrument"])
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
                sheet = decode(drop_blanks(text, marks, token.start(), end), known, language)
            except SheetError as error:
                yield Span(token.start(), end, error=error)
            else:
                yield Span(token.start(), end, sheet)


def drop_blanks(text: str, marks: str, start: int, end: int) -> str:
    """Return the signs of a damaged code without what may stand between them."""
    return "".join(text[at] for at in range(start, end) if marks[at] != " ")


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
    beginnings = (spell_fingerprint(one.slug) + ALPHABET[one.edition % BASE] for one in known)
    if any(is_near(word, beginning) for beginning in beginnings):
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
    """Return the words beside a code: before it on its line, right above it, or else behind it.

    A line that only says when it was sent stands between a name and what was written.
    """
    near = [words for words in lines[-3:] if not is_time(words)]
    labels = (tidy_label(words) for words in (*near[:-3:-1], after))
    return next(filter(None, labels), "")


def is_time(words: str) -> bool:
    """Tell whether a line says when it was sent, and nothing else."""
    return len(words) <= MOST_LABEL and bool(SENT.fullmatch(TRIM.sub("", words)))


def tidy_label(words: str) -> str:
    """Return words without a link, a number in a list, a time or the signs around them."""
    words = LINK.sub("", SPACES.sub(" ", words[-MOST_WORDS:]))
    first, space, last = words.rpartition(" ")
    words = first + space if LINKED.intersection(last) else words
    name = SENT.sub("", TRIM.sub("", STAMP.sub("", words)))
    name += ")" if name.rfind("(") > name.rfind(")") else ""
    return name[-MOST_LABEL:].strip(" ")
