"""A ladder: people on each rung, what a step costs and yields, and what that adds up to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep import ladder as model
from leergroep.entries import Entries, Value
from leergroep.library import Library
from leergroep.reckoning import Reckoning, reckon
from leergroep.widgets.checklist import links
from leergroep.widgets.kept import STATIC, Kept, named, said
from leergroep.words import say

if TYPE_CHECKING:
    import altair
    import pandas


class Ladder(Kept):
    """Show a ladder and keep the figures on it.

    In Jupyter they are in `entries` as they were typed, and in `to_frame()` and `total` as
    numbers. With `path` they are kept in that file at each change and read back from it. In the
    published page the browser keeps them; no kernel is needed.
    """

    document = Entries

    _esm = STATIC / "ladder.js"
    widget = traitlets.Unicode("ladder").tag(sync=True)
    links = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        slug: str,
        path: str | Path | None = None,
        *,
        language: str = "nl",
        library: Library | None = None,
        **about: str,
    ):
        """Open the ladder `slug`.

        `about` may name round, group, role, by and subject. Raises KeyError for an unknown ladder,
        and SheetError when `path` holds something else than its figures: the file stays as it is.
        """
        library = library or Library.default()
        ladder = named(library.ladders, slug, "ladder")
        super().__init__(
            ladder, path, language, about,
            instrument=spoken_ladder(ladder, language),
            links=links(ladder, library, language),
        )

    @property
    def entries(self) -> dict[str, dict[str, Value]]:
        """Return what was typed so far, by rung and by step, as it was typed."""
        return {name: dict(entry) for name, entry in self.sheet["entries"].items()}

    @property
    def total(self) -> dict[str, float | int]:
        """Return costs, gains and balance in euros a year, and how many steps are counted.

        Only steps of which everything is known are added up: `of` is how many there are.
        """
        reckoning = self._reckoned()
        added = {key: sum(getattr(step, key) for step in reckoning.counted) / 100
                 for key in ("costs", "gains", "balance")}
        return {**added, "counted": len(reckoning.counted), "of": len(reckoning.steps)}

    @property
    def refused(self) -> dict[str, str]:
        """Return what cannot be read as a number, as `rung.field`, with the reason."""
        return {".".join(key): say(figure.error, self.language)
                for key, figure in self._reckoned().figures.items() if figure.error}

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a rung; see leergroep.frames.figures_frame."""
        from leergroep.frames import figures_frame

        return figures_frame(self._model, self.to_sheet(), self.language)

    def chart(self) -> altair.Chart:
        """Return the people on each rung, now and hoped for, as an Altair chart."""
        from leergroep.charts import rungs

        return rungs(self.to_frame(), self._model.title[self.language], self.language)

    def _reckoned(self) -> Reckoning:
        return reckon(self._model, self.sheet["entries"], self.language)


def spoken_ladder(ladder: model.Ladder, language: str) -> dict[str, Any]:
    """Return a ladder in one language, as the front end reads it."""
    return {
        "slug": ladder.slug,
        "edition": ladder.edition,
        **said(language, title=ladder.title, scope=ladder.scope, subject=ladder.subject,
               outcome=ladder.outcome),
        "rungs": [
            {"slug": rung.slug, **said(language, title=rung.title, explanation=rung.explanation)}
            for rung in ladder.rungs
        ],
        "leftOut": [one[language] for one in ladder.left_out],
    }
