"""A session on a case: a learning group walks through it together and leaves with actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.library import Library, named
from leergroep.model import Instrument
from leergroep.parts import AGENDAS, SessionPart
from leergroep.sessions import SessionBoard
from leergroep.widgets.board import spoken_board
from leergroep.widgets.entered import Entered
from leergroep.widgets.kept import STATIC, said

if TYPE_CHECKING:
    import pandas

# The pages that a session leads to: for who leads, and where its harvest is kept.
PAGES = {"guide": "book/begeleiden", "workbook": "notebooks/werkboek"}


class Session(Entered):
    """Lead a learning group through a case, and keep what it chose and agreed.

    In Jupyter what is kept is in `entries` and `to_frame()`; with `path` in that file. In the
    published page the case itself is shown one part at a time, members answer on their phones,
    and the browser keeps everything; no kernel is needed.
    """

    _esm = STATIC / "session.js"
    _css = STATIC / "session-widget.css"
    widget = traitlets.Unicode("session").tag(sync=True)
    parts = traitlets.List().tag(sync=True)
    agendas = traitlets.Dict().tag(sync=True)
    members = traitlets.Dict().tag(sync=True)
    others = traitlets.List().tag(sync=True)

    def __init__(
        self, case: str, path: str | Path | None = None, *, language: str = "nl",
        library: Library | None = None, **about: str,
    ):
        """Open the session on the case with this slug.

        `about` may name round and group. Raises KeyError for an unknown case, and SheetError when
        `path` holds something else than this session: the file is left as it is.
        """
        library = library or Library.default()
        board = named(library.sessions, case, "case")
        super().__init__(
            board, path, language, about,
            instrument={**spoken_board(board, language), "rows": [], "case": case,
                        "name": library.short_names[case]},
            parts=[spoken_part(part, language) for part in library.cases[case].parts],
            agendas={str(minutes): agenda for minutes, agenda in AGENDAS.items()},
            members=spoken_members(board.members, language),
            others=[spoken_other(one, library, language)
                    for one in library.sessions.values() if one is not board],
            links=leads(board, library, language),
        )

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame of choices, rules and actions: see leergroep.harvest."""
        from leergroep.harvest import session_frame

        return session_frame(self._model, self.to_sheet(), self.language)


def spoken_part(part: SessionPart, language: str) -> dict[str, Any]:
    """Return a part in one language: what opens the talk, and the note for who leads."""
    return {
        "slug": part.slug,
        "prompts": [prompt[language] for prompt in part.prompts],
        **said(language, leader=part.leader),
        **({"picks": {one.slug: one.pick for one in part.choices}} if part.choices else {}),
    }


def spoken_members(members: Instrument, language: str) -> dict[str, Any]:
    """Return what members answer in one language, as share codes and views read it."""
    return {
        "slug": members.slug,
        "edition": members.edition,
        **said(language, title=members.title),
        "scale": [{"value": one.value, **said(language, word=one.word)}
                  for one in members.scale.options],
        "factors": [
            {"slug": factor.slug, "part": factor.part, **said(language, title=factor.title),
             "items": [{"slug": item.slug, **said(language, statement=item.statement)}
                       for item in factor.items]}
            for factor in members.factors
        ],
    }


def spoken_other(board: SessionBoard, library: Library, language: str) -> dict[str, Any]:
    """Return by what a code of another case is recognised, and where that case is."""
    case = library.cases[board.case]
    return {"slug": board.members.slug, "name": library.short_names[case.slug],
            "docname": case.docname}


def leads(board: SessionBoard, library: Library, language: str) -> dict[str, Any]:
    """Return the pages of the rules that the case shows, of the guide and of the workbook."""
    slugs = next(factor.rules for factor in board.members.factors if factor.rules)
    rules = {slug: library.rules[slug] for slug in slugs}
    return {
        "rules": {slug: {"docname": rule.docname, **said(language, title=rule.title)}
                  for slug, rule in rules.items()},
        **{name: {"docname": page} for name, page in PAGES.items() if page in library.order},
    }
