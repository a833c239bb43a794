"""What a group brought together in the widget: share codes and their order, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from attrs import evolve, field, frozen

from leergroep.documents.document import (
    Document,
    find_wrong_entries,
    is_count,
    is_record,
    merge_records,
)


@frozen
class CollectedCodes(Document):
    """Hold share codes, each with its place in the order in which they came in."""

    format: ClassVar[str] = "leergroep/group"
    parts: ClassVar[tuple[str, ...]] = ("codes",)

    codes: dict[str, int] = field(factory=dict, kw_only=True)

    @staticmethod
    def wrong(data: dict[str, Any]) -> Iterator[str]:
        """Yield what is not as the format says."""
        if is_record(data.get("codes")):
            yield from find_wrong_entries("codes", data["codes"], is_count)
        else:
            yield "codes"

    def patched(self, before: Self, after: Self) -> Self:
        """Return this with only the codes and the rest that changed."""
        return evolve(
            super().patched(before, after),
            codes=merge_records(self.codes, before.codes, after.codes),
        )

    def in_order(self) -> list[str]:
        """Return the codes in the order in which they came in."""
        return sorted(self.codes, key=lambda code: (self.codes[code], code))
