"""The workbook: everything in one folder of answers, with its rounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from leergroep.documents import Document
from leergroep.folder import Folder, document_of
from leergroep.library import Library
from leergroep.sessions import SessionBoard
from leergroep.trouble import why
from leergroep.widgets.board import spoken_board
from leergroep.widgets.checklist import spoken
from leergroep.widgets.kept import STATIC
from leergroep.widgets.ladder import spoken_ladder

if TYPE_CHECKING:
    import pandas


class Workbook(anywidget.AnyWidget):
    """Show all that was filled in, begin new rounds, take everything along.

    In Jupyter it shows the files of answers in `folder`: `clear.json` is the open round of CLEAR,
    `clear-2026-11-23.json` an earlier one. In the published page it shows what the browser keeps.
    """

    _esm = STATIC / "workbook.js"
    _css = STATIC / "widget.css"
    widget = traitlets.Unicode("workbook").tag(sync=True)
    language = traitlets.Unicode("nl").tag(sync=True)
    instruments = traitlets.Dict().tag(sync=True)
    places = traitlets.Dict().tag(sync=True)
    sheets = traitlets.List().tag(sync=True)
    currents = traitlets.Dict().tag(sync=True)
    storage = traitlets.Dict().tag(sync=True)

    def __init__(
        self, folder: str | Path = ".", *, language: str = "nl", library: Library | None = None
    ):
        """Open the workbook of a folder; raise NotADirectoryError when there is none.

        Files that hold no answers to an instrument of this book are left alone; `refused` names
        those that look like answers and cannot be read, with the reason.
        """
        library = library or Library.default()
        self._folder = Folder(Path(folder), library, language)
        super().__init__(
            language=language,
            instruments={
                slug: {**told(slug, library, language), "sentence": one.sentence[language]}
                for slug, one in library.kept.items()
            },
            places=places(library, language),
            sheets=[sheet.to_dict() for sheet in self._folder.sheets.values()],
            currents=self._folder.currents,
            storage=self._place("folder"),
        )
        self.observe(self._keep, ["sheets", "currents"])

    @property
    def refused(self) -> dict[str, str]:
        """Return the files that cannot be read, each with the reason."""
        self._folder.read()
        return dict(self._folder.refused)

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a statement of every round in the folder."""
        return self._folder.to_frame()

    def notes_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a note of every board in the folder."""
        return self._folder.notes_frame()

    def sessions_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame of what every session in the folder brought."""
        return self._folder.sessions_frame()

    def figures_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a rung of every ladder in the folder."""
        return self._folder.figures_frame()

    def _keep(self, _change: Any) -> None:
        try:
            self._folder.write({
                (one["instrument"], one["round"]): self._sheet(one) for one in self.sheets
            }, self.currents)
        except (OSError, ValueError) as error:
            self.storage = self._place("unwritten", why=why(error, self.language))
        else:
            self.storage = self._place("folder")

    def _place(self, kind: str, **details: str) -> dict[str, str]:
        # By its name: the folder of the notebook is ".", which says nothing to a reader.
        return {"kind": kind, "where": self._folder.path.resolve().name, **details}

    def _sheet(self, data: dict[str, Any]) -> Document:
        tool = self._folder.library.kept[data["instrument"]]
        document = document_of(tool, self._folder.library)
        return document.from_dict(data, tool, self.language)


def told(slug: str, library: Library, language: str) -> dict[str, Any]:
    """Return an instrument of whatever shape in one language, as the front end reads it."""
    if slug in library.instruments:
        return spoken(library.instruments[slug], language)
    if slug in library.ladders:
        return spoken_ladder(library.ladders[slug], language)
    board = library.kept[slug]
    # The place to begin a session is its case, so that the workbook only shows those begun.
    case = {"case": board.case} if isinstance(board, SessionBoard) else {}
    return {**spoken_board(board, language), **case}


def places(library: Library, language: str) -> dict[str, dict[str, str]]:
    """Return title and docname of the page of each instrument and session that has one."""
    pages = {slug: f"notebooks/{slug}" for slug in library.tools}
    pages |= {one.slug: library.cases[case].docname for case, one in library.sessions.items()}
    return {
        slug: {"docname": docname, "title": library.kept[slug].title[language]}
        for slug, docname in pages.items()
        if docname in library.order
    }
