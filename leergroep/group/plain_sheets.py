"""Plain answer sheets, as this book writes them: read many times as fast as any other.

Takes only what AnswerSheet.from_json takes too; what is not plain gets a closer look elsewhere.
"""

from __future__ import annotations

import json
from typing import Any

from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import MOST_BYTES, ROUND, SIMPLE
from leergroep.documents.roles import settle_role
from leergroep.documents.share_code import find_mark
from leergroep.group.records import (
    ParseContext,
    Record,
    derive_former,
    find_day,
    mark_person,
    mark_text,
)
from leergroep.group.subjects import clean_subject

DECODE, SCAN = json.JSONDecoder().decode, json.JSONDecoder().raw_decode
PLAIN = frozenset((*AnswerSheet.own(), "format", "version", "mark"))
# How the answers begin and end in a file that this book wrote, with a line for each.
BEGIN, END = b'\n "answers": {\n', b"\n },\n"
ANSWERS = b'"answers"'
# How a key can be written otherwise.
ESCAPED = b"\\u00"


def read_plain_sheet(
    name: str, raw: str | bytes, fits: dict[str, ParseContext]
) -> tuple[str, Record] | None:
    """Return the record of a plain sheet; None for what needs a closer look."""
    try:
        data, row = read_lines(raw, fits) or read_whole(raw, fits)
        fit, notes = fits[data["instrument"]], data.get("notes", {})
        about: list[Any] = [*map(data.get, SIMPLE)]
        round, _, role, by, subject = about
        plain = (
            type(notes) is dict
            and data["format"] == AnswerSheet.format and data["version"] == AnswerSheet.version
            and data["edition"] == fit.instrument.edition
            and PLAIN.issuperset(data) and ROUND.fullmatch(round)
            and type(data.get("mark", "")) is str and len(raw) <= MOST_BYTES
            and len("".join(about)) <= 100
            and (not notes or (max(map(len, notes.values())) <= 50_000 and "".join(notes.values())))
            # To Python true is 1.
            and type(data["version"]) is not bool and type(data["edition"]) is not bool
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if not plain:
        return None
    mark = find_mark(data)
    former = "" if mark else derive_former(by, subject, notes, fit.instrument)
    mark = mark or mark_person(by)
    origin = "" if mark else mark_text(name, raw if isinstance(raw, str) else str(raw, "utf-8"))
    return fit.instrument.slug, Record(
        name, find_day(round), settle_role(role, fit.instrument.roles), mark, row,
        clean_subject(subject), origin, former)


def read_lines(
    raw: str | bytes, fits: dict[str, ParseContext]
) -> tuple[dict[str, Any], bytes] | None:
    """Return the sheet without its answers, and those as states; None where they are not by line.

    Each line is looked up whole: parsing a sheet of 66 answers took most of all time.
    """
    if isinstance(raw, str):
        return None
    start = raw.find(BEGIN)
    end = raw.find(END, start)
    if start < 0 or end < 0:
        return None
    head, lines, tail = raw[:start], raw[start + len(BEGIN):end], raw[end + len(END) - 1:]
    # A key that comes twice counts as it came last: what stands here may not be that.
    if ANSWERS in head or ANSWERS in tail or ESCAPED in tail:
        return None
    text = str(head + b'\n "answers": {},' + tail, "utf-8")
    data, stop = SCAN(text)
    fit = fits[data["instrument"]]
    try:
        found = b"".join(map(fit.lines.__getitem__, lines.split(b",\n")))
    except KeyError:
        return None
    if data["answers"] != {} or text[stop:].strip(" \t\r\n"):
        return None
    places, states = found[::2], found[1::2]
    if places == fit.places:
        return data, states
    row = bytearray(len(fit.places))
    for place, state in zip(places, states, strict=True):
        row[place] = state
    return (data, bytes(row)) if len(set(places)) == len(places) else None


def read_whole(raw: str | bytes, fits: dict[str, ParseContext]) -> tuple[dict[str, Any], bytes]:
    """Return a sheet and its answers as states; raise an error where one needs a closer look."""
    data = DECODE(raw if isinstance(raw, str) else str(raw, "utf-8"))
    fit, answers = fits[data["instrument"]], data["answers"]
    if type(answers) is not dict:
        raise TypeError(answers)
    row = bytes(map(fit.number.__getitem__, map(answers.get, fit.slugs)))
    if len(answers) != len(row) - row.count(0) or bool in map(type, answers.values()):
        raise ValueError(answers)
    return data, row
