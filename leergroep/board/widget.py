"""A board: cells with a prompt each, and the notes that a team puts in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.board import model
from leergroep.board.state import board_to_state
from leergroep.content.loader import Library
from leergroep.widget.document_widget import STATIC
from leergroep.widget.entries_widget import InstrumentWidget

if TYPE_CHECKING:
    import pandas


class Board(InstrumentWidget):
    """Show a board and keep its notes.

    In Jupyter the notes are in `entries` and `to_frame()` as they are put down. With `path` they
    are kept in that file at each change and read back from it. In the published page the browser
    keeps them; no kernel is needed.
    """

    _esm = STATIC / "board.js"
    widget = traitlets.Unicode("board").tag(sync=True)

    @staticmethod
    def list_instruments(library: Library) -> dict[str, model.Board]:
        """Return the instruments that this widget shows, by slug."""
        return library.boards

    @staticmethod
    def to_state(instrument: model.Board, language: str) -> dict[str, Any]:
        """Return a board in one language, as the front end reads it."""
        return board_to_state(instrument, language)

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a note; see leergroep.frames.notes_frame."""
        from leergroep.board.frames import notes_frame

        return notes_frame(self._model, self.to_sheet(), self.language)


class Weighing(Board):
    """Show a list of which every line is weighed, and keep its lines.

    In Jupyter the lines are in `entries` and `to_frame()`, and in a file with `path`; see Board.
    """

    _esm = STATIC / "weighing.js"
    widget = traitlets.Unicode("weighing").tag(sync=True)

    @staticmethod
    def list_instruments(library: Library) -> dict[str, model.Board]:
        """Return the lists that are weighed, by slug."""
        return library.lists
