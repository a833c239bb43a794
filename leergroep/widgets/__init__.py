"""The widgets: traits in Python, an anywidget module in front."""

from __future__ import annotations

from leergroep.widgets.board import Board, Weighing, spoken_board
from leergroep.widgets.checklist import Checklist, spoken
from leergroep.widgets.finder import Finder
from leergroep.widgets.group import GroupPicture
from leergroep.widgets.ladder import Ladder, spoken_ladder
from leergroep.widgets.session import Session
from leergroep.widgets.workbook import Workbook

__all__ = [
    "Board", "Checklist", "Finder", "GroupPicture", "Ladder", "Session", "Weighing", "Workbook",
    "spoken", "spoken_board", "spoken_ladder",
]
