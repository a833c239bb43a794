"""What every document that is filled in shares: JSON in and out, hostile input refused."""

from __future__ import annotations

import json
import math
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self, TypeGuard

from attrs import field, frozen

from leergroep.documents.encoding import decode_text
from leergroep.documents.errors import FileError, SheetError
from leergroep.documents.files import follow_links, lock_folder

MOST_BYTES = 5_000_000
MOST_NOTE = 100_000
MOST_LINE = 200
# Deeper than any honest document, and far less deep than any parser gives up at.
MOST_DEPTH = 50
# The day a round was begun; the second of one day is 2026-11-23-2.
ROUND = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]{1,3})?)?")
LONE = re.compile("[\ud800-\udfff]")
SIMPLE = ("round", "group", "role", "by", "subject")
# What is said in confidence: it is told to nobody who does not look at the document itself.
PRIVATE = ("notes", "by")


class Named(Protocol):
    """Whatever a document is filled in at: it has a name and an edition."""

    @property
    def slug(self) -> str:
        """Return its name in files."""

    @property
    def edition(self) -> int:
        """Return the edition of its questions."""


@frozen
class Document:
    """Hold what one person or team filled in at one instrument, and about whom it is.

    `round` is the day it was begun (ISO 8601, -2 for the second of one day; empty while nothing is
    filled in), `subject` the project it is about. `extra` keeps keys of later versions. A subclass
    names its `format`, its `version` and its `parts`: the records of what is filled in, each with
    how deep two writers' changes are told apart (1: by key; 2: by key and field).
    """

    format: ClassVar[str]
    version: ClassVar[int] = 1
    parts: ClassVar[Mapping[str, int]]

    instrument: str
    edition: int
    round: str = field(default="", kw_only=True)
    group: str = field(default="", kw_only=True)
    role: str = field(default="", kw_only=True)
    by: str = field(default="", kw_only=True)
    subject: str = field(default="", kw_only=True)
    extra: dict[str, Any] = field(factory=dict, kw_only=True)

    @classmethod
    def own(cls) -> tuple[str, ...]:
        """Return the keys that this kind of document knows, in the order in which it has them."""
        return ("instrument", "edition", *SIMPLE, *cls.parts)

    @classmethod
    def blank(cls, instrument: Named, **about: Any) -> Self:
        """Return an empty document for an instrument."""
        return cls(instrument.slug, instrument.edition, **about)

    @classmethod
    def from_dict(cls, data: Any, instrument: Named, language: str = "nl") -> Self:
        """Return the document in parsed JSON; raise SheetError when it does not fit.

        One of an older edition is read; what no longer has a place is kept with it.
        """
        cls.check(data, instrument, language)
        known = (*cls.own(), "format", "version")
        extra = {key: value for key, value in data.items() if key not in known}
        return cls(**{key: data[key] for key in cls.own() if key in data}, extra=extra)

    @classmethod
    def from_json(cls, text: str | bytes, instrument: Named, language: str = "nl") -> Self:
        """Return the document in JSON text; raise SheetError when there is none that fits."""
        return cls.from_dict(parse_json(text, language), instrument, language)

    @classmethod
    def read(cls, path: Path, instrument: Named, language: str = "nl") -> Self:
        """Return the document in a file; raise SheetError if it is none, OSError if unreadable."""
        found = path.stat()
        # A pipe would be waited for without end.
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
            raise FileError("file-odd")
        check_size(found.st_size, language)
        return cls.from_json(path.read_bytes(), instrument, language)

    @classmethod
    def check(cls, data: Any, instrument: Named, language: str) -> None:
        """Raise SheetError when parsed JSON is no document of this kind for the instrument."""
        check_format(data, cls.format, cls.version, language)
        wrong = next((one for one in (*find_wrong_head(data), *cls.wrong(data))), None)
        if wrong:
            raise SheetError("bad-field", language, where=wrong)
        check_named(data, instrument, language)

    @staticmethod
    def wrong(data: dict[str, Any]) -> Iterator[str]:
        """Yield the fields of this kind's own parts that are not as its format says."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Tell whether there is nothing to keep: nothing filled in, nor said what it is about."""
        return not self.subject and not any(getattr(self, name) for name in self.parts)

    def to_dict(self) -> dict[str, Any]:
        """Return the document as plain data in its format."""
        own = {key: getattr(self, key) for key in self.own()}
        return {**self.extra, "format": self.format, "version": self.version, **own}

    def to_json(self) -> str:
        """Return the document as JSON text."""
        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"
        # Half an emoji has no place in UTF-8; JavaScript writes it as an escape too.
        return LONE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)

    def write(self, path: Path) -> None:
        """Write the document whole or not at all: a full disk leaves the old file as it was.

        Raises OSError when it cannot be written, or another program holds the folder for long.
        """
        with lock_folder(follow_links(path).parent) as lock:
            lock.replace_text(path, self.to_json())


