"""A checklist: statements to answer, and what the answers say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import traitlets

from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.answers import AnswerSheet
from leergroep.messages import translate
from leergroep.widget.document_widget import STATIC, DocumentWidget
from leergroep.widget.links import make_links
from leergroep.widget.state import to_state

if TYPE_CHECKING:
    import altair
    import pandas

    from leergroep.checklist import model as declared
    from leergroep.checklist.outcome import Outcome


class Checklist(DocumentWidget):
    """Show a checklist and keep its answers.

    In Jupyter the answers are in `answers`, `notes` and `to_frame()` as they are given. With
    `path` they are kept in that file at each change and read back from it. In the published
    page the browser keeps them; no kernel is needed.
    """

    _esm = STATIC / "checklist.js"
    _model: declared.Checklist
    widget = traitlets.Unicode("checklist").tag(sync=True)
    factor = traitlets.Unicode("").tag(sync=True)
    part = traitlets.Unicode("").tag(sync=True)
    links = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        slug: str,
        path: str | Path | None = None,
        *,
        factor: str = "",
        part: str = "",
        language: str = "nl",
        library: Library | None = None,
        **about: str,
    ):
        """Open the checklist `slug`, one `factor` of it, or the picture of one `part`.

        `about` may name round, group, role, by and subject. Raises KeyError for an unknown
        checklist, factor or part, and SheetError when `path` holds something else than its
        answers: the file is left as it is.
        """
        library = (library or Library.default()).holding(slug)
        model = look_up(library.of_kind("checklist"), slug, "checklist")
        if factor:
            look_up({one.slug: one for one in model.factors}, factor, "factor")
        if part:
            look_up({one.slug: one for one in model.parts}, part, "part")
        super().__init__(
            model, path, language, about,
            instrument=to_state(model, language),
            factor=factor,
            part=part,
            links=make_links(model, library, language),
        )

    @property
    def answers(self) -> dict[str, int | str]:
        """Return the answers so far, by item: 1 to n, "unknown" or "not-applicable"."""
        return dict(self.sheet["answers"])

    @property
    def notes(self) -> dict[str, str]:
        """Return the notes so far, by factor."""
        return dict(self.sheet["notes"])

    def to_sheet(self) -> AnswerSheet:
        """Return what is filled in as a document, to write to a file or to merge with others."""
        sheet: AnswerSheet = super().to_sheet()
        return sheet

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a statement; see leergroep.frames.answers_frame."""
        from leergroep.checklist.frames import answers_frame

        return answers_frame(self._model, self.to_sheet(), self.language)

    def outcome(self) -> Outcome:
        """Return what the answers say: what stands out, what to do first and where to read on.

        It is what the page says under the form, whatever part of the checklist is shown.
        """
        from leergroep.checklist.outcome import make_outcome

        return make_outcome(self._model, self.to_sheet(), self.links, self.language)

    def chart(self) -> altair.Chart:
        """Return the profile of the factors as an Altair chart: a dot for every answer."""
        from leergroep.checklist.charts import draw_profile

        title = self._model.title[self.language]
        frame = self.to_frame().replace({"factor_title": self._turned()})
        return draw_profile(frame, self._model.scale, title, self.language)

    def _turned(self) -> dict[str, str]:
        """Return what to call the factors where a higher answer is worse, by title."""
        titles = [one.title[self.language] for one in self._model.factors
                  if one.direction == "down"]
        return {title: translate("lower-is-better", self.language, title=title) for title in titles}
