"""A board: cells with a prompt each, and the notes that a team puts in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets
from attrs import asdict

from leergroep import board as model
from leergroep.library import Library
from leergroep.widgets.entered import Shelved
from leergroep.widgets.kept import STATIC, said

if TYPE_CHECKING:
    import pandas


class Board(Shelved):
    """Show a board and keep its notes.

    In Jupyter the notes are in `entries` and `to_frame()` as they are put down. With `path` they
    are kept in that file at each change and read back from it. In the published page the browser
    keeps them; no kernel is needed.
    """

    _esm = STATIC / "board.js"
    widget = traitlets.Unicode("board").tag(sync=True)

    @staticmethod
    def shelf(library: Library) -> dict[str, model.Board]:
        """Return the instruments that this widget shows, by slug."""
        return library.boards

    @staticmethod
    def spoken(instrument: model.Board, language: str) -> dict[str, Any]:
        """Return a board in one language, as the front end reads it."""
        return spoken_board(instrument, language)

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a note; see leergroep.frames.notes_frame."""
        from leergroep.frames import notes_frame

        return notes_frame(self._model, self.to_sheet(), self.language)


class Weighing(Board):
    """Show a list of which every line is weighed, and keep its lines.

    In Jupyter the lines are in `entries` and `to_frame()`, and in a file with `path`; see Board.
    """

    _esm = STATIC / "weighing.js"
    widget = traitlets.Unicode("weighing").tag(sync=True)

    @staticmethod
    def shelf(library: Library) -> dict[str, model.Board]:
        """Return the lists that are weighed, by slug."""
        return library.lists


def spoken_board(board: model.Board, language: str) -> dict[str, Any]:
    """Return a board in one language, as the front end reads it."""
    return {
        "slug": board.slug,
        "edition": board.edition,
        "layout": board.layout,
        "picture": board.picture,
        **said(language, title=board.title, outcome=board.outcome, thing=board.thing,
               things=board.things),
        **({"cut": asdict(board.cut)} if board.cut else {}),
        "rows": [
            {**said(language, title=row.title, prompt=row.prompt),
             "cells": [spoken_cell(cell, language) for cell in row.cells]}
            for row in board.rows
        ],
    }


def spoken_cell(cell: model.Cell, language: str) -> dict[str, Any]:
    """Return a cell in one language, with what is under it."""
    return {
        "slug": cell.slug,
        **said(language, title=cell.title, prompt=cell.prompt, hint=cell.hint),
        "fields": [spoken_field(field, language) for field in cell.fields],
        "cells": [spoken_cell(one, language) for one in cell.cells],
    }


def spoken_field(field: model.Field, language: str) -> dict[str, Any]:
    """Return a field in one language, with its choices."""
    return {
        "slug": field.slug,
        **said(language, title=field.title, hint=field.hint),
        **{key: True for key in ("long", "weighed", "needed") if getattr(field, key)},
        "options": [
            {"slug": slug, "title": text[language]} for slug, text in field.options.items()
        ],
    }
