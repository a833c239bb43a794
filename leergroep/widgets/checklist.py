"""A checklist: statements to answer, and what the answers say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.library import Library
from leergroep.model import Instrument, Page
from leergroep.widgets.kept import STATIC, Kept, named, said

if TYPE_CHECKING:
    import altair
    import pandas

# The page that brings the answers of a group together.
GROUP = "notebooks/groepsbeeld"


class Checklist(Kept):
    """Show a checklist and keep its answers.

    In Jupyter the answers are in `answers`, `notes` and `to_frame()` as they are given. With
    `path` they are kept in that file at each change and read back from it. In the published
    page the browser keeps them; no kernel is needed.
    """

    _esm = STATIC / "checklist.js"
    widget = traitlets.Unicode("checklist").tag(sync=True)
    factor = traitlets.Unicode("").tag(sync=True)
    links = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        slug: str,
        path: str | Path | None = None,
        *,
        factor: str = "",
        language: str = "nl",
        library: Library | None = None,
        **about: str,
    ):
        """Open the checklist `slug`, or one `factor` of it.

        `about` may name round, group, role and by. Raises KeyError for an unknown checklist or
        factor, and SheetError when `path` holds something else than its answers: the file is
        left as it is.
        """
        library = library or Library.default()
        model = named(library.instruments, slug, "checklist")
        if factor:
            named({one.slug: one for one in model.factors}, factor, "factor")
        super().__init__(
            model, path, language, about,
            instrument=spoken(model, language),
            factor=factor,
            links=links(model, library, language),
        )

    @property
    def answers(self) -> dict[str, int | str]:
        """Return the answers so far, by item: 1 to n, "unknown" or "not-applicable"."""
        return dict(self.sheet["answers"])

    @property
    def notes(self) -> dict[str, str]:
        """Return the notes so far, by factor."""
        return dict(self.sheet["notes"])

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a statement; see leergroep.frames.answers_frame."""
        from leergroep.frames import answers_frame

        return answers_frame(self._model, self.to_sheet(), self.language)

    def chart(self) -> altair.Chart:
        """Return the profile of the factors as an Altair chart: a dot for every answer."""
        from leergroep.charts import profile

        title = self._model.title[self.language]
        return profile(self.to_frame(), self._model.scale, title, self.language)


def spoken(instrument: Instrument, language: str) -> dict[str, Any]:
    """Return an instrument in one language, as the front end reads it."""
    return {
        "slug": instrument.slug,
        "edition": instrument.edition,
        "title": instrument.title[language],
        "logic": instrument.logic,
        "outcome": {key: text[language] for key, text in instrument.outcome.items()},
        "scale": [
            {"value": option.value, "word": option.word[language], "help": option.help[language]}
            for option in instrument.scale.options
        ],
        "factors": [
            {
                "slug": factor.slug,
                **said(language, title=factor.title, question=factor.question,
                       explanation=factor.explanation, advice=factor.advice),
                "rules": list(factor.rules),
                "cases": list(factor.cases),
                "items": [
                    {"slug": item.slug,
                     **said(language, statement=item.statement, help=item.help)}
                    for item in factor.items
                ],
            }
            for factor in instrument.factors
        ],
    }


def links(instrument: Instrument, library: Library, language: str) -> dict[str, dict[str, dict]]:
    """Return title, sentence and docname of the rules and cases an instrument leads to."""
    def about(pages: dict[str, Page], slugs: set[str]) -> dict[str, dict[str, str]]:
        return {
            slug: {"docname": page.docname,
                   **said(language, title=page.title, sentence=page.sentence)}
            for slug, page in pages.items()
            if slug in slugs
        }

    cases = {case for factor in instrument.factors for case in factor.cases}
    return {
        "rules": about(library.rules, instrument.rules()),
        "cases": about(library.cases, cases),
        "pages": {"group": {"docname": GROUP, "title": "", "sentence": ""}} if GROUP in library.order
        else {},
    }
