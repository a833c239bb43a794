"""What a group brought together in the widget: share codes and their order, nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from attrs import field, frozen

from leergroep.documents.document import Document, find_wrong_entries, is_count, is_record


@frozen
class CollectedCodes(Document):
    """Hold share codes, each with its place in the order in which they came in."""

    format: ClassVar[str] = "leergroep/group"
    parts: ClassVar[Mapping[str, int]] = {"codes": 1}

    codes: dict[str, int] = field(factory=dict, kw_only=True)

    @staticmethod
    def wrong(data: dict[str, Any]) -> Iterator[str]:
        """Yield what is not as the format says."""
        if is_record(data.get("codes")):
            yield from find_wrong_entries("codes", data["codes"], is_count)
        else:
            yield "codes"

    def in_order(self) -> list[str]:
        """Return the codes in the order in which they came in."""
        return sorted(self.codes, key=lambda code: (self.codes[code], code))
