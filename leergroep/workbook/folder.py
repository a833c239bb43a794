"""A folder of everything that one reader filled in at the instruments of a book."""

from __future__ import annotations

from pathlib import Path

from leergroep.content.instrument import Instrument
from leergroep.content.loader import Library
from leergroep.documents.document import Document
from leergroep.documents.folder_store import FolderStore


def open_folder(path: Path, library: Library, language: str = "nl") -> FolderStore:
    """Return the store of a folder; raise NotADirectoryError when it is none."""
    known = list_known(path, library)
    return FolderStore(path, known, lambda one: choose_document(one, library), language)


def list_known(path: Path, library: Library) -> dict[str, Instrument]:
    """Return what may be filled in in a folder: what its book shows, and what is there already."""
    known, shown = library.known, library.kept
    if known.keys() == shown.keys():
        return shown
    store = FolderStore(path, known, lambda one: choose_document(one, library))
    there = {slug for slug, _ in store.read().documents}
    return shown | {slug: one for slug, one in known.items() if slug in there}


def choose_document(instrument: Instrument, library: Library) -> type[Document]:
    """Return the kind of document in which an instrument is filled in."""
    document: type[Document] = library.kind_of(instrument.slug).load("document")
    return document
