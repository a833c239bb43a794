"""A ladder: people on each rung, what a step costs and yields, and what that adds up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.ladder.cost_benefit import CostBenefit, compute_cost_benefit
from leergroep.ladder.model import ORIGIN
from leergroep.ladder.text_form import write_ladder
from leergroep.messages import translate
from leergroep.widget.document_widget import STATIC
from leergroep.widget.entries_widget import InstrumentWidget
from leergroep.widget.parts import check_names
from leergroep.widget.text_form import TextForm

if TYPE_CHECKING:
    import altair
    import pandas

    from leergroep.ladder import model


class Ladder(InstrumentWidget):
    """Show a ladder and keep the figures on it.

    In Jupyter they are in `entries` as they were typed, and in `to_frame()` and `total` as
    numbers. With `path` they are kept in that file at each change and read back from it. In the
    published page the browser keeps them; no kernel is needed.
    """

    _esm = STATIC / "ladder.js"
    _model: model.Ladder
    widget = traitlets.Unicode("ladder").tag(sync=True)

    kind = "ladder"

    def _check_places(self, entries: dict[str, Any]) -> None:
        known = dict.fromkeys([*(entry for entry, _, _ in self._model.figures()), ORIGIN])
        check_names("rung or step", entries, known, self.sheet["entries"])

    def _write_text(self) -> TextForm:
        return write_ladder(self._model, self._take(), self.language)

    @property
    def total(self) -> dict[str, float | int]:
        """Return costs, gains and balance in euros a year, and how many steps are counted.

        Only steps of which everything is known are added up: `of` is how many there are.
        """
        found = self._compute()
        added = {key: sum(getattr(step, key) for step in found.counted) / 100
                 for key in ("costs", "gains", "balance")}
        return {**added, "counted": len(found.counted), "of": len(found.steps)}

    @property
    def refused(self) -> dict[str, str]:
        """Return what cannot be read as a number, as `rung.field`, with the reason."""
        return {".".join(key): translate(figure.error, self.language)
                for key, figure in self._compute().figures.items() if figure.error}

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a rung.

        Columns: see leergroep.ladder.frames.figures_frame.
        """
        from leergroep.ladder.frames import figures_frame

        return figures_frame(self._model, self.to_sheet(), self.language)

    def chart(self) -> altair.LayerChart:
        """Return the people on each rung, now and hoped for, as an Altair chart."""
        from leergroep.ladder.charts import draw_rungs

        return draw_rungs(self.to_frame(), self._model.title[self.language], self.language)

    def _compute(self) -> CostBenefit:
        return compute_cost_benefit(self._model, self.sheet["entries"], self.language)
