"""What of a sheet counts in a group, and who handed in twice."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import define, field, frozen
from msgspec import Struct

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.roles import settle_role
from leergroep.documents.share_code import (
    BASE,
    MARK,
    SHORT_MARK,
    count_day,
    find_mark,
    find_source,
    format_day,
    format_mark,
    number_states,
)
from leergroep.group.subjects import clean_subject, make_key
from leergroep.messages import translate

# Every checklist of a book by its slug.
Checklists = Mapping[str, Checklist]
SHORT_MARKS, MARKS = BASE ** SHORT_MARK, BASE ** MARK


@frozen
class Refused:
    """Hold which source does not count (a file, or a file and a line), and why, in a sentence.

    `label` are the words that stood beside a code.
    """

    source: str
    key: str
    sentence: str
    label: str = ""


class Record(Struct, frozen=True, gc=False):
    """Hold one sheet as the group needs it: nobody's name, no notes; `subject` as it is shown.

    `mark` says whose it is; where that is unknown, `origin` says from which file or row it came.
    `former` is the mark that earlier editions gave a sheet for its name and notes.
    """

    source: str
    day: str
    role: str
    mark: str
    states: bytes
    subject: str = ""
    origin: str = ""
    former: str = ""


@define
class SheetCollection:
    """Hold all records by instrument, in the order they were read."""

    records: dict[str, list[Record]] = field(factory=dict)
    refused: list[Refused] = field(factory=list)

    def most(self, library: Library) -> Checklist | None:
        """Return the instrument with most sheets; the first in the library among equals."""
        known = library.of_kind("checklist").values()
        found = [one for one in known if self.records.get(one.slug)]
        return max(found, key=lambda one: len(self.records[one.slug]), default=None)

    def about(self, chosen: Checklist, subject: str) -> list[Record]:
        """Return the records of an instrument about the subject with this key."""
        records = self.records.get(chosen.slug, [])
        return [one for one in records if make_key(one.subject) == subject]

    def others(
        self, chosen: Checklist, subject: str, library: Library, language: str
    ) -> Iterator[Refused]:
        """Yield what is set apart: of another instrument than that chosen, or subject (a key)."""
        wanted = chosen.title[language]
        for slug, records in self.records.items():
            if slug == chosen.slug:
                yield from set_apart(records, subject, language)
            else:
                found = library.of_kind("checklist")[slug].title[language]
                said = translate("group-apart", language, found=found, wanted=wanted)
                yield from (Refused(one.source, "group-apart", said) for one in records)


def set_apart(records: list[Record], subject: str, language: str) -> Iterator[Refused]:
    """Yield which records are about something else than the subject with this key."""
    names = {make_key(one.subject): one.subject for one in records}
    none = translate("group-subject-none", language)
    for one in records:
        if make_key(one.subject) != subject:
            details = {"found": one.subject or none, "wanted": names.get(subject) or none}
            said = translate("group-subject-apart", language, **details)
            yield Refused(one.source, "group-subject-apart", said)


@define
class Importer:
    """Add records to a pile; whoever handed in twice counts once, with what was read last.

    Two sheets are one person's when their mark or name says so, never because they are alike. One
    that says neither is known by where it came from: the same file or row again adds nobody.
    """

    pile: SheetCollection
    language: str
    places: dict[tuple[object, ...], int] = field(factory=dict)
    former: dict[tuple[object, ...], int] = field(factory=dict)

    def add(self, slug: str, record: Record) -> None:
        """Add a record, or put it in the place of an earlier one of the same sheet."""
        about = make_key(record.subject)
        key = (
            (slug, record.day, record.mark, about) if record.mark else (slug, record.origin, about)
        )
        records = self.pile.records.setdefault(slug, [])
        place = self._find_former(slug, record, about, self.places.get(key, len(records)))
        self.places[key] = place
        if place == len(records):
            records.append(record)
            return
        old = records[place]
        records[place] = record
        same = (old.role, old.states) == (record.role, record.states)
        self.refuse(old.source, *self._twice(same, record.source))

    def refuse(self, source: str, key: str, sentence: str, label: str = "") -> None:
        """Note that a source does not count."""
        self.pile.refused.append(Refused(source, key, sentence, label))

    def _find_former(self, slug: str, record: Record, about: str, place: int) -> int:
        """Return the place of the same sheet as a code of an earlier edition, else `place`."""
        short = record.mark if len(record.mark) == SHORT_MARK else record.former
        if not short:
            return place
        key = (slug, record.day, record.role, record.states, short, about, not record.former)
        other = (*key[:-1], bool(record.former))
        place = self.former.get(other, place)
        self.former[key] = place
        return place

    def _twice(self, same: bool, where: str) -> tuple[str, str]:
        key = "group-same" if same else "group-replaced"
        return key, translate(key, self.language, where=where)


def make_record(
    source: str, sheet: AnswerSheet, instrument: Checklist, origin: str
) -> tuple[str, Record]:
    """Return the (instrument, record) of a sheet; `origin` is the text of the file or row."""
    mark = find_mark(sheet.extra)
    row = bytes(number_states(sheet, instrument))
    own = mark or mark_person(sheet.by)
    return sheet.instrument, Record(
        source,
        find_day(sheet.round),
        settle_role(sheet.role, instrument.roles),
        own,
        row,
        clean_subject(sheet.subject),
        "" if own else find_source(sheet.extra) or mark_text(source, origin),
        "" if mark else derive_former(sheet.by, sheet.subject, sheet.notes, instrument),
    )


@lru_cache(maxsize=1024)
def find_day(round: str) -> str:
    """Return the day of a round as a share code would hold it."""
    return format_day(count_day(round))


def mark_person(by: str) -> str:
    """Return the mark of who signed a sheet with a name, which cannot be read from it."""
    name = make_key(by)
    return mark_text("by", name) if name else ""


def mark_text(name: str, text: str) -> str:
    """Return a mark for a text of a name: another text, or another name, has another mark."""
    raw = f"{name}\n{text}".encode("utf-16-le", "surrogatepass")
    return format_mark(1 + (zlib.crc32(raw) << 32 | zlib.adler32(raw)) % (MARKS - 1))


def derive_former(by: str, subject: str, notes: dict[str, str], instrument: Checklist) -> str:
    """Return the mark that earlier editions gave a sheet for its name and notes, "" for none.

    What a group holds of them bears these: so the same file again is known as the same sheet.
    """
    if not (by or notes):
        return ""
    noted = [notes.get(factor.slug, "") for factor in instrument.factors]
    if not any((by, *noted)):
        return ""
    text = "\n".join((by, subject, *noted)).encode("utf-16-le", "surrogatepass")
    return format_mark(1 + zlib.crc32(text) % (SHORT_MARKS - 1), SHORT_MARK)
