"""A folder of answers: one reader's files, the open round and the earlier ones of each list."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from leergroep.content.instrument import Instrument
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import MOST_BYTES, Document, check_size, parse_json
from leergroep.documents.entries import Entries
from leergroep.documents.errors import SheetError, describe_error
from leergroep.messages import translate

if TYPE_CHECKING:
    import pandas


Key = tuple[str, str]
FORMATS = (AnswerSheet.format, Entries.format)
# How a file that cannot be read says that it is ours, even when it is cut off.
OURS = re.compile(rb'"format"\s*:\s*"(?:%s)"' % "|".join(FORMATS).encode())


class Folder:
    """Read and write the answers in a folder.

    `clear.json` holds the open round of CLEAR, `clear-2026-11-23.json` an earlier one. `refused`
    names each file that should hold answers and cannot be read, with the reason; those and all
    other files are left as they are.
    """

    def __init__(self, path: Path, library: Library, language: str = "nl"):
        """Read the folder; raise NotADirectoryError when it is none."""
        if not path.is_dir():
            raise NotADirectoryError(str(path))
        self.path, self.library, self.language = path, library, language
        self.read()
        self._seen = self.sheets, self.currents

    def read(self) -> None:
        """Read the folder as it is now: another notebook may have written in it."""
        self.sheets: dict[Key, Document] = {}
        self.files: dict[Key, Path] = {}
        self.refused: dict[str, str] = {}
        # The open round first: of two files with the same round that one is shown.
        files = self.path.glob("*.json")
        for file in sorted(files, key=lambda one: (not self._is_open(one), one.name)):
            self._take(file)

    @property
    def currents(self) -> dict[str, str]:
        """Return the open round of each list, by slug."""
        return {slug: day for (slug, day), file in self.files.items() if self._is_open(file)}

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame, one row a statement of every round of every checklist.

        Columns as of leergroep.frames.answers_frame; no rows when the folder holds no answers.
        """
        from leergroep.checklist.frames import answers_frame

        return self._together(self.library.of_kind("checklist"), answers_frame)

    def notes_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame, one row a note of every round of every board and list.

        Columns as of leergroep.frames.notes_frame; no rows when the folder holds no boards.
        """
        from leergroep.board.frames import notes_frame

        boards = {**self.library.of_kind("board"), **self.library.of_kind("list")}
        return self._together(boards, notes_frame)

    def sessions_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame of what every session in the folder brought, earliest first.

        Columns as of leergroep.harvest.session_frame; no rows when the folder holds no sessions.
        """
        from leergroep.session.frames import session_frame

        frame = self._together(self.library.of_kind("session"), session_frame)
        return frame.sort_values("round", kind="stable", ignore_index=True)

    def figures_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame, one row a rung of every round of every ladder.

        Columns as of leergroep.frames.figures_frame; no rows when the folder holds no ladders.
        """
        from leergroep.ladder.frames import figures_frame

        return self._together(self.library.of_kind("ladder"), figures_frame)

    def _together(
        self, known: dict[str, Instrument], frame: Callable[..., pandas.DataFrame]
    ) -> Any:
        import pandas as pd

        self.read()
        frames = [
            frame(known[slug], sheet, self.language)
            for (slug, _), sheet in sorted(self.sheets.items(), key=lambda one: one[0])
            if slug in known
        ]
        if frames:
            return pd.concat(frames, ignore_index=True)
        # Without any, the columns that each of them has are there to ask for.
        empty = [frame(one, choose_document(one, self.library).blank(one), self.language)
                 for one in known.values()]
        return pd.concat(empty, join="inner").iloc[:0] if empty else pd.DataFrame()

    def write(self, sheets: dict[Key, Document], currents: dict[str, str]) -> None:
        """Make in the folder what changed in these sheets since they were last read or written.

        Another notebook may use the folder: what it changed stays. Nothing is thrown away before
        all is written. Raises OSError when a file cannot be written, or when a sheet that goes or
        comes was changed by another meanwhile.
        """
        before, opened = self._seen
        self.read()
        self._meet(before, sheets)
        # Which round is open the folder says, unless that is what changed.
        same = {slug: day for slug, day in self.currents.items()
                if currents.get(slug) == opened.get(slug)}
        gone = before.keys() - sheets.keys()
        self._arrange({**currents, **same}, gone)
        self._put(before, sheets, {**currents, **same})
        for file in [self.files.pop(key) for key in gone if key in self.files]:
            if file not in self.files.values():
                file.unlink(missing_ok=True)
        self._seen = dict(sheets), dict(currents)

    def _meet(self, before: dict[Key, Document], after: dict[Key, Document]) -> None:
        """Raise FileExistsError for a sheet that goes or comes and is another in the folder."""
        for key in before.keys() ^ after.keys():
            if self.sheets.get(key) not in (None, before.get(key), after.get(key)):
                raise FileExistsError(
                    0, translate("file-changed", self.language, file=self.files[key].name))

    def _arrange(self, currents: dict[str, str], gone: set[Key]) -> None:
        """Give every file its name; what was open makes way before another round takes that."""
        names = {key: self._name(key, currents) for key in sorted(self.files.keys() - gone)}
        for key in sorted(names, key=lambda key: names[key] == f"{key[0]}.json"):
            target = self.path / names[key]
            if self.files[key] != target:
                self._make_way(target)
                self.files[key] = self.files[key].rename(target)

    def _put(self, before: dict, after: dict[Key, Document], currents: dict[str, str]) -> None:
        """Write every sheet that changed, over what the folder holds of it now."""
        for key, sheet in after.items():
            if sheet != before.get(key):
                if key not in self.files:
                    self._make_way(target := self.path / self._name(key, currents))
                    self.files[key] = target
                stored = self.sheets.get(key)
                merged = stored.patched(before[key], sheet) if stored and key in before else sheet
                if merged != stored:
                    merged.write(self.files[key])

    def _is_open(self, file: Path) -> bool:
        return file.stem in self.library.kept

    def _name(self, key: Key, currents: dict[str, str]) -> str:
        slug, day = key
        return f"{slug}.json" if currents.get(slug) == day else f"{slug}-{day}.json"

    def _make_way(self, target: Path) -> None:
        """Move a sheet of ours from a name; raise FileExistsError when another's file has it."""
        if not target.exists():
            return
        holder = next((key for key, file in self.files.items() if file == target), None)
        if holder is None:
            raise FileExistsError(0, translate("file-exists", self.language, file=target.name))
        self.files[holder] = target.rename(target.with_stem(f"{target.stem}-{token_hex(4)}"))

    def _take(self, file: Path) -> None:
        try:
            with file.open("rb") as opened:
                raw = opened.read(MOST_BYTES)
            size = file.stat().st_size
        except OSError as error:
            self._refuse(file, error)
            return
        try:
            check_size(size, self.language)
            data = parse_json(raw, self.language)
        except SheetError as error:
            # What is no JSON is somebody else's, unless it has the name of the open round.
            if self._is_open(file) or OURS.search(raw):
                self._refuse(file, error)
            return
        if is_ours(data) or self._is_open(file):
            self._shelve(file, data)

    def _document(self, data: Any, stem: str) -> Document:
        slug = str(data.get("instrument")) if is_ours(data) else stem
        if slug not in self.library.kept:
            raise SheetError("bad-unknown-instrument", self.language, found=slug)
        tool = self.library.kept[slug]
        return choose_document(tool, self.library).from_dict(data, tool, self.language)

    def _refuse(self, file: Path, error: OSError | SheetError) -> None:
        self.refused[file.name] = describe_error(error, self.language)

    def _shelve(self, file: Path, data: Any) -> None:
        try:
            sheet = self._document(data, file.stem)
            key = (sheet.instrument, sheet.round)
            if key in self.files:
                raise SheetError("bad-same-round", self.language, file=self.files[key].name)
        except SheetError as error:
            self._refuse(file, error)
        else:
            self.sheets[key], self.files[key] = sheet, file


def choose_document(tool: Instrument, library: Library) -> type[Document]:
    """Return the kind of document in which an instrument is filled in."""
    document: type[Document] = library.kind_of(tool.slug).load("document")
    return document


def is_ours(data: Any) -> bool:
    """Tell whether parsed JSON says that it is what somebody filled in."""
    return isinstance(data, dict) and data.get("format") in FORMATS
