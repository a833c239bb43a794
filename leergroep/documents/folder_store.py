"""Many documents in a folder: the open round and the earlier ones of each instrument."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from secrets import token_hex
from typing import Any

from attrs import field, frozen

from leergroep.documents.document import MOST_BYTES, Document, Named, check_size, parse_json
from leergroep.documents.document_set import DocumentSet, Key, merge_sets
from leergroep.documents.errors import SheetError, describe_error
from leergroep.documents.files import PATIENCE, FolderLock, check_writable, lock_folder, stamp_file
from leergroep.messages import translate

Choose = Callable[[Any], type[Document]]
# How often a folder is looked at again while somebody is changing it.
LOOKS = 10


@frozen
class FolderContents:
    """Hold what a folder holds: documents and their files by key; by name, what is refused."""

    documents: dict[Key, Document] = field(factory=dict)
    files: dict[Key, Path] = field(factory=dict)
    refused: dict[str, str] = field(factory=dict)


class FolderStore:
    """Keep documents in a folder.

    `clear.json` holds the open round of CLEAR, `clear-2026-11-23.json` an earlier one. Files that
    should hold documents and cannot be read, and all other files, are left as they are.
    """

    is_shared = True

    def __init__(
        self, path: Path, instruments: Mapping[str, Named], choose: Choose, language: str = "nl"
    ):
        """Keep what is filled in at `instruments`, each in the kind of document that is chosen.

        Raises NotADirectoryError when `path` is no folder.
        """
        if not path.is_dir():
            raise NotADirectoryError(str(path))
        self.path, self.language = path, language
        self.instruments, self._choose = instruments, choose
        self._formats = sorted({choose(one).format for one in instruments.values()})
        # How a file that cannot be read says that it is ours, even when it is cut off.
        self._ours = re.compile(rb'"format"\s*:\s*"(?:%s)"' % "|".join(self._formats).encode())

    def read(self) -> DocumentSet:
        """Return what the folder holds now: another notebook may have written in it.

        Raises FileNotFoundError when it is not there any more: then it is not empty.
        """
        if not self.path.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.path))
        return self._to_set(self._scan())

    def list_refused(self) -> dict[str, str]:
        """Return the files that should hold documents and cannot be read, each with the reason."""
        return self._scan().refused

    def stamp(self) -> Hashable:
        """Return what differs after each write in the folder, None when it is not there."""
        if not self.path.is_dir():
            return None
        return tuple((file.name, stamp_file(file)) for file in sorted(self.path.glob("*.json")))

    def check(self) -> None:
        """Raise OSError when nothing can be written in the folder."""
        check_writable(self.path)

    def write(
        self, before: DocumentSet, after: DocumentSet, patience: float = PATIENCE
    ) -> DocumentSet:
        """Make in the folder what changed from `before` to `after`; return what it then holds.

        Another notebook may use the folder: what it changed stays, and which round is open the
        folder says unless that is what changed. Nothing is thrown away before all is written.
        Raises OSError when a file cannot be written, or when a document that goes or comes was
        changed by another meanwhile.
        """
        with lock_folder(self.path, patience) as lock:
            self._write(lock, before, after)
            return self._to_set(self._scan_once())

    def _write(self, lock: FolderLock, before: DocumentSet, after: DocumentSet) -> None:
        contents = self._scan_once()
        self._check_meeting(contents, before, after)
        target = merge_sets(self._to_set(contents), before, after)
        gone = contents.documents.keys() - target.documents.keys()
        self._rename(lock, contents, target.open_rounds, gone)
        for key, document in target.documents.items():
            if document != contents.documents.get(key):
                self._put(lock, contents, key, document, target.open_rounds)
        for file in [contents.files.pop(key) for key in gone]:
            if file not in contents.files.values():
                lock.check()
                file.unlink(missing_ok=True)

    def _check_meeting(
        self, contents: FolderContents, before: DocumentSet, after: DocumentSet
    ) -> None:
        """Raise FileExistsError for a document that goes or comes and is another in the folder."""
        for key in before.documents.keys() ^ after.documents.keys():
            known = (None, before.documents.get(key), after.documents.get(key))
            if contents.documents.get(key) not in known:
                name = contents.files[key].name
                raise FileExistsError(0, translate("file-changed", self.language, file=name))

    def _rename(
        self, lock: FolderLock, contents: FolderContents, opened: dict[str, str], gone: set[Key]
    ) -> None:
        """Give every file its name; what was open makes way before another round takes that."""
        names = {key: name_file(key, opened) for key in sorted(contents.files.keys() - gone)}
        for key in sorted(names, key=lambda key: names[key] == f"{key[0]}.json"):
            target = self.path / names[key]
            if contents.files[key] != target:
                lock.check()
                self._make_way(contents, target)
                contents.files[key] = contents.files[key].rename(target)

    def _put(
        self, lock: FolderLock, contents: FolderContents, key: Key, document: Document,
        opened: dict[str, str],
    ) -> None:
        """Write a document in the file of its round."""
        if key not in contents.files:
            target = self.path / name_file(key, opened)
            self._make_way(contents, target)
            contents.files[key] = target
        lock.replace_text(contents.files[key], document.to_json())

    def _make_way(self, contents: FolderContents, target: Path) -> None:
        """Move a document of ours from a name; raise FileExistsError when another's file has it."""
        if not target.exists():
            return
        holder = next((key for key, file in contents.files.items() if file == target), None)
        if holder is None:
            raise FileExistsError(0, translate("file-exists", self.language, file=target.name))
        aside = target.with_stem(f"{target.stem}-{token_hex(4)}")
        contents.files[holder] = target.rename(aside)

    def _to_set(self, contents: FolderContents) -> DocumentSet:
        return DocumentSet(contents.documents, self._list_open(contents))

    def _list_open(self, contents: FolderContents) -> dict[str, str]:
        return {slug: day for (slug, day), file in contents.files.items() if self._is_open(file)}

    def _is_open(self, file: Path) -> bool:
        return file.stem in self.instruments

    def _scan(self) -> FolderContents:
        """Return what the folder holds at one moment: another writer may be changing names."""
        for _ in range(LOOKS):
            stamp = self.stamp()
            contents = self._scan_once()
            if self.stamp() == stamp:
                break
        return contents

    def _scan_once(self) -> FolderContents:
        contents = FolderContents()
        # The open round first: of two files with the same round that one is shown.
        files = sorted(self.path.glob("*.json"), key=lambda one: (not self._is_open(one), one.name))
        for file in files:
            try:
                self._take(contents, file)
            except (OSError, SheetError) as error:
                contents.refused[file.name] = describe_error(error, self.language)
        return contents

    def _take(self, contents: FolderContents, file: Path) -> None:
        """Add what is in a file of ours; raise OSError or SheetError when it cannot be read."""
        data = self._parse(file)
        if not (self._is_ours(data) or self._is_open(file)):
            return
        document = self._to_document(data, file.stem)
        key = (document.instrument, document.round)
        if key in contents.files:
            raise SheetError("bad-same-round", self.language, file=contents.files[key].name)
        contents.documents[key], contents.files[key] = document, file

    def _parse(self, file: Path) -> Any:
        """Return the JSON in a file, None when it is no JSON and somebody else's."""
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES)
        try:
            check_size(file.stat().st_size, self.language)
            return parse_json(raw, self.language)
        except SheetError:
            if self._is_open(file) or self._ours.search(raw):
                raise
            return None

    def _is_ours(self, data: Any) -> bool:
        return isinstance(data, dict) and data.get("format") in self._formats

    def _to_document(self, data: Any, stem: str) -> Document:
        slug = str(data.get("instrument")) if self._is_ours(data) else stem
        if slug not in self.instruments:
            raise SheetError("bad-unknown-instrument", self.language, found=slug)
        instrument = self.instruments[slug]
        return self._choose(instrument).from_dict(data, instrument, self.language)


def name_file(key: Key, opened: Mapping[str, str]) -> str:
    """Return the name of the file of a round, given which round of each instrument is open."""
    slug, day = key
    return f"{slug}.json" if opened.get(slug) == day else f"{slug}-{day}.json"
