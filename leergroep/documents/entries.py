"""What a team put on a board or in a list: a document of the format leergroep/entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from attrs import field, frozen

from leergroep.documents.document import Document, Named, is_note, is_record, is_short
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
    parts: ClassVar[Mapping[str, int]] = {"entries": 2}

    entries: dict[str, dict[str, Value]] = field(factory=dict, kw_only=True)

    @classmethod
    def check(cls, data: Any, instrument: Named, language: str) -> None:
        """Raise SheetError when parsed JSON holds no entries for the instrument, or too many."""
        super().check(data, instrument, language)
        count = len(data["entries"])
        if count > MOST_ENTRIES:
            raise SheetError("bad-count", language, count=count, most=MOST_ENTRIES)

    @staticmethod
    def wrong(data: dict[str, Any]) -> Iterator[str]:
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


def is_value(value: Any) -> bool:
    """Tell whether a JSON value can stand in a field: a text, or a number that both sides hold."""
    return is_note(value) or (type(value) in (int, float) and abs(value) < 2**53)


def order_entries(entries: Mapping[str, Mapping[str, Value]]) -> list[tuple[str, Any]]:
    """Return entries with their ids in the order that people gave them, equal ones by id."""
    return sorted(entries.items(), key=lambda one: (read_order(one[1]), one[0]))


def read_order(entry: Mapping[str, Value]) -> int | float:
    """Return the order of an entry; what is no number is no order."""
    order = entry.get("order", 0)
    return 0 if isinstance(order, str) else order
