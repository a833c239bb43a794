"""Every instrument in one language, as the front end reads it."""

from __future__ import annotations

from typing import Any, cast

from leergroep.board.model import Board
from leergroep.board.state import board_to_state
from leergroep.checklist.state import checklist_to_state
from leergroep.content.loader import Library
from leergroep.ladder.state import ladder_to_state
from leergroep.session.model import SessionBoard


def instrument_to_state(slug: str, library: Library, language: str) -> dict[str, Any]:
    """Return an instrument of whatever shape in one language, as the front end reads it."""
    if slug in library.instruments:
        return checklist_to_state(library.instruments[slug], language)
    if slug in library.ladders:
        return ladder_to_state(library.ladders[slug], language)
    board = cast(Board, library.kept[slug])
    # The place to begin a session is its case, so that the workbook only shows those begun.
    case = {"case": board.case} if isinstance(board, SessionBoard) else {}
    return {**board_to_state(board, language), **case}


def list_pages(library: Library, language: str) -> dict[str, dict[str, str]]:
    """Return title and docname of the page of each instrument and session that has one."""
    pages = {slug: f"notebooks/{slug}" for slug in library.tools}
    pages |= {one.slug: library.cases[case].docname for case, one in library.sessions.items()}
    return {
        slug: {"docname": docname, "title": library.kept[slug].title[language]}
        for slug, docname in pages.items()
        if docname in library.order
    }
