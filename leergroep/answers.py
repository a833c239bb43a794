"""One person's answers to one instrument: JSON in and out, hostile input refused."""

from __future__ import annotations

import json
import math
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from leergroep.model import NOT_APPLICABLE, UNKNOWN, Instrument
from leergroep.words import say

FORMAT = "leergroep/answers"
VERSION = 1
MOST_BYTES = 5_000_000
MOST_NOTE = 100_000
# Deeper than any honest sheet, and far less deep than any parser gives up at.
MOST_DEPTH = 50
# The day a round was begun; the second of one day is 2026-11-23-2.
ROUND = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]{1,3})?)?")
LONE = re.compile("[\ud800-\udfff]")
Answer = int | str
SIMPLE = ("round", "group", "role", "by", "subject")
OWN = ("instrument", "edition", *SIMPLE, "answers", "notes")


class SheetError(ValueError):
    """Raised when a file is no answer sheet for the instrument; `key` names the sentence."""

    def __init__(self, key: str, language: str = "nl", **details: object):
        """Say in the reader's language what is wrong and where."""
        self.key, self.details = key, details
        super().__init__(say(key, language, **details))


@frozen
class AnswerSheet:
    """Hold answers by item slug (1..n, "unknown" or "not-applicable") and notes by factor slug.

    `round` is the day it was begun (ISO 8601, -2 for the second of one day; empty while nothing is
    filled in), `subject` the project it is about. `extra` keeps keys of later versions.
    """

    instrument: str
    edition: int
    round: str = ""
    group: str = ""
    role: str = ""
    by: str = ""
    subject: str = ""
    answers: dict[str, Answer] = field(factory=dict)
    notes: dict[str, str] = field(factory=dict)
    extra: dict[str, Any] = field(factory=dict)

    @classmethod
    def blank(cls, instrument: Instrument, **about: str) -> AnswerSheet:
        """Return an empty sheet for an instrument."""
        return cls(instrument.slug, instrument.edition, **about)

    @classmethod
    def from_dict(cls, data: Any, instrument: Instrument, language: str = "nl") -> AnswerSheet:
        """Return the sheet in parsed JSON; raise SheetError when it does not fit the instrument.

        A sheet of an older edition is read; answers to items that are gone are kept with it.
        """
        check_form(data, language)
        check_fit(data, instrument, language)
        own = (*OWN, "format", "version")
        extra = {key: value for key, value in data.items() if key not in own}
        return cls(**{key: data[key] for key in OWN if key in data}, extra=extra)

    @classmethod
    def from_json(
        cls, text: str | bytes, instrument: Instrument, language: str = "nl"
    ) -> AnswerSheet:
        """Return the sheet in JSON text; raise SheetError when there is none for the instrument."""
        check_size(len(text), language)
        try:
            data = json.loads(text, parse_constant=refused)
        except (ValueError, RecursionError) as error:
            raise SheetError("bad-json", language) from error
        if is_deep(data):
            raise SheetError("bad-json", language)
        return cls.from_dict(data, instrument, language)

    @classmethod
    def read(cls, path: Path, instrument: Instrument, language: str = "nl") -> AnswerSheet:
        """Return the sheet in a file; raise SheetError if it is none, OSError if unreadable."""
        check_size(path.stat().st_size, language)
        return cls.from_json(path.read_bytes(), instrument, language)

    def to_dict(self) -> dict[str, Any]:
        """Return the sheet as plain data in the leergroep/answers format."""
        own = {key: getattr(self, key) for key in OWN}
        return {**self.extra, "format": FORMAT, "version": VERSION, **own}

    def to_json(self) -> str:
        """Return the sheet as JSON text."""
        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"
        # Half an emoji has no place in UTF-8; JavaScript writes it as an escape too.
        return LONE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)

    def write(self, path: Path) -> None:
        """Write the sheet whole or not at all: a full disk leaves the old file as it was."""
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(self.to_json())
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def patched(self, before: AnswerSheet, after: AnswerSheet) -> AnswerSheet:
        """Return this sheet with only what changed from `before` to `after`.

        Two writers of one sheet each add their own change and lose nothing of the other's.
        """
        simple = {
            key: getattr(after, key)
            for key in SIMPLE
            if getattr(after, key) != getattr(before, key)
        }
        return evolve(
            self,
            **simple,
            edition=after.edition,
            answers=patch(self.answers, before.answers, after.answers),
            notes=patch(self.notes, before.notes, after.notes),
            extra=patch(self.extra, before.extra, after.extra),
        )


