"""Files and codes to answers in a row of bytes: quick where a sheet is plain, careful where not."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from attrs import evolve

from leergroep.checklist.model import Checklist, Scale
from leergroep.content.instrument import NOWHERE
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import MOST_BYTES, MOST_LINE, ROUND, SIMPLE, check_size
from leergroep.documents.errors import SheetError, describe_error
from leergroep.documents.roles import settle_role
from leergroep.documents.share_code import decode, find_mark
from leergroep.group.records import (
    Importer,
    ParseContext,
    Record,
    SheetCollection,
    derive_mark,
    find_day,
    make_record,
)
from leergroep.group.subjects import ABOUT, clean_subject
from leergroep.group.survey.sources import add_survey
from leergroep.messages import translate
from leergroep.messages.text import Text

DECODE = json.JSONDecoder().decode
# Only Windows has files of another kind than bytes.
READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
# Longer than nearly every sheet, and short enough to be had without asking the system for room.
MOST_READ = 1 << 16
LISTS = ".txt"
ZIP = b"PK\x03\x04"
PLAIN = frozenset((*AnswerSheet.own(), "format", "version", "mark"))


def read_folder(
    folder: Path, language: str = "nl", library: Library | None = None
) -> SheetCollection:
    """Return what is in the files of a folder, the one that was written last the last."""
    if folder.is_file():
        # One file is a group too: a survey, a workbook, a list of codes.
        return read_all([(folder.name, partial(read_contents, str(folder), language))], language,
                        library)
    with os.scandir(folder) as entries:
        files = sorted((one.stat().st_mtime_ns, one.name) for one in entries
                       if one.is_file() and one.name[0] != ".")
    start = os.path.join(folder, "")
    opened = ((name, partial(read_contents, start + name, language)) for _, name in files)
    return read_all(opened, language, library)


def read_sources(
    sources: Iterable[tuple[str, str | bytes]], language: str = "nl", library: Library | None = None
) -> SheetCollection:
    """Return what is in (name, contents) pairs."""
    return read_all(((name, hold(text)) for name, text in sources), language, library)


def hold(text: str | bytes) -> Callable[[], str | bytes]:
    """Return what gives a text when it is asked for, as a file does when it is opened."""
    return lambda: text


def read_contents(file: str, language: str) -> bytes:
    """Return a file's bytes; raise SheetError for more than any honest file has.

    Without a file object: most files fit in one read, and opening them took half of all the time.
    """
    handle = os.open(file, READ)
    try:
        found = os.read(handle, MOST_READ)
        while len(found) <= MOST_BYTES and (more := os.read(handle, MOST_READ)):
            found += more
            check_size(os.fstat(handle).st_size, language)
        return found
    finally:
        os.close(handle)


def read_all(
    sources: Iterable[tuple[str, Callable[[], str | bytes]]], language: str, library: Library | None
) -> SheetCollection:
    """Return what is in all sources; one that is bad is refused by itself."""
    known = (library or Library.default()).of_kind("checklist")
    fits = {slug: ParseContext.of(one) for slug, one in known.items()}
    gathered = Importer(SheetCollection(), language)
    with pause_garbage_collection():
        for name, opened in sources:
            try:
                read_one(name, opened(), fits, gathered)
            except SheetError as error:
                gathered.refuse(name, error.key, str(error))
            except OSError as error:
                said = translate("group-unread", language, why=describe_error(error, language))
                gathered.refuse(name, "group-unread", said)
    return gathered.pile


@contextmanager
def pause_garbage_collection() -> Iterator[None]:
    """Hold off the search for circles: JSON has none, and it costs a third of the reading."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_one(
    name: str, raw: str | bytes, fits: dict[str, ParseContext], gathered: Importer
) -> None:
    """Add what is in one source; raise SheetError when it holds nothing that counts."""
    if add_survey(name, raw, fits, gathered):
        return
    if name.lower().endswith(LISTS):
        read_codes(name, raw, fits, gathered)
    else:
        gathered.add(*read_sheet(name, raw, fits, gathered.language))


