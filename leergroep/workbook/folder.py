"""A folder of everything that one reader filled in at the instruments of a book."""

from __future__ import annotations

from pathlib import Path

from leergroep.content.instrument import Instrument
from leergroep.content.loader import Library
from leergroep.documents.document import Document
from leergroep.documents.folder_store import FolderStore


def open_folder(path: Path, library: Library, language: str = "nl") -> FolderStore:
    """Return the store of a folder; raise NotADirectoryError when it is none."""
    return FolderStore(path, library.kept, lambda one: choose_document(one, library), language)


def choose_document(instrument: Instrument, library: Library) -> type[Document]:
    """Return the kind of document in which an instrument is filled in."""
    document: type[Document] = library.kind_of(instrument.slug).load("document")
    return document
