"""Self-assessment widgets, cases and rules of thumb for learning groups in neighbourhood work.

Names are loaded when they are first used: a rule page's kernel needs the widget, not pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # What a type checker and an editor know of the names below.
    import pandas

    from leergroep.board.widget import Board, Weighing
    from leergroep.case_finder.displays import (
        case_map,
        case_rules,
        case_series,
        cases_map,
        rules_matrix,
    )
    from leergroep.case_finder.widget import Finder
    from leergroep.checklist.widget import Checklist
    from leergroep.content.book_finder import use_book
    from leergroep.content.kinds import Kind, register
    from leergroep.content.loader import Library
    from leergroep.documents.answers import AnswerSheet
    from leergroep.documents.entries import Entries
    from leergroep.group.group import Group
    from leergroep.group.survey.survey import read_survey
    from leergroep.group.widget import GroupPicture
    from leergroep.ladder.widget import Ladder
    from leergroep.session.agenda import agenda
    from leergroep.session.widget import Session
    from leergroep.situation.statistics_reader import read_statistics
    from leergroep.situation.widget import Situation
    from leergroep.workbook.widget import Workbook

    __version__: str
    cases: pandas.DataFrame
    rules: pandas.DataFrame
    shown: pandas.DataFrame
    traits: pandas.DataFrame

_HOME = {
    "AnswerSheet": "documents.answers",
    "Board": "board.widget",
    "Checklist": "checklist.widget",
    "Entries": "documents.entries",
    "Finder": "case_finder.widget",
    "Group": "group.group",
    "GroupPicture": "group.widget",
    "Kind": "content.kinds",
    "Ladder": "ladder.widget",
    "Library": "content.loader",
    "Session": "session.widget",
    "Situation": "situation.widget",
    "Weighing": "board.widget",
    "Workbook": "workbook.widget",
    "agenda": "session.agenda",
    "case_map": "case_finder.displays",
    "case_rules": "case_finder.displays",
    "case_series": "case_finder.displays",
    "cases_map": "case_finder.displays",
    "read_statistics": "situation.statistics_reader",
    "read_survey": "group.survey.survey",
    "register": "content.kinds",
    "rules_matrix": "case_finder.displays",
    "use_book": "content.book_finder",
}
# DataFrames of the content, made anew for each who asks: changing one changes nobody else's.
_FRAMES = {
    "cases": "cases_frame",
    "rules": "rules_frame",
    "shown": "shown_frame",
    "traits": "traits_frame",
}
__all__ = [
    "AnswerSheet", "Board", "Checklist", "Entries", "Finder", "Group", "GroupPicture", "Kind",
    "Ladder", "Library", "Session", "Situation", "Weighing", "Workbook", "agenda", "case_map",
    "case_rules", "case_series", "cases", "cases_map", "read_statistics", "read_survey", "register",
    "rules", "rules_matrix", "shown", "traits", "use_book",
]


def _load_name(name: str) -> object:
    """Import a public name from its module on first use."""
    if name == "__version__":
        return import_module("importlib.metadata").version("leergroep")
    if name in _FRAMES:
        return getattr(import_module("leergroep.content.frames"), _FRAMES[name])()
    if name not in _HOME:
        raise AttributeError(f"module 'leergroep' has no attribute {name!r}")
    return getattr(import_module(f"leergroep.{_HOME[name]}"), name)


if not TYPE_CHECKING:
    # Under this name a type checker would take it that every name is there.
    __getattr__ = _load_name


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return __all__