def patch(stored: dict, before: dict, after: dict) -> dict:
    """Return `stored` with the keys set and dropped that differ between `before` and `after`."""
    dropped = before.keys() - after.keys()
    kept = {key: value for key, value in stored.items() if key not in dropped}
    changed = {k: v for k, v in after.items() if k not in before or before[k] != v}
    return {**kept, **changed}


def check_size(size: int, language: str) -> None:
    """Raise SheetError for more bytes than any honest sheet has."""
    if size > MOST_BYTES:
        millions = math.ceil(size / 1_000_000)
        raise SheetError("bad-size", language, size=millions, most=MOST_BYTES // 1_000_000)


def refused(constant: str) -> None:
    """Raise ValueError for NaN and Infinity, which Python reads and JSON does not know."""
    raise ValueError(f"{constant} is no JSON")


def is_deep(data: Any) -> bool:
    """Tell whether parsed JSON is nested deeper than MOST_DEPTH."""
    level = [data]
    for _ in range(MOST_DEPTH):
        level = [child for value in level for child in children(value)]
    return bool(level)


def children(value: Any) -> Iterable[Any]:
    """Return what is directly inside a JSON value."""
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def check_form(data: Any, language: str) -> None:
    """Raise SheetError when parsed JSON is no answer sheet that this version can read."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise SheetError("bad-format", language)
    version = data.get("version")
    if is_count(version) and version > VERSION:
        raise SheetError("bad-version", language)
    wrong = next(wrong_fields(data), None)
    if wrong:
        raise SheetError("bad-field", language, where=wrong)


def wrong_fields(data: dict) -> Iterator[str]:
    """Yield the fields that are not as the answers format says, as `answers.can-do-taal`."""
    needed = {
        "version": is_count, "instrument": is_short, "edition": is_count, "answers": is_record,
    }
    yield from (key for key, fits in needed.items() if not fits(data.get(key)))
    yield from (key for key in SIMPLE if not is_short(data.get(key, "")))
    if not ROUND.fullmatch(str(data.get("round", ""))):
        yield "round"
    if not is_record(data.get("notes", {})):
        yield "notes"
        return
    for name, fits in {"answers": is_answer, "notes": is_note}.items():
        yield from wrong_entries(name, data.get(name, {}), fits)


def wrong_entries(name: str, record: dict, fits: Callable[[Any], bool]) -> Iterator[str]:
    """Yield the entries of a record whose value does not fit."""
    yield from (f"{name}.{key}" for key, value in record.items() if not fits(value))


def is_record(value: Any) -> bool:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def is_count(value: Any) -> bool:
    """Tell whether a JSON value is a whole number from 1 on; JSON's 2.0 is one, true is not."""
    return type(value) in (int, float) and 1 <= value < 2**53 and value % 1 == 0


def is_short(value: Any) -> bool:
    """Tell whether a JSON value is a line of text."""
    return isinstance(value, str) and units(value) <= 200


def is_note(value: Any) -> bool:
    """Tell whether a JSON value is a note of at most MOST_NOTE characters."""
    return isinstance(value, str) and units(value) <= MOST_NOTE


def units(text: str) -> int:
    """Return the length of a text as JavaScript counts it: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_answer(value: Any) -> bool:
    """Tell whether a JSON value can be an answer on some scale."""
    return value in (UNKNOWN, NOT_APPLICABLE) or (is_count(value) and value <= 100)


def check_fit(data: dict, instrument: Instrument, language: str) -> None:
    """Raise SheetError when a sheet is of another instrument, a newer edition or another scale."""
    if data["instrument"] != instrument.slug:
        found, wanted = data["instrument"], instrument.slug
        raise SheetError("bad-instrument", language, found=found, wanted=wanted)
    if data["edition"] > instrument.edition:
        found, wanted = data["edition"], instrument.edition
        raise SheetError("bad-edition", language, found=found, wanted=wanted)
    values = {option.value for option in instrument.scale.options}
    for _, item in instrument.items():
        given = data["answers"].get(item.slug)
        if is_count(given) and given not in values:
            raise SheetError("bad-field", language, where=f"answers.{item.slug}")
