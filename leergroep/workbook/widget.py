"""The workbook: everything in one folder of answers, with its rounds."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.content.loader import Library
from leergroep.documents.arguments import explain_arguments
from leergroep.documents.document import Document
from leergroep.documents.document_set import DocumentSet, merge_sets
from leergroep.documents.files import settle_path
from leergroep.documents.folder_store import FolderStore
from leergroep.messages import translate
from leergroep.widget.document_widget import STATIC
from leergroep.widget.links import add_addresses
from leergroep.widget.stored_widget import StoredWidget
from leergroep.widget.text_form import Line, Section, TextForm, format_round
from leergroep.workbook.folder import choose_document, open_folder
from leergroep.workbook.frames import (
    make_analyses_frame,
    make_answers_frame,
    make_figures_frame,
    make_notes_frame,
    make_sessions_frame,
)
from leergroep.workbook.state import instrument_to_state, list_pages

if TYPE_CHECKING:
    import pandas


class Workbook(StoredWidget):
    """Show all that was filled in, begin new rounds, take everything along.

    In Jupyter it shows the files of answers in `folder`: `clear.json` is the open round of CLEAR,
    `clear-2026-11-23.json` an earlier one. In the published page it shows what the browser keeps.
    """

    _esm = STATIC / "workbook.js"
    _css = STATIC / "widget.css"
    widget = traitlets.Unicode("workbook").tag(sync=True)
    holding = ("sheets", "currents")
    instruments = traitlets.Dict().tag(sync=True)
    places = traitlets.Dict().tag(sync=True)
    sheets: traitlets.List[Any] = traitlets.List().tag(sync=True)
    currents = traitlets.Dict().tag(sync=True)
    _store: FolderStore

    @explain_arguments
    def __init__(
        self, folder: str | Path = ".", *, language: str = "nl", leave_text: bool = True,
        library: Library | None = None,
    ):
        """Open the workbook of a folder; raise NotADirectoryError when there is none.

        Files that hold no answers to an instrument of this book are left alone; `refused` names
        those that look like answers and cannot be read, with the reason.
        """
        self._library = library or Library.default()
        store = open_folder(settle_path(folder), self._library, language)
        super().__init__(
            store,
            language=language,
            instruments={
                slug: {
                    **instrument_to_state(slug, self._library, language),
                    "sentence": self._library.known[slug].sentence[language],
                }
                for slug in store.instruments
            },
            places=add_addresses(list_pages(self._library, language), self._library),
            leave_text=leave_text,
        )

    def _write_text(self) -> TextForm:
        rounds = [Line(format_round(one["round"], self.language),
                       self.instruments[one["instrument"]]["title"]) for one in self.sheets]
        heading = translate("text-workbook-rounds" if rounds else "text-empty", self.language)
        return TextForm(self.language, translate("text-workbook-title", self.language), (),
                        (Section(heading, tuple(rounds)),))

    def __repr__(self) -> str:
        """Return in a line which folder it is and what is in it: no answers."""
        slugs = [sheet["instrument"] for sheet in self.sheets]
        counts = ", ".join(f"{slug} ({slugs.count(slug)})" for slug in dict.fromkeys(slugs))
        return f"<Workbook {str(self._store.path)!r}, rounds: {counts or 'none'}>"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(self.instruments[one['instrument']]['title'])}</td>"
            f"<td>{escape(one['round'])}</td></tr>" for one in self.sheets)
        return f"<table>{rows}</table>"

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

    def analyses_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a figure in a year of every analysis."""
        return make_analyses_frame(self._store.read(), self._library, self.language)

    def _place(self, kind: str = "", **details: str) -> dict[str, str]:
        return {"kind": kind or "folder", "where": str(self._store.path), **details}

    def _take(self) -> DocumentSet:
        return self._read_state({"sheets": self.sheets, "currents": self.currents})

    def _read_state(self, state: dict[str, Any]) -> DocumentSet:
        sheets = state.get("sheets", self.sheets)
        documents = map(self._to_document, sheets)
        return DocumentSet(
            {(one.instrument, one.round): one for one in documents},
            dict(state.get("currents", self.currents)),
        )

    def _to_traits(self, held: DocumentSet) -> dict[str, Any]:
        return {"sheets": [document.to_dict() for document in held.documents.values()],
                "currents": dict(held.open_rounds)}

    def _merge(self, stored: DocumentSet, before: DocumentSet, after: DocumentSet) -> DocumentSet:
        return merge_sets(stored, before, after)

    def _to_document(self, data: dict[str, Any]) -> Document:
        instrument = self._library.known[data["instrument"]]
        document = choose_document(instrument, self._library)
        return document.from_dict(data, instrument, self.language)