def read_codes(
    name: str, raw: str | bytes, fits: dict[str, ParseContext], gathered: Importer
) -> None:
    """Add every code of a list, one a line; after " = " may stand what its sheet is about."""
    check_size(len(raw), gathered.language)
    text = raw if isinstance(raw, str) else raw.decode("utf-8", "replace")
    instruments = [fit.instrument for fit in fits.values()]
    for number, line in enumerate(text.replace("\r", "\n").split("\n"), 1):
        if line.strip(" \t\ufeff"):
            source = f"{name}:{number}"
            code, _, subject = line.partition(ABOUT)
            try:
                sheet = decode(code, instruments, gathered.language)
            except SheetError as error:
                gathered.refuse(source, error.key, str(error))
            else:
                sheet = evolve(sheet, subject=subject[:MOST_LINE])
                gathered.add(*make_record(source, sheet, fits[sheet.instrument]))


def read_sheet(
    name: str, raw: str | bytes, fits: dict[str, ParseContext], language: str
) -> tuple[str, Record]:
    """Return the (instrument, record) in a file; raise SheetError when it holds no sheet."""
    plain = read_plain_sheet(name, raw, fits)
    if plain:
        return plain
    if raw[:4] in (ZIP, ZIP.decode()):
        raise SheetError("group-zip", language)
    fit = fits.get(find_slug(raw))
    if fit is None:
        sheet = AnswerSheet.from_json(raw, make_unknown_checklist(find_slug(raw)), language)
        raise SheetError("group-unknown", language, found=sheet.instrument)
    sheet = AnswerSheet.from_json(raw, fit.instrument, language)
    if sheet.edition < fit.instrument.edition:
        details = {"title": fit.instrument.title[language], "found": sheet.edition,
                   "wanted": fit.instrument.edition}
        raise SheetError("group-older", language, **details)
    return make_record(name, sheet, fit)


def make_unknown_checklist(slug: str) -> Checklist:
    """Return an instrument without statements, to read a sheet that the library has none for."""
    nothing = Text("", "")
    return Checklist(slug=slug, edition=2**53, title=nothing, sentence=nothing, source=NOWHERE,
                     scale=Scale("", ()), factors=(), logic="profile", outcome={})


def find_slug(raw: str | bytes) -> str:
    """Return which instrument a file says it is of; "" when it says none."""
    try:
        found = json.loads(raw)["instrument"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


def read_plain_sheet(
    name: str, raw: str | bytes, fits: dict[str, ParseContext]
) -> tuple[str, Record] | None:
    """Return the record of a plain sheet; None for what needs a closer look.

    Takes only what AnswerSheet.from_json takes too. Most sheets are plain, and this is many times
    as fast.
    """
    try:
        data = DECODE(raw if isinstance(raw, str) else str(raw, "utf-8"))
        fit = fits[data["instrument"]]
        answers, notes, number = data["answers"], data.get("notes", {}), fit.number
        if type(answers) is not dict or type(notes) is not dict:
            return None
        row = bytes(map(number.__getitem__, map(answers.get, fit.slugs)))
        round, _, role, by, subject = about = [*map(data.get, SIMPLE)]
        plain = (
            data["format"] == AnswerSheet.format and data["version"] == AnswerSheet.version
            and data["edition"] == fit.instrument.edition
            and len(answers) == len(row) - row.count(0)
            and PLAIN.issuperset(data) and ROUND.fullmatch(round)
            and type(data.get("mark", "")) is str and len(raw) <= MOST_BYTES
            and len("".join(about)) <= 100
            and (not notes or (max(map(len, notes.values())) <= 50_000 and "".join(notes.values())))
            and b"true" not in (raw if isinstance(raw, bytes) else raw.encode("utf-8", "replace"))
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if not plain:
        return None
    mark = find_mark(data) or derive_mark(by, subject, notes, fit.instrument)
    return fit.instrument.slug, Record(
        name, find_day(round), settle_role(role, fit.instrument.roles), mark, row,
        clean_subject(subject))
