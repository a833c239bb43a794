"""Everything that was filled in as tidy DataFrames, one of each kind of instrument."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from leergroep.content.loader import Library
from leergroep.documents.document_set import DocumentSet
from leergroep.workbook.folder import choose_document

if TYPE_CHECKING:
    import pandas


def make_answers_frame(held: DocumentSet, library: Library, language: str) -> pandas.DataFrame:
    """Return a tidy DataFrame, one row a statement of every round of every checklist.

    Columns as of leergroep.checklist.frames.answers_frame; no rows when there are no answers.
    """
    from leergroep.checklist.frames import answers_frame

    return join_frames(answers_frame, held, library.of_kind("checklist"), library, language)


def make_notes_frame(held: DocumentSet, library: Library, language: str) -> pandas.DataFrame:
    """Return a tidy DataFrame, one row a note of every board and list, and of what was agreed.

    Columns as of leergroep.board.frames.notes_frame; no rows when there are no boards.
    """
    from leergroep.board.frames import notes_frame

    boards = {slug: one for kind in ("board", "list", "agreements")
              for slug, one in library.of_kind(kind).items()}
    return join_frames(notes_frame, held, boards, library, language)


def make_sessions_frame(held: DocumentSet, library: Library, language: str) -> pandas.DataFrame:
    """Return a tidy DataFrame of what every session brought, earliest first.

    Columns as of leergroep.session.frames.session_frame; no rows when there are no sessions.
    """
    from leergroep.session.frames import session_frame

    sessions = library.of_kind("session")
    frame = join_frames(session_frame, held, sessions, library, language)
    return frame.sort_values("round", kind="stable", ignore_index=True)


def make_figures_frame(held: DocumentSet, library: Library, language: str) -> pandas.DataFrame:
    """Return a tidy DataFrame, one row a rung of every round of every ladder.

    Columns as of leergroep.ladder.frames.figures_frame; no rows when there are no ladders.
    """
    from leergroep.ladder.frames import figures_frame

    return join_frames(figures_frame, held, library.of_kind("ladder"), library, language)


def make_analyses_frame(held: DocumentSet, library: Library, language: str) -> pandas.DataFrame:
    """Return a tidy DataFrame, one row a figure in a year of every round of every analysis.

    Columns as of leergroep.situation.frames.analysis_frame; no rows when there are none.
    """
    from leergroep.situation.frames import analysis_frame

    return join_frames(analysis_frame, held, library.of_kind("situation"), library, language)


def join_frames(
    make_frame: Callable[[Any, Any, str], pandas.DataFrame],
    held: DocumentSet,
    instruments: Mapping[str, Any],
    library: Library,
    language: str,
) -> pandas.DataFrame:
    """Return the frames of every document of these instruments below each other."""
    import pandas as pd

    frames = [
        make_frame(instruments[slug], document, language)
        for (slug, _), document in sorted(held.documents.items(), key=lambda one: one[0])
        if slug in instruments
    ]
    if frames:
        return pd.concat(frames, ignore_index=True)
    # Without any, the columns that each of them has are there to ask for.
    empty = [make_frame(one, choose_document(one, library).blank(one), language)
             for one in instruments.values()]
    return pd.concat(empty, join="inner").iloc[:0] if empty else pd.DataFrame()
