"""Plain answer sheets, as this book writes them: read many times as fast as any other.

Takes only what AnswerSheet.from_json takes too; what is not plain gets a closer look elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from typing import Any, Literal, cast

import msgspec
from attrs import frozen
from msgspec import Struct
from msgspec.structs import astuple

from leergroep.checklist.model import Checklist
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import MOST_BYTES, MOST_LINE, MOST_NOTE, ROUND
from leergroep.documents.roles import settle_role
from leergroep.documents.share_code import find_mark, list_states, number_answers
from leergroep.group.records import (
    Record,
    derive_former,
    find_day,
    mark_person,
    mark_text,
)
from leergroep.group.subjects import clean_subject

# A sign counts as two at most: what has so few is surely no longer than it may be.
FEW_IN_LINES, FEW_IN_NOTE = MOST_LINE // 2, MOST_NOTE // 2


class PlainSheet(Struct, forbid_unknown_fields=True, kw_only=True):
    """Hold a sheet with no other keys than those of this edition."""

    format: str
    version: int
    edition: int
    answers: Struct
    round: str = ""
    group: str = ""
    role: str = ""
    by: str = ""
    subject: str = ""
    notes: dict[str, str] = {}
    mark: str = ""


class Nothing(Struct, tag_field="instrument", tag=""):
    """Stand beside the sheets: of a class that is alone the parser asks no name."""


@frozen
class PlainReader:
    """Read plain sheets of a number of checklists.

    The parser knows every statement and what may be answered to it: it makes no text of what it
    knows, and is done in a third of the time that making a dictionary takes.
    """

    decode: Callable[[str | bytes], PlainSheet | Nothing]
    known: dict[type[PlainSheet], tuple[Checklist, dict[Any, int]]]

    @classmethod
    def of(cls, checklists: Iterable[Checklist]) -> PlainReader:
        """Return the reader of the sheets of these checklists, of which there may be none."""
        known = {declare_sheet(one): (one, number_answers(one)) for one in checklists}
        return cls(msgspec.json.Decoder(reduce(or_, known, Nothing)).decode, known)

    def read(self, name: str, raw: str | bytes) -> tuple[str, Record] | None:
        """Return the (instrument, record) in a source; None for what needs a closer look."""
        if len(raw) > MOST_BYTES:
            return None
        try:
            sheet = self.decode(raw)
        except (ValueError, RecursionError):
            return None
        if isinstance(sheet, Nothing) or not is_plain(sheet):
            return None
        instrument, number = self.known[type(sheet)]
        states = bytes(map(number.__getitem__, astuple(sheet.answers)))
        mark = find_mark({"mark": sheet.mark})
        former = "" if mark else derive_former(sheet.by, sheet.subject, sheet.notes, instrument)
        mark = mark or mark_person(sheet.by)
        origin = "" if mark else mark_text(name, raw if isinstance(raw, str) else str(raw, "utf-8"))
        return instrument.slug, Record(
            name, find_day(sheet.round), settle_role(sheet.role, instrument.roles), mark, states,
            clean_subject(sheet.subject), origin, former)


def declare_sheet(instrument: Checklist) -> type[PlainSheet]:
    """Return the class of plain sheets of a checklist, which its name in them tells."""
    answer = Literal.__getitem__(tuple(list_states(instrument)[1:]))
    items = {f"item{place}": item.slug for place, (_, item) in enumerate(instrument.items())}
    answers = msgspec.defstruct(
        "Answers", [(name, answer, None) for name in items], rename=items,
        forbid_unknown_fields=True)
    fixed = {"format": AnswerSheet.format, "version": AnswerSheet.version,
             "edition": instrument.edition}
    fields = [*((name, Literal.__getitem__(value)) for name, value in fixed.items()),
              ("answers", answers)]
    made = msgspec.defstruct("Sheet", fields, bases=(PlainSheet,), kw_only=True,
                             tag_field="instrument", tag=instrument.slug)
    return cast(type[PlainSheet], made)


def is_plain(sheet: PlainSheet) -> bool:
    """Tell whether the texts of a sheet are surely no longer than any may be."""
    about = len(sheet.group) + len(sheet.role) + len(sheet.by) + len(sheet.subject)
    return about <= FEW_IN_LINES and ROUND.fullmatch(sheet.round) is not None and (
        not sheet.notes or max(map(len, sheet.notes.values())) <= FEW_IN_NOTE)
