"""A board: cells with a prompt each, and the notes that a team puts in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.board.text_form import write_board
from leergroep.widget.document_widget import STATIC
from leergroep.widget.entries_widget import InstrumentWidget
from leergroep.widget.parts import check_names
from leergroep.widget.text_form import TextForm

if TYPE_CHECKING:
    import pandas

    from leergroep.board import model


class Board(InstrumentWidget):
    """Show a board and keep its notes.

    In Jupyter the notes are in `entries` and `to_frame()` as they are put down. With `path` they
    are kept in that file at each change and read back from it. In the published page the browser
    keeps them; no kernel is needed.
    """

    _esm = STATIC / "board.js"
    _model: model.Board
    widget = traitlets.Unicode("board").tag(sync=True)

    kind = "board"

    def _check_places(self, entries: dict[str, Any]) -> None:
        cells = [cell.slug for cell in self._model.cells()]
        old = self.sheet["entries"]
        for name, entry in entries.items():
            given = {entry["cell"]: name} if isinstance(entry, dict) and "cell" in entry else {}
            if old.get(name) != entry:
                check_names("cell", given, cells, {})

    def _write_text(self) -> TextForm:
        return write_board(self._model, self._take(), self.language)

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a note.

        Columns: see leergroep.board.frames.notes_frame.
        """
        from leergroep.board.frames import notes_frame

        return notes_frame(self._model, self.to_sheet(), self.language)


class Weighing(Board):
    """Show a list of which every line is weighed, and keep its lines.

    In Jupyter the lines are in `entries` and `to_frame()`, and in a file with `path`; see Board.
    """

    _esm = STATIC / "weighing.js"
    widget = traitlets.Unicode("weighing").tag(sync=True)
    kind = "list"
