"""A session on a case: a learning group walks through it together and leaves with actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.board.text_form import write_board
from leergroep.content.loader import Library
from leergroep.documents.arguments import explain_arguments
from leergroep.session.agenda import list_agendas
from leergroep.session.model import build_session, list_left_out, name_session
from leergroep.session.state import (
    case_to_state,
    make_links,
    members_to_state,
    part_to_state,
)
from leergroep.widget.document_widget import STATIC
from leergroep.widget.entries_widget import EntriesWidget
from leergroep.widget.links import add_addresses
from leergroep.widget.state import to_state
from leergroep.widget.text_form import TextForm

if TYPE_CHECKING:
    import pandas

    from leergroep.session.model import SessionBoard


class Session(EntriesWidget):
    """Lead a learning group through a case, and keep what it chose and agreed.

    In Jupyter what is kept is in `entries` and `to_frame()`; with `path` in that file. In the
    published page the case itself is shown one part at a time, members answer on their phones,
    and the browser keeps everything; no kernel is needed.
    """

    _esm = STATIC / "session.js"
    _css = STATIC / "session-widget.css"
    _model: SessionBoard
    widget = traitlets.Unicode("session").tag(sync=True)
    parts: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    agendas = traitlets.Dict().tag(sync=True)
    members = traitlets.Dict().tag(sync=True)
    others: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)

    @explain_arguments
    def __init__(
        self, case: str, path: str | Path | None = None, *, language: str = "nl",
        leave_text: bool = True, library: Library | None = None, **about: str,
    ):
        """Open the session on the case with this slug.

        `about` may name round and group. Raises KeyError for an unknown case, and SheetError when
        `path` holds something else than this session: the file is left as it is.
        """
        library = library or Library.default()
        if case not in library.cases:
            library = library.find_holder(name_session(case))
        sessions = {one.case: one for one in library.of_kind("session").values()
                    if one.case in library.cases}
        # A case without its parts has none yet: then there is nothing to lead, and that is said.
        board = sessions.get(case) or build_session(library, case)
        left_out = list_left_out(board)
        super().__init__(
            board, path, language, about,
            instrument={**to_state(board, language), "rows": [],
                        "name": library.short_names[case]},
            parts=[part_to_state(part, language) for part in library.cases[case].parts
                   if part.slug not in left_out],
            agendas=list_agendas(left_out),
            members=members_to_state(board.members, language),
            others=[case_to_state(one, library) for one in sessions.values() if one is not board],
            links=add_addresses(make_links(board, library, language), library),
            leave_text=leave_text,
        )

    def _write_text(self) -> TextForm:
        # Who would do it stays among the group.
        return write_board(self._model, self._take(), self.language, frozenset({"wie"}))

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame of choices, rules and actions.

        Columns: see leergroep.session.frames.session_frame.
        """
        from leergroep.session.frames import session_frame

        return session_frame(self._model, self.to_sheet(), self.language)
