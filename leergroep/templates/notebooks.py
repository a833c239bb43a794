"""Lay the notebooks of a book ready in a folder, and bring them up to date there.

Whoever works in that folder owns it: what somebody changed stays as it is, and a new edition of it
comes beside it. A notebook that was only run is not changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from leergroep.content.companions import list_companions
from leergroep.content.instrument_files import SHARED
from leergroep.content.loader import Library
from leergroep.documents.document import is_record
from leergroep.documents.files import FolderLock, lock_folder
from leergroep.messages import translate

# What was laid, by name: a digest of it, and one of what was laid beside it.
RECORD = ".leergroep-notebooks.json"
FORMAT = "leergroep/laid"
NOTEBOOK = ".ipynb"
# What in the metadata of a notebook and its cells was written by somebody.
WRITTEN = ("leergroep", "tags")


@frozen
class Laid:
    """Hold what became of each file, by its name in the folder.

    `new` were not there, `updated` are of another edition than they were, `same` were right;
    `beside` names for each that somebody changed where its new edition lies, `refused` why one
    could not be written.
    """

    new: list[str]
    updated: list[str]
    same: list[str]
    beside: dict[str, str]
    refused: dict[str, OSError]


@define
class Record:
    """Hold the digests of what was laid in a folder, and of what was laid beside it."""

    laid: dict[str, str] = field(factory=dict)
    beside: dict[str, str] = field(factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Record:
        """Return the record of a folder; without one all that is there is somebody's own."""
        try:
            told: Any = json.loads((folder / RECORD).read_bytes())
        except (OSError, ValueError):
            return cls()
        if not is_record(told) or told.get("format") != FORMAT:
            return cls()
        parts = [told.get(name) for name in ("laid", "beside")]
        return cls(*(part if is_record(part) else {} for part in parts))

    def to_bytes(self) -> bytes:
        """Return the record as it is written."""
        told = {"format": FORMAT, "version": 1, "laid": self.laid, "beside": self.beside}
        return (json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def lay_notebooks(library: Library, folder: Path, language: str = "nl") -> Laid:
    """Lay the notebooks of a library in a folder, each under its name in the book.

    A file that cannot be written keeps none of the others from being laid. Raises OSError when
    nothing can be written there at all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, list[str]] = {"new": [], "updated": [], "same": []}
    beside, refused = {}, {}
    with lock_folder(folder) as lock:
        record = Record.read(folder)
        before = record.to_bytes()
        for name, file in sorted(list_files(library).items()):
            content = file.read_bytes()
            try:
                what, where = lay_file(lock, name, content, record, language)
            except OSError as error:
                refused[name] = error
            else:
                if where:
                    beside[name] = where
                else:
                    found[what].append(name)
        if record.to_bytes() != before:
            lock.replace_bytes(folder / RECORD, record.to_bytes())
    return Laid(found["new"], found["updated"], found["same"], beside, refused)


def list_files(library: Library) -> dict[str, Path]:
    """Return what is laid, by name: each notebook that is a page, and what it is used with.

    What instruments share stands beside each of them.
    """
    source = library.source
    pages = [source.root / f"{name}{NOTEBOOK}" for name in source.order]
    files = {file.relative_to(source.root).as_posix(): file
             for page in pages if page.is_file() for file in list_companions(page)}
    return {**dict(list_shared(source, files)), **files}


def list_shared(library: Library, files: dict[str, Path]) -> Iterator[tuple[str, Path]]:
    """Yield what instruments share, for each folder that holds some."""
    instruments = set(library.instrument_files)
    for folder in {Path(name).parent for name, file in files.items() if file in instruments}:
        for shared in (library.find_shared(f"notebooks/{name}.yml") for name in SHARED):
            if shared.is_file():
                yield (folder / shared.name).as_posix(), shared


def lay_file(
    lock: FolderLock, name: str, content: bytes, record: Record, language: str
) -> tuple[str, str]:
    """Lay one file; return what became of it, and where it lies if that is beside what is there."""
    target, wanted = lock.folder / name, make_digest(name, content)
    if not target.exists():
        write(lock, target, content)
        record.laid[name] = wanted
        return "new", ""
    there = make_digest(name, target.read_bytes())
    if there == wanted or there == record.laid.get(name):
        record.laid[name] = wanted
        if there == wanted:
            return "same", ""
        write(lock, target, content)
        return "updated", ""
    # Somebody's own: the edition that it was made of, and one that was told before, say nothing.
    if wanted in (record.laid.get(name), record.beside.get(name)):
        return "same", ""
    own = find_beside(target, record, lock.folder, language)
    write(lock, own, content)
    record.beside[name] = wanted
    where = own.relative_to(lock.folder).as_posix()
    record.laid[where] = wanted
    return "", where


def find_beside(target: Path, record: Record, folder: Path, language: str) -> Path:
    """Return where a new edition lies beside what somebody changed: in nobody's place.

    Only a notebook keeps its ending: other files would be read in the place of those beside them.
    """
    word = translate("notebooks-new", language)
    number = 1
    while True:
        count = f"-{number}" if number > 1 else ""
        own = (target.with_stem(f"{target.stem}-{word}{count}") if target.suffix == NOTEBOOK
               else target.with_name(f"{target.name}.{word}{count}"))
        name = own.relative_to(folder).as_posix()
        if not own.exists() or make_digest(name, own.read_bytes()) == record.laid.get(name):
            return own
        number += 1


def write(lock: FolderLock, target: Path, content: bytes) -> None:
    """Write a file whole, in a folder that need not be there yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    lock.replace_bytes(target, content)


def make_digest(name: str, content: bytes) -> str:
    """Return what tells one content of a file from another."""
    return sha256(read_essence(content) if name.endswith(NOTEBOOK) else content).hexdigest()


def read_essence(content: bytes) -> bytes:
    """Return what somebody wrote in a notebook: without what running and saving it adds.

    What is no notebook counts as it is.
    """
    try:
        told = json.loads(content)
        cells = [(cell["cell_type"], "".join(cell["source"]), cell.get("attachments"),
                  *(cell.get("metadata", {}).get(key) for key in WRITTEN))
                 for cell in told["cells"]]
        about = [told.get("metadata", {}).get(key) for key in WRITTEN]
    except (ValueError, KeyError, TypeError, AttributeError):
        return content
    return json.dumps([cells, about], sort_keys=True).encode()
