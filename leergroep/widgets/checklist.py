"""A checklist: statements to answer, and what the answers say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.library import Library, named
from leergroep.model import Factor, Instrument, Item, Page, Way
from leergroep.widgets.kept import STATIC, Kept, said
from leergroep.words import say

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
        library = library or Library.default()
        model = named(library.instruments, slug, "checklist")
        if factor:
            named({one.slug: one for one in model.factors}, factor, "factor")
        if part:
            named({one.slug: one for one in model.parts}, part, "part")
        super().__init__(
            model, path, language, about,
            instrument=spoken(model, language),
            factor=factor,
            part=part,
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
        frame = self.to_frame().replace({"factor_title": self._turned()})
        return profile(frame, self._model.scale, title, self.language)

    def _turned(self) -> dict[str, str]:
        """Return what to call the factors where a higher answer is worse, by title."""
        titles = [one.title[self.language] for one in self._model.factors
                  if one.direction == "down"]
        return {title: say("lower-is-better", self.language, title=title) for title in titles}


def spoken(instrument: Instrument, language: str) -> dict[str, Any]:
    """Return an instrument in one language, as the front end reads it."""
    return {
        "slug": instrument.slug,
        "edition": instrument.edition,
        **said(language, title=instrument.title, subject=instrument.subject),
        "logic": instrument.logic,
        "outcome": said(language, **instrument.outcome),
        "scale": [
            {"value": option.value, **said(language, word=option.word, help=option.help)}
            for option in instrument.scale.options
        ],
        "parts": [
            {"slug": part.slug,
             **said(language, title=part.title, reads=part.reads, low=part.low, none=part.none)}
            for part in instrument.parts
        ],
        "ways": [spoken_lead(way, language) for way in instrument.ways],
        "factors": [spoken_factor(factor, language) for factor in instrument.factors],
    }


def spoken_lead(one: Factor | Way, language: str) -> dict[str, Any]:
    """Return what a factor and a way both say, and the pages they lead to."""
    return {
        "slug": one.slug,
        **said(language, title=one.title, explanation=one.explanation, advice=one.advice),
        "rules": list(one.rules),
        "cases": list(one.cases),
    }


def spoken_factor(factor: Factor, language: str) -> dict[str, Any]:
    """Return a factor in one language; what is as with most factors is left out."""
    own = {"part": factor.part, "direction": factor.direction.removeprefix("up")}
    return {
        **spoken_lead(factor, language),
        **said(language, question=factor.question, note=factor.note),
        **{key: value for key, value in own.items() if value},
        "items": [spoken_item(item, language) for item in factor.items],
    }


def spoken_item(item: Item, language: str) -> dict[str, Any]:
    """Return an item in one language, with its reasons where it has any."""
    reasons = [
        {"way": one.way, "side": one.side, "when": one.when, "text": one.text[language]}
        for one in item.reasons
    ]
    texts = said(language, statement=item.statement, help=item.help)
    return {"slug": item.slug, **texts, **({"reasons": reasons} if reasons else {})}


def links(instrument: Instrument, library: Library, language: str) -> dict[str, dict[str, dict]]:
    """Return title, sentence and docname of an instrument and of the pages it leads to."""
    def about(pages: dict[str, Page], slugs: set[str]) -> dict[str, dict[str, str]]:
        return {
            slug: {"docname": page.docname,
                   **said(language, title=page.title, sentence=page.sentence)}
            for slug, page in pages.items()
            if slug in slugs
        }

    return {
        "rules": about(library.rules, instrument.rules()),
        "cases": about(library.cases, instrument.cases()),
        "pages": {"group": {"docname": GROUP, "title": "", "sentence": ""}}
        if GROUP in library.order else {},
        "instruments": {instrument.slug: {
            "docname": f"notebooks/{instrument.slug}",
            **said(language, title=instrument.title, sentence=instrument.sentence),
        }},
    }
