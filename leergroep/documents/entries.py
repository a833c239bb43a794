"""What a team put on a board or in a list: a document of the format leergroep/entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Self

from attrs import evolve, field, frozen

from leergroep.content.instrument import Instrument
from leergroep.documents.document import Document, is_note, is_record, is_short, merge_records
from leergroep.documents.errors import SheetError

# What one can add by hand; twice as much is read, since two tabs may each take the last places.
MOST_ADDED = 2_000
MOST_ENTRIES = 2 * MOST_ADDED
NAME = re.compile(r"[A-Za-z0-9-]{1,40}")
Value = str | int | float


@frozen
class Entries(Document):
    """Hold records by id, each with fields by name: texts and numbers, nothing deeper.

    Which fields there are, the instrument says; fields that it does not know are kept.
    """

    format: ClassVar[str] = "leergroep/entries"
    parts: ClassVar[tuple[str, ...]] = ("entries",)

    entries: dict[str, dict[str, Value]] = field(factory=dict, kw_only=True)

    @classmethod
    def check(cls, data: Any, instrument: Instrument, language: str) -> None:
        """Raise SheetError when parsed JSON holds no entries for the instrument, or too many."""
        super().check(data, instrument, language)
        count = len(data["entries"])
        if count > MOST_ENTRIES:
            raise SheetError("bad-count", language, count=count, most=MOST_ENTRIES)

    @staticmethod
    def wrong(data: dict) -> Iterator[str]:
        """Yield the fields that are not as the entries format says, as `entries.a1.text`."""
        if not is_record(data.get("entries")):
            yield "entries"
            return
        for name, entry in data["entries"].items():
            if not NAME.fullmatch(name) or not is_record(entry):
                yield f"entries.{name}"
                return
            yield from (f"entries.{name}.{key}" for key, value in entry.items()
                        if not (is_short(key) and is_value(value)))

    def patched(self, before: Self, after: Self) -> Self:
        """Return this document with only the entries, fields and rest that changed.

        Of each field the last change stays. Who takes an entry away takes it away; who changed
        it after that, without knowing, brings it back whole.
        """
        entries = merge_entries(self.entries, before.entries, after.entries)
        return evolve(super().patched(before, after), entries=entries)


def merge_entries(stored: dict, before: dict, after: dict) -> dict:
    """Return `stored` with the entries and fields that differ between `before` and `after`."""
    merged = merge_records(stored, before, after)
    for name, entry in after.items():
        if name in stored and before.get(name) != entry:
            merged[name] = merge_records(stored[name], before.get(name, {}), entry)
    return merged


def is_value(value: Any) -> bool:
    """Tell whether a JSON value can stand in a field: a text, or a number that both sides hold."""
    return is_note(value) or (type(value) in (int, float) and abs(value) < 2**53)
