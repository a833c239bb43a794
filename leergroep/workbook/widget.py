"""The workbook: everything in one folder of answers, with its rounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from leergroep.content.loader import Library
from leergroep.documents.document import Document
from leergroep.documents.errors import describe_error
from leergroep.widget.document_widget import STATIC
from leergroep.workbook.folder import Folder, choose_document
from leergroep.workbook.state import instrument_to_state, list_pages

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
                slug: {
                    **instrument_to_state(slug, library, language),
                    "sentence": one.sentence[language],
                }
                for slug, one in library.kept.items()
            },
            places=list_pages(library, language),
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
            self.storage = self._place("unwritten", why=describe_error(error, self.language))
        else:
            self.storage = self._place("folder")

    def _place(self, kind: str, **details: str) -> dict[str, str]:
        # By its name: the folder of the notebook is ".", which says nothing to a reader.
        return {"kind": kind, "where": self._folder.path.resolve().name, **details}

    def _sheet(self, data: dict[str, Any]) -> Document:
        tool = self._folder.library.kept[data["instrument"]]
        document = choose_document(tool, self._folder.library)
        return document.from_dict(data, tool, self.language)
