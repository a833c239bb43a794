"""What of a sheet counts in a group, and who handed in twice."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache

from attrs import define, field, frozen

from leergroep.answers import AnswerSheet
from leergroep.library import Library
from leergroep.model import Instrument
from leergroep.roles import settled
from leergroep.sharecode import BASE, PARTS, choices, day, day_of, mark_of, states, written
from leergroep.words import say

MARKS = BASE ** PARTS["mark"]


@frozen
class Refused:
    """Hold which source does not count (a file, or a file and a line), and why, in a sentence."""

    source: str
    key: str
    sentence: str


@frozen(slots=True)
class Record:
    """Hold one sheet as the group needs it: nobody's name, no notes."""

    source: str
    day: str
    role: str
    mark: str
    states: bytes


@define
class Pile:
    """Hold all records by instrument, in the order they were read."""

    records: dict[str, list[Record]] = field(factory=dict)
    refused: list[Refused] = field(factory=list)

    def most(self, library: Library) -> Instrument | None:
        """Return the instrument with most sheets; the first in the library among equals."""
        found = [one for slug, one in library.instruments.items() if self.records.get(slug)]
        return max(found, key=lambda one: len(self.records[one.slug]), default=None)

    def others(self, chosen: Instrument, library: Library, language: str) -> Iterator[Refused]:
        """Yield what is set apart because it is of another instrument than the one chosen."""
        for slug, records in self.records.items():
            if slug != chosen.slug:
                titles = {"found": library.instruments[slug].title[language],
                          "wanted": chosen.title[language]}
                said = say("group-apart", language, **titles)
                yield from (Refused(one.source, "group-apart", said) for one in records)


@frozen
class Fit:
    """Hold what a plain sheet of an instrument is read with."""

    instrument: Instrument
    slugs: tuple[str, ...]
    number: dict[int | str | None, int]

    @classmethod
    def of(cls, instrument: Instrument) -> Fit:
        """Return the fit of an instrument."""
        number = {state: index for index, state in enumerate(choices(instrument))}
        return cls(instrument, tuple(item.slug for _, item in instrument.items()), number)


@define
class Gathering:
    """Add records to a pile; whoever handed in twice counts once, with what was read last."""

    pile: Pile
    language: str
    places: dict[tuple, int] = field(factory=dict)

    def add(self, slug: str, record: Record) -> None:
        """Add a record, or put it in the place of an earlier one of the same sheet."""
        whole = (slug, record.day, record.role, record.mark, record.states)
        key = (slug, record.day, record.mark) if record.mark else whole
        records = self.pile.records.setdefault(slug, [])
        place = self.places.setdefault(key, len(records))
        if place == len(records):
            records.append(record)
            return
        old = records[place]
        records[place] = record
        same = (old.role, old.states) == (record.role, record.states)
        self.refuse(old.source, *self._twice(same, record.source))

    def refuse(self, source: str, key: str, sentence: str) -> None:
        """Note that a source does not count."""
        self.pile.refused.append(Refused(source, key, sentence))

    def _twice(self, same: bool, where: str) -> tuple[str, str]:
        key = "group-same" if same else "group-replaced"
        return key, say(key, self.language, where=where)


def record_of(source: str, sheet: AnswerSheet, fit: Fit) -> tuple[str, Record]:
    """Return the (instrument, record) of a sheet."""
    mark = mark_of(sheet.extra) or derived(sheet.by, sheet.subject, sheet.notes, fit.instrument)
    row = bytes(states(sheet, fit.instrument))
    record = Record(source, dated(sheet.round), settled(sheet.role), mark, row)
    return sheet.instrument, record


@lru_cache(maxsize=1024)
def dated(round: str) -> str:
    """Return the day of a round as a share code would hold it."""
    return day_of(day(round))


def derived(by: str, subject: str, notes: dict[str, str], instrument: Instrument) -> str:
    """Return a mark for a sheet that has none: a fingerprint of its name and notes.

    So two people with equal answers stay two, and nobody's name or notes are kept. "" when there
    is neither.
    """
    if not (by or subject or notes):
        return ""
    own = [by, subject, *(notes.get(factor.slug, "") for factor in instrument.factors)]
    if not any(own):
        return ""
    text = "\n".join(own).encode("utf-16-le", "surrogatepass")
    return written(1 + zlib.crc32(text) % (MARKS - 1))