def parse_json(text: str | bytes, language: str) -> Any:
    """Return parsed JSON; raise SheetError when it is too large, too deep or no JSON."""
    check_size(len(text), language)
    try:
        plain = (text if isinstance(text, str) else decode_text(text)).lstrip("\ufeff")
        data = json.loads(plain, parse_constant=refuse_constant, parse_float=parse_float)
    except (ValueError, RecursionError) as error:
        raise SheetError("bad-json", language) from error
    if is_deep(data):
        raise SheetError("bad-json", language)
    return data


def check_size(size: int, language: str) -> None:
    """Raise SheetError for more bytes than any honest document has."""
    if size > MOST_BYTES:
        millions = math.ceil(size / 1_000_000)
        raise SheetError("bad-size", language, size=millions, most=MOST_BYTES // 1_000_000)


def refuse_constant(constant: str) -> None:
    """Raise ValueError for NaN and Infinity, which Python reads and JSON does not know."""
    raise ValueError(f"{constant} is no JSON")


def parse_float(number: str) -> float | None:
    """Return a number, None for one too large to hold: JSON has no word for what is left of it."""
    found = float(number)
    return found if math.isfinite(found) else None


def is_deep(data: Any) -> bool:
    """Tell whether parsed JSON is nested deeper than MOST_DEPTH."""
    level = [data]
    for _ in range(MOST_DEPTH):
        level = [child for value in level for child in list_children(value)]
    return bool(level)


def list_children(value: Any) -> Iterable[Any]:
    """Return what is directly inside a JSON value."""
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def check_format(data: Any, wanted: str, newest: int, language: str) -> None:
    """Raise SheetError when parsed JSON is of another format or of a newer version."""
    if not isinstance(data, dict) or data.get("format") != wanted:
        raise SheetError("bad-format", language)
    version = data.get("version")
    if is_count(version) and version > newest:
        raise SheetError("bad-version", language)


def find_wrong_head(data: dict[str, Any]) -> Iterator[str]:
    """Yield the fields that every document has and that are not as they should be."""
    needed: dict[str, Callable[[Any], bool]] = {
        "version": is_count, "instrument": is_short, "edition": is_count}
    yield from (key for key, fits in needed.items() if not fits(data.get(key)))
    yield from (key for key in SIMPLE if not is_short(data.get(key, "")))
    if not ROUND.fullmatch(str(data.get("round", ""))):
        yield "round"


def find_wrong_entries(
    name: str, record: dict[str, Any], fits: Callable[[Any], bool]
) -> Iterator[str]:
    """Yield the entries of a record whose value does not fit, as `answers.can-do-taal`."""
    yield from (f"{name}.{key}" for key, value in record.items() if not fits(value))


def check_named(data: dict[str, Any], instrument: Named, language: str) -> None:
    """Raise SheetError when a document is of another instrument or of a newer edition."""
    if data["instrument"] != instrument.slug:
        raise SheetError(
            "bad-instrument", language, found=data["instrument"], wanted=instrument.slug)
    if data["edition"] > instrument.edition:
        raise SheetError(
            "bad-edition", language, found=data["edition"], wanted=instrument.edition)


def is_record(value: Any) -> TypeGuard[dict[str, Any]]:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def is_count(value: Any) -> TypeGuard[float]:
    """Tell whether a JSON value is a whole number from 1 on; JSON's 2.0 is one, true is not."""
    return type(value) in (int, float) and 1 <= value < 2**53 and value % 1 == 0


def is_short(value: Any) -> TypeGuard[str]:
    """Tell whether a JSON value is a line of text."""
    return isinstance(value, str) and count_units(value) <= MOST_LINE


def is_note(value: Any) -> TypeGuard[str]:
    """Tell whether a JSON value is a note of at most MOST_NOTE characters."""
    return isinstance(value, str) and count_units(value) <= MOST_NOTE


def count_units(text: str) -> int:
    """Return the length of a text as JavaScript counts it: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
