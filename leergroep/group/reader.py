"""Files and codes to answers in a row of bytes: quick where a sheet is plain, careful where not.

What a file is, its contents say, whatever its name.
"""

from __future__ import annotations

import gc
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from leergroep.checklist.model import Checklist, Scale
from leergroep.content.instrument import NOWHERE
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.arguments import shorten
from leergroep.documents.document import (
    MOST_BYTES,
    check_size,
    is_count,
    is_record,
    parse_json,
)
from leergroep.documents.encoding import decode_text
from leergroep.documents.errors import SheetError, describe_error
from leergroep.documents.found_codes import find_codes
from leergroep.documents.share_code import encode
from leergroep.group.collected_codes import CollectedCodes
from leergroep.group.loose_sheets import find_sheets
from leergroep.group.plain_sheets import PlainReader
from leergroep.group.records import (
    Checklists,
    Importer,
    Record,
    SheetCollection,
    make_record,
)
from leergroep.group.survey.sources import add_survey
from leergroep.group.survey.table import OLD
from leergroep.group.survey.workbook_file import DOCUMENTS
from leergroep.messages import translate
from leergroep.messages.text import Text

# Only Windows has files of another kind than bytes. A pipe among them is not waited for.
READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
# Longer than nearly every sheet, and short enough to be had without asking the system for room.
MOST_READ = 1 << 16
ZIP = "PK\x03\x04"
BINARY = re.compile("^%PDF|[\x01-\x08\x0e-\x1a\x1c-\x1f]")
BEGINNING = 4096
OURS = "leergroep/"
WORKBOOK = "leergroep/workbook"
# What systems and servers leave in folders: their notes, and what somebody threw away.
LEFT = frozenset((
    "desktop.ini", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "icon\r", "icon\uf00d",
    "__macosx", "$recycle.bin", "system volume information", "lost+found", "@eadir", "@tmp",
    "#recycle", "@recycle"))
# What a program keeps beside a file that is open or was changed: the same sheet once more.
BESIDE = re.compile(r"[.]|~[$]|~WRL[0-9]+[.]tmp$|#.*#$|.*~$", re.DOTALL)


def read_folder(
    folder: Path, language: str = "nl", library: Library | None = None
) -> SheetCollection:
    """Return what is in the files of a folder and the folders in it, what was written last last."""
    if folder.is_file():
        # One file is a group too: a survey, a workbook, a list of codes.
        return read_all([(folder.name, partial(read_contents, str(folder), language))], language,
                        library)
    start = os.path.join(folder, "")
    os.scandir(folder).close()
    files = sorted(list_files(start, ""))
    opened = ((name, partial(read_contents, start + name, language)) for _, name in files)
    return read_all(opened, language, library)


def list_files(start: str, inside: str) -> Iterator[tuple[int, str]]:
    """Yield when each file in a folder was written, and its name; a link to a folder is no way in.

    What cannot be looked into is yielded as a file, so that reading it tells why.
    """
    try:
        with os.scandir(start + inside) as entries:
            found = list(entries)
    except OSError:
        yield 0, inside.rstrip("/")
        return
    for one in found:
        name = inside + one.name
        if is_left(one.name):
            continue
        if one.is_dir(follow_symlinks=False):
            yield from list_files(start, f"{name}/")
        elif not leads_to_folder(one):
            yield find_time(one), name


def leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether a link leads to a folder; one that leads to itself leads to none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_left(name: str) -> bool:
    """Tell whether a file is what a system or a program leaves in a folder: nobody put it there."""
    return bool(BESIDE.match(name)) or name.lower() in LEFT


def find_time(entry: os.DirEntry[str]) -> int:
    """Return when a file was written; 0 when it is gone meanwhile, which reading it tells."""
    try:
        return entry.stat().st_mtime_ns
    except OSError:
        return 0


def read_sources(
    sources: Iterable[tuple[str, str | bytes]], language: str = "nl", library: Library | None = None
) -> SheetCollection:
    """Return what is in (name, contents) pairs."""
    pairs = map(check_pair, sources)
    return read_all(((name, hold(text)) for name, text in pairs), language, library)


def check_pair(source: object) -> tuple[str, str | bytes]:
    """Return a source; raise TypeError with what one looks like for what is none."""
    match source:
        case (str() | Path() as name, str() | bytes() as text):
            return str(name), text
    raise TypeError(f"a source is a name and what a file holds, as ('ans.json', sheet.to_json()); "
                    f"{shorten(source)} is none")


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
    plain = PlainReader.of(known.values())
    gathered = Importer(SheetCollection(), language)
    with pause_garbage_collection():
        for name, opened in sources:
            try:
                read_one(name, opened(), plain, known, gathered)
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
    name: str, raw: str | bytes, plain: PlainReader, known: Checklists, gathered: Importer
) -> None:
    """Add what is in one source; raise SheetError when it holds nothing that counts."""
    if found := plain.read(name, raw):
        gathered.add(*found)
        return
    if add_survey(name, raw, known, gathered, lambda text: read_codes(name, text, known, gathered)):
        return
    check_size(len(raw), gathered.language)
    text = (raw if isinstance(raw, str) else decode_text(raw)).lstrip("\ufeff")
    if text.startswith(ZIP):
        key = "group-no-text" if any(one in text for one in DOCUMENTS) else "group-zip"
        raise SheetError(key, gathered.language)
    read_text(name, text, known, gathered)


