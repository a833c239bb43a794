"""One person's answers to one instrument: a document of the format leergroep/answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from attrs import evolve, field, frozen

from leergroep.documents import (
    MOST_BYTES,
    Document,
    SheetError,
    is_count,
    is_note,
    is_record,
    patch,
    wrong_entries,
)
from leergroep.model import NOT_APPLICABLE, UNKNOWN, Instrument

__all__ = ["MOST_BYTES", "Answer", "AnswerSheet", "SheetError"]

Answer = int | str


@frozen
class AnswerSheet(Document):
    """Hold answers by item slug (1..n, "unknown" or "not-applicable") and notes by factor slug."""

    format: ClassVar[str] = "leergroep/answers"
    parts: ClassVar[tuple[str, ...]] = ("answers", "notes")

    answers: dict[str, Answer] = field(factory=dict, kw_only=True)
    notes: dict[str, str] = field(factory=dict, kw_only=True)

    @classmethod
    def check(cls, data: Any, instrument: Instrument, language: str) -> None:
        """Raise SheetError when parsed JSON is no answer sheet for the instrument."""
        super().check(data, instrument, language)
        check_scale(data, instrument, language)

    @staticmethod
    def wrong(data: dict) -> Iterator[str]:
        """Yield the fields that are not as the answers format says, as `answers.can-do-taal`."""
        if not is_record(data.get("answers")):
            yield "answers"
        elif not is_record(data.get("notes", {})):
            yield "notes"
        else:
            yield from wrong_entries("answers", data["answers"], is_answer)
            yield from wrong_entries("notes", data.get("notes", {}), is_note)

    def patched(self, before: Self, after: Self) -> Self:
        """Return this sheet with only the answers, notes and rest that changed."""
        return evolve(
            super().patched(before, after),
            answers=patch(self.answers, before.answers, after.answers),
            notes=patch(self.notes, before.notes, after.notes),
        )


def is_answer(value: Any) -> bool:
    """Tell whether a JSON value can be an answer on some scale."""
    return value in (UNKNOWN, NOT_APPLICABLE) or (is_count(value) and value <= 100)


def check_scale(data: dict, instrument: Instrument, language: str) -> None:
    """Raise SheetError when a sheet answers a statement beside the instrument's scale."""
    values = {option.value for option in instrument.scale.options}
    for _, item in instrument.items():
        given = data["answers"].get(item.slug)
        if is_count(given) and given not in values:
            raise SheetError("bad-field", language, where=f"answers.{item.slug}")
