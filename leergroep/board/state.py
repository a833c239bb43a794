"""A board in one language, as the front end reads it."""

from __future__ import annotations

from typing import Any

from attrs import asdict

from leergroep.board import model
from leergroep.widget.state import select_texts


def board_to_state(board: model.Board, language: str) -> dict[str, Any]:
    """Return a board in one language, as the front end reads it."""
    return {
        "slug": board.slug,
        "edition": board.edition,
        "layout": board.layout,
        "picture": board.picture,
        **select_texts(language, title=board.title, outcome=board.outcome, thing=board.thing,
               things=board.things),
        **({"cut": asdict(board.cut)} if board.cut else {}),
        "rows": [
            {**select_texts(language, title=row.title, prompt=row.prompt),
             "cells": [cell_to_state(cell, language) for cell in row.cells]}
            for row in board.rows
        ],
    }


def cell_to_state(cell: model.Cell, language: str) -> dict[str, Any]:
    """Return a cell in one language, with what is under it."""
    return {
        "slug": cell.slug,
        **select_texts(language, title=cell.title, prompt=cell.prompt, hint=cell.hint),
        "fields": [field_to_state(field, language) for field in cell.fields],
        "cells": [cell_to_state(one, language) for one in cell.cells],
    }


def field_to_state(field: model.Field, language: str) -> dict[str, Any]:
    """Return a field in one language, with its choices."""
    return {
        "slug": field.slug,
        **select_texts(language, title=field.title, hint=field.hint),
        **{key: True for key in ("long", "weighed", "needed") if getattr(field, key)},
        "options": [
            {"slug": slug, "title": text[language]} for slug, text in field.options.items()
        ],
    }
