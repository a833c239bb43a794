"""Where documents are kept: what every store can do, and one document in one file."""

from __future__ import annotations

import os
from collections.abc import Hashable
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from leergroep.documents.document import Named
from leergroep.documents.errors import FileError
from leergroep.documents.files import (
    PATIENCE,
    check_writable,
    follow_links,
    lock_folder,
    stamp_file,
)
from leergroep.documents.merge import Kind, merge

Held = TypeVar("Held")


class Store(Protocol[Held]):
    """Keep something that several writers change, whole or not at all.

    The published page has a store of the same contract in the browser's IndexedDB. `is_shared`
    says whether others may write in it too.
    """

    is_shared: bool

    def read(self) -> Held:
        """Return what the store holds now; raise SheetError or OSError when it cannot be read."""

    def stamp(self) -> Hashable:
        """Return what differs after each write of anybody, None while there is nothing stored."""

    def check(self) -> None:
        """Raise OSError when it is plain, before anything is written, that nothing can be."""

    def write(self, before: Held, after: Held, patience: float = PATIENCE) -> Held:
        """Make in the store what changed from `before` to `after`; return what it then holds.

        Another writer is waited for `patience` seconds.
        What others changed since `before` stays. Raises SheetError or OSError when that cannot be
        done: a writer who keeps its `before` then tries again with all that is not yet kept.
        """


class MemoryStore(Generic[Held]):
    """Keep something as long as Python runs; there is one writer."""

    is_shared = False

    def __init__(self, held: Held):
        """Begin with what there is."""
        self._held = held

    def read(self) -> Held:
        """Return what was written last."""
        return self._held

    def stamp(self) -> None:
        """Return None: nobody else writes here."""

    def check(self) -> None:
        """Do nothing: memory can be written."""

    def write(self, before: Held, after: Held, patience: float = PATIENCE) -> Held:
        """Hold `after`."""
        self._held = after
        return after


class FileStore(Generic[Kind]):
    """Keep one document in a file."""

    is_shared = True

    def __init__(self, path: Path, instrument: Named, blank: Kind, language: str = "nl"):
        """Keep a document of the kind of `blank` in `path`, where there need not be a file yet."""
        self.path, self._instrument, self._blank = path, instrument, blank
        self._language = language

    def read(self) -> Kind:
        """Return the document in the file, a blank one when there is no file."""
        return self._read_or(self._blank)

    def stamp(self) -> Hashable:
        """Return what differs after each write of the file, None when there is no file."""
        return stamp_file(self.path)

    def check(self) -> None:
        """Raise OSError when the file cannot be written."""
        path = follow_links(self.path)
        check_writable(path.parent)
        if path.exists() and not os.access(path, os.W_OK):
            raise FileError("file-closed-to-writing")

    def write(self, before: Kind, after: Kind, patience: float = PATIENCE) -> Kind:
        """Write what changed on top of what the file holds now; return what it then holds."""
        with lock_folder(follow_links(self.path).parent, patience) as lock:
            # A file that was taken away comes back with everything in it; of nothing none is made.
            stored = self._read_or(before)
            merged = merge(stored, before, after)
            if merged != stored or not (self.path.exists() or merged.is_empty()):
                lock.replace_text(self.path, merged.to_json())
        return merged

    def _read_or(self, otherwise: Kind) -> Kind:
        # In a file without a byte nothing can be lost.
        if not self.path.exists() or (self.path.is_file() and not self.path.stat().st_size):
            return otherwise
        return type(self._blank).read(self.path, self._instrument, self._language)


def open_store(
    path: Path | None, instrument: Named, blank: Kind, language: str
) -> Store[Kind]:
    """Return the store of one document: its file, or memory when there is no path."""
    return FileStore(path, instrument, blank, language) if path else MemoryStore(blank)
