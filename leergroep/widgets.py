"""The widgets: traits in Python, an anywidget module in front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from leergroep.answers import AnswerSheet
from leergroep.library import Library
from leergroep.model import Instrument, Page, Text

if TYPE_CHECKING:
    import altair
    import pandas

STATIC = Path(__file__).parent / "static"


class Checklist(anywidget.AnyWidget):
    """Show a checklist and keep its answers.

    In Jupyter the answers are in `answers`, `notes` and `to_frame()` as they are given. With
    `path` they are kept in that file at each change and read back from it. In the published
    page the browser keeps them; no kernel is needed.
    """

    _esm = STATIC / "checklist.js"
    _css = STATIC / "widget.css"
    widget = traitlets.Unicode("checklist").tag(sync=True)
    instrument = traitlets.Dict().tag(sync=True)
    factor = traitlets.Unicode("").tag(sync=True)
    language = traitlets.Unicode("nl").tag(sync=True)
    sheet = traitlets.Dict().tag(sync=True)
    links = traitlets.Dict().tag(sync=True)
    storage = traitlets.Dict().tag(sync=True)

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
        self._model = named(library.instruments, slug, "checklist")
        if factor:
            named({one.slug: one for one in self._model.factors}, factor, "factor")
        self._path = Path(path) if path else None
        self._kept = self._read(language, AnswerSheet.blank(self._model, **about))
        super().__init__(
            instrument=spoken(self._model, language),
            factor=factor,
            language=language,
            sheet=self._kept.to_dict(),
            links=links(self._model, library, language),
            storage=self._place("file" if self._path else "kernel"),
        )
        self.observe(self._keep, "sheet")

    @property
    def answers(self) -> dict[str, int | str]:
        """Return the answers so far, by item: 1 to n, "unknown" or "not-applicable"."""
        return dict(self.sheet["answers"])

    @property
    def notes(self) -> dict[str, str]:
        """Return the notes so far, by factor."""
        return dict(self.sheet["notes"])

    def to_sheet(self) -> AnswerSheet:
        """Return the answers as an AnswerSheet, to write to a file or to merge with others."""
        return AnswerSheet.from_dict(self.sheet, self._model, self.language)

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a statement; see leergroep.frames.answers_frame."""
        from leergroep.frames import answers_frame

        return answers_frame(self._model, self.to_sheet(), self.language)

    def chart(self) -> altair.Chart:
        """Return the profile of the factors as an Altair chart: a dot for every answer."""
        from leergroep.charts import profile

        title = self._model.title[self.language]
        return profile(self.to_frame(), self._model.scale, title, self.language)

    def _read(self, language: str, otherwise: AnswerSheet) -> AnswerSheet:
        if self._path and self._path.exists():
            return AnswerSheet.read(self._path, self._model, language)
        return otherwise

    def _place(self, kind: str, **details: str) -> dict[str, str]:
        return {"kind": kind, "where": str(self._path or ""), **details}

    def _keep(self, _change: Any) -> None:
        """Write what changed on top of what the file holds now: another notebook may use it."""
        now = self.to_sheet()
        if not self._path:
            self._kept = now
            return
        try:
            stored = self._read(self.language, self._kept)
            stored.patched(self._kept, now).write(self._path)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            self.storage = self._place("unwritten", why=why)
        else:
            self._kept = now
            self.storage = self._place("file")


def named(known: dict[str, Any], slug: str, kind: str) -> Any:
    """Return what has this name; raise KeyError that lists the names there are."""
    if slug not in known:
        raise KeyError(f"there is no {kind} {slug!r}; there are: {', '.join(sorted(known))}")
    return known[slug]


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


def said(language: str, **texts: Text | None) -> dict[str, str]:
    """Return the texts that there are, in one language."""
    return {key: text[language] for key, text in texts.items() if text}


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
    return {"rules": about(library.rules, instrument.rules()), "cases": about(library.cases, cases)}