def read_text(name: str, text: str, known: Checklists, gathered: Importer) -> None:
    """Add the document that a text is, or the sheets and codes that stand in it."""
    begins = text.lstrip(" \t\r\n")[:1] == "{"
    try:
        data = parse_json(text, gathered.language) if begins else None
    except SheetError:
        if not read_loose(name, text, known, gathered):
            raise
        return
    if is_record(data):
        read_record(name, data, text, known, gathered)
    elif not read_loose(name, text, known, gathered):
        raise SheetError(name_nothing(text), gathered.language)


def read_loose(
    name: str, text: str, known: Checklists, gathered: Importer
) -> int:
    """Add the codes in a text and the sheets that stand in it; return how many there are."""
    found = read_codes(name, text, known, gathered)
    sheets = find_sheets(text, gathered.language)
    read_each(name, sheets, known, gathered)
    return found + len(sheets)


def name_nothing(text: str) -> str:
    """Return why nothing was found in a text: it is none, or there is nothing in it."""
    if text.startswith(OLD.decode("latin-1")):
        return "survey-old"
    return "group-no-text" if BINARY.search(text[:BEGINNING]) else "group-nothing"


def read_record(
    name: str, data: Any, text: str, known: Checklists, gathered: Importer
) -> None:
    """Add what is in parsed JSON: a sheet, those of a workbook, or codes that a group collected."""
    kind = data.get("format") if is_record(data) else None
    if kind == CollectedCodes.format:
        if not read_codes(name, list_collected(data.get("codes")), known, gathered):
            raise SheetError("group-nothing", gathered.language)
    elif kind == WORKBOOK and isinstance(data.get("sheets"), list):
        read_workbook(name, data["sheets"], known, gathered)
    elif is_ours(kind) or not read_loose(name, text, known, gathered):
        gathered.add(*read_sheet(name, data, text, known, gathered.language))


def is_ours(kind: Any) -> bool:
    """Tell whether a format is one of ours: what is of another program may hold codes."""
    return isinstance(kind, str) and kind.startswith(OURS)


def list_collected(codes: Any) -> str:
    """Return the codes that a group collected as a text, in their order."""
    if not is_record(codes):
        return ""
    return "\n".join(sorted(codes, key=lambda code: (
        codes[code] if is_count(codes[code]) else 0, code)))


def read_workbook(
    name: str, sheets: list[Any], known: Checklists, gathered: Importer
) -> None:
    """Add every answer sheet of a workbook; a bad one is refused by itself."""
    answers = [one for one in sheets if is_record(one) and one.get("format") == AnswerSheet.format]
    if not answers:
        raise SheetError("group-nothing", gathered.language)
    read_each(name, answers, known, gathered)


def read_each(
    name: str, answers: list[dict[str, Any]], known: Checklists, gathered: Importer
) -> None:
    """Add answer sheets that stand in one source; a bad one is refused by itself."""
    for number, data in enumerate(answers, 1):
        source = f"{name}:{number}"
        try:
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            slug, record = read_sheet(name, data, text, known, gathered.language)
            gathered.add(slug, replace(record, source=source))
        except SheetError as error:
            gathered.refuse(source, error.key, str(error))


def read_codes(
    name: str, text: str, known: Checklists, gathered: Importer
) -> int:
    """Add every code that stands in a text; return how many codes, good and bad, there are.

    After " = " may stand what its sheet is about.
    """
    instruments = [*known.values()]
    found = find_codes(text, instruments, gathered.language)
    times = Counter[str]()
    for one in found:
        source = f"{name}:{one.line}"
        if one.sheet is None:
            gathered.refuse(source, one.error.key if one.error else "", str(one.error), one.label)
            continue
        instrument = known[one.sheet.instrument]
        code = encode(one.sheet, instrument)
        times[code] += 1
        slug, record = make_record(name, one.sheet, instrument, f"{code} {times[code]}")
        gathered.add(slug, replace(record, source=source))
    return len(found)


def read_sheet(
    name: str, data: Any, text: str, known: Checklists, language: str
) -> tuple[str, Record]:
    """Return the (instrument, record) in parsed JSON; raise SheetError when it holds no sheet."""
    slug = data.get("instrument") if is_record(data) else ""
    instrument = known.get(slug) if isinstance(slug, str) else None
    if instrument is None:
        unknown = make_unknown_checklist(slug if isinstance(slug, str) else "")
        sheet = AnswerSheet.from_dict(data, unknown, language)
        raise SheetError("group-unknown", language, found=sheet.instrument)
    sheet = AnswerSheet.from_dict(data, instrument, language)
    if sheet.edition < instrument.edition:
        details = {"title": instrument.title[language], "found": sheet.edition,
                   "wanted": instrument.edition}
        raise SheetError("group-older", language, **details)
    return make_record(name, sheet, instrument, text)


def make_unknown_checklist(slug: str) -> Checklist:
    """Return an instrument without statements, to read a sheet that the library has none for."""
    nothing = Text("", "")
    return Checklist(slug=slug, edition=2**53, title=nothing, sentence=nothing, source=NOWHERE,
                     scale=Scale("", ()), factors=(), logic="profile", outcome={})
