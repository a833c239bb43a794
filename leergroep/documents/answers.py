"""One person's answers to one instrument: a document of the format leergroep/answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Protocol, cast

from attrs import field, frozen

from leergroep.documents.document import (
    Document,
    Named,
    find_wrong_entries,
    is_count,
    is_note,
    is_record,
)
from leergroep.documents.errors import SheetError
from leergroep.messages.text import Text

UNKNOWN = "unknown"
NOT_APPLICABLE = "not-applicable"
Answer = int | str


class Option(Protocol):
    """One answer of a scale, by its number."""

    @property
    def value(self) -> int:
        """Return the number that stands in a sheet."""


class Scale(Protocol):
    """The answers one can choose from, lowest first."""

    @property
    def options(self) -> Sequence[Option]:
        """Return the options."""


class Statement(Protocol):
    """One thing that is answered, by its slug."""

    @property
    def slug(self) -> str:
        """Return the name under which its answer stands in a sheet."""


class Questionnaire(Named, Protocol):
    """Whatever is answered statement by statement on one scale."""

    @property
    def title(self) -> Text:
        """Return what readers call it."""

    @property
    def scale(self) -> Scale:
        """Return its scale."""

    @property
    def roles(self) -> Mapping[str, Text]:
        """Return the roles that one can have, in the order in which share codes count them."""

    def items(self) -> Iterable[tuple[object, Statement]]:
        """Return every statement with what it belongs to, in order."""


@frozen
class AnswerSheet(Document):
    """Hold answers by item slug (1..n, "unknown" or "not-applicable") and notes by factor slug."""

    format: ClassVar[str] = "leergroep/answers"
    parts: ClassVar[Mapping[str, int]] = {"answers": 1, "notes": 1}

    answers: dict[str, Answer] = field(factory=dict, kw_only=True)
    notes: dict[str, str] = field(factory=dict, kw_only=True)

    @classmethod
    def check(cls, data: Any, instrument: Named, language: str) -> None:
        """Raise SheetError when parsed JSON is no answer sheet for the checklist."""
        super().check(data, instrument, language)
        # Nothing but a checklist is answered on a sheet; its kind chooses this class.
        check_scale(data, cast(Questionnaire, instrument), language)

    def is_empty(self) -> bool:
        """Tell whether there is nothing to keep: no answer, no note, nothing about the reader."""
        about = (self.subject, self.role, self.group, self.extra.get("mark"))
        return not any((self.answers, *self.notes.values(), *about))

    @staticmethod
    def wrong(data: dict[str, Any]) -> Iterator[str]:
        """Yield the fields that are not as the answers format says, as `answers.can-do-taal`."""
        if not is_record(data.get("answers")):
            yield "answers"
        elif not is_record(data.get("notes", {})):
            yield "notes"
        else:
            yield from find_wrong_entries("answers", data["answers"], is_answer)
            yield from find_wrong_entries("notes", data.get("notes", {}), is_note)


def is_answer(value: Any) -> bool:
    """Tell whether a JSON value can be an answer on some scale."""
    return value in (UNKNOWN, NOT_APPLICABLE) or (is_count(value) and value <= 100)


def check_scale(data: dict[str, Any], instrument: Questionnaire, language: str) -> None:
    """Raise SheetError when a sheet answers a statement beside the instrument's scale."""
    values = {option.value for option in instrument.scale.options}
    for _, item in instrument.items():
        given = data["answers"].get(item.slug)
        if is_count(given) and given not in values:
            raise SheetError("bad-field", language, where=f"answers.{item.slug}")
