"""A board on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page of a board or a list."""
    return wrap_paper(state, make_cells(state["instrument"]["rows"]))


def make_cells(rows: list[dict[str, Any]]) -> str:
    """Return the cells of a board as plain HTML: title and prompt, one under the other."""
    def inside(cell: dict[str, Any]) -> str:
        under = "".join(map(inside, cell["cells"]))
        text = f"<strong>{escape(cell['title'])}</strong><br>{escape(cell['prompt'])}"
        return f"<li>{text}{f'<ul>{under}</ul>' if under else ''}</li>"

    return "".join(
        (f"<h3>{escape(row['title'])}</h3>" if "title" in row else "")
        + f"<ul>{''.join(map(inside, row['cells']))}</ul>"
        for row in rows
    )
