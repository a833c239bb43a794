"""Notes on a board, as the front end puts them and a file holds them."""

from __future__ import annotations

import json
from pathlib import Path

from leergroep import Board


def put(board: Board, **entries: dict) -> None:
    """Change the notes as the front end does: a new document, with more in it."""
    board.sheet = {**board.sheet, "entries": {**board.sheet["entries"], **entries}}


def stored(file: Path) -> dict:
    return json.loads(file.read_text("utf-8"))
