"""The notes on a board as a tidy DataFrame."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leergroep.board.model import Board, Cell
from leergroep.checklist.frames import ABOUT
from leergroep.documents.entries import Entries, order_entries, read_order


def notes_frame(board: Board, sheet: Entries, language: str) -> pd.DataFrame:
    """Return one row a note: cell by cell as on the board, in the order of the notes.

    Columns: instrument, edition, round, group, role, by, subject, note (its id), cell, cell_title
    (both empty where the board has no such cell), order, under (the id of the note it hangs
    under, in a tree), text, and one for every field that a cell asks for (a choice in words).
    """
    cells = {cell.slug: (place, cell) for place, cell in enumerate(board.cells())}
    fields = {field.slug: "" for _, cell in cells.values() for field in cell.fields}
    rows = [
        {
            **{key: getattr(sheet, key) for key in ABOUT},
            "note": name,
            **place_note(cells.get(entry.get("cell")), language),
            "order": read_order(entry),
            "under": entry.get("under", ""),
            "text": entry.get("text", ""),
            **{slug: entry.get(slug, "") for slug in fields},
            **name_choice(cells.get(entry.get("cell")), entry, language),
        }
        for name, entry in order_entries(sheet.entries)
    ]
    places = {cell.slug: place for place, cell in cells.values()}
    rows.sort(key=lambda row: places.get(row["cell"], len(places)))
    columns = [*ABOUT, "note", "cell", "cell_title", "order", "under", "text", *fields]
    return pd.DataFrame(rows, columns=columns).astype({"order": "float64"})


def place_note(found: tuple[int, Cell] | None, language: str) -> dict[str, str]:
    """Return the slug and title of a note's cell; empty for one that the board has not."""
    cell = found[1] if found else None
    return {"cell": cell.slug if cell else "", "cell_title": cell.title[language] if cell else ""}


def name_choice(
    found: tuple[int, Cell] | None, entry: dict[str, Any], language: str
) -> dict[str, str]:
    """Return the choices of a note in words."""
    fields = found[1].fields if found else ()
    return {
        field.slug: field.options[entry[field.slug]][language]
        for field in fields
        if entry.get(field.slug) in field.options
    }
