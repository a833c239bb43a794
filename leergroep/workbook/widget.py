"""The workbook: everything in one folder of answers, with its rounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.content.loader import Library
from leergroep.documents.errors import describe_error
from leergroep.documents.folder_store import DocumentSet
from leergroep.widget.acknowledging import Acknowledging
from leergroep.widget.document_widget import STATIC
from leergroep.workbook.folder import choose_document, open_folder
from leergroep.workbook.frames import (
    make_answers_frame,
    make_figures_frame,
    make_notes_frame,
    make_sessions_frame,
)
from leergroep.workbook.state import instrument_to_state, list_pages

if TYPE_CHECKING:
    import pandas


class Workbook(Acknowledging):
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
    sheets: traitlets.List[Any] = traitlets.List().tag(sync=True)
    currents = traitlets.Dict().tag(sync=True)
    storage = traitlets.Dict().tag(sync=True)

    def __init__(
        self, folder: str | Path = ".", *, language: str = "nl", library: Library | None = None
    ):
        """Open the workbook of a folder; raise NotADirectoryError when there is none.

        Files that hold no answers to an instrument of this book are left alone; `refused` names
        those that look like answers and cannot be read, with the reason.
        """
        self._library = library or Library.default()
        self._store = open_folder(Path(folder), self._library, language)
        self._kept = self._store.read()
        super().__init__(
            language=language,
            instruments={
                slug: {
                    **instrument_to_state(slug, self._library, language),
                    "sentence": one.sentence[language],
                }
                for slug, one in self._library.kept.items()
            },
            places=list_pages(self._library, language),
            sheets=[document.to_dict() for document in self._kept.documents.values()],
            currents=self._kept.open_rounds,
            storage=self._place("folder"),
        )
        self.observe(self._keep, ["sheets", "currents"])

    @property
    def refused(self) -> dict[str, str]:
        """Return the files that cannot be read, each with the reason."""
        return self._store.list_refused()

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a statement of every round in the folder."""
        return make_answers_frame(self._store.read(), self._library, self.language)

    def notes_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a note of every board in the folder."""
        return make_notes_frame(self._store.read(), self._library, self.language)

    def sessions_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame of what every session in the folder brought."""
        return make_sessions_frame(self._store.read(), self._library, self.language)

    def figures_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a rung of every ladder in the folder."""
        return make_figures_frame(self._store.read(), self._library, self.language)

    def _keep(self, _change: Any) -> None:
        try:
            now = self._to_documents()
            self._store.write(self._kept, now)
        except (OSError, ValueError) as error:
            self.storage = self._place("unwritten", why=describe_error(error, self.language))
        else:
            self._kept = now
            self.storage = self._place("folder")

    def _place(self, kind: str, **details: str) -> dict[str, str]:
        # By its name: the folder of the notebook is ".", which says nothing to a reader.
        return {"kind": kind, "where": self._store.path.resolve().name, **details}

    def _to_documents(self) -> DocumentSet:
        documents = {}
        for data in self.sheets:
            instrument = self._library.kept[data["instrument"]]
            document = choose_document(instrument, self._library).from_dict(
                data, instrument, self.language)
            documents[document.instrument, document.round] = document
        return DocumentSet(documents, dict(self.currents))
