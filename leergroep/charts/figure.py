"""What every chart has: a title, a description, the columns of its table, and no network."""

from __future__ import annotations

from contextlib import suppress
from io import StringIO
from textwrap import wrap
from typing import Any, TypeVar

import altair as alt

from leergroep.charts.kept_notebook import may_be_kept
from leergroep.charts.palette import VEGA_LITE
from leergroep.charts.specification import ELSEWHERE, find_title
from leergroep.messages import translate

# Letters in a line of a source above a chart.
LINE = 62
# No frame around it, and a title that begins where the chart does. Altair lets nothing with a
# configuration stand beside another chart: it is added where a chart stands by itself.
LOOK: dict[str, dict[str, Any]] = {"view": {"stroke": None}, "title": {"anchor": "start"}}
# A kind of chart comes back as the kind that it was.
Drawn = TypeVar("Drawn", alt.Chart, alt.LayerChart, alt.VConcatChart)


class Offline:
    """Show a chart of ours without a network; charts of others keep their own renderer."""

    save: Any

    def to_dict(
        self, *checks: Any, context: dict[str, Any] | None = None, **options: Any
    ) -> dict[str, Any]:
        """Return the specification; as part of a chart of somebody else, what a part may hold."""
        above: Any = super()
        spec: dict[str, Any] = above.to_dict(*checks, context=context, **options)
        if not (context or {}).get("top_level", True):
            return {key: value for key, value in spec.items() if key != "usermeta"}
        told = spec.get("config", {})
        look = {key: {**value, **told.get(key, {})} for key, value in LOOK.items()}
        return {**spec, "config": {**told, **look}}

    def _repr_mimebundle_(self, *_: object, **__: object) -> dict[str, Any]:
        spec = self.to_dict()
        said = f"{find_title(spec)}. {spec.get('description', '')}".strip(". ")
        return {VEGA_LITE: {key: value for key, value in spec.items() if key != "$schema"},
                **(self._draw() if may_be_kept() else {}), "text/plain": said}

    def _draw(self) -> dict[str, str]:
        """Return the picture, for who opens the notebook where nothing draws a chart."""
        picture = StringIO()
        # Whatever draws it for Altair may be missing, or of another age.
        with suppress(ImportError, ValueError):
            self.save(picture, format="svg")
        drawn = picture.getvalue().replace(ELSEWHERE, 'xlink:href="')
        return {"image/svg+xml": drawn} if drawn else {}


class Chart(Offline, alt.Chart):
    """Be a chart that shows itself."""


class LayerChart(Offline, alt.LayerChart):
    """Be a chart in layers that shows itself."""


class VConcatChart(Offline, alt.VConcatChart):
    """Be charts below each other that show themselves."""


OWN = {alt.Chart: Chart, alt.LayerChart: LayerChart, alt.VConcatChart: VConcatChart}


def describe_chart(
    chart: Drawn, title: str, description: str, columns: dict[str, str], source: str = ""
) -> Drawn:
    """Return the chart with its title, description and the columns of its data table.

    `columns` maps the chart's fields to the headings of the table that a page shows beside it.
    `source` says where the figures are from; it stands with the chart, in a page under it.
    """
    # A notebook keeps what is said by name in another order.
    about = {"table": columns, "order": list(columns), **({"source": source} if source else {})}
    drawn: Drawn = chart.properties(
        title=alt.TitleParams(title, subtitle=wrap(source, LINE)) if source else title,
        description=description, usermeta=about,
    )
    # The same chart, with another way to show itself: Altair's renderer is of all who use it.
    object.__setattr__(drawn, "__class__", OWN.get(type(drawn), type(drawn)))
    return drawn


def make_tooltips(language: str, **columns: str) -> list[alt.Tooltip]:
    """Return what a chart says of what is pointed at: columns, each with the key of its heading."""
    return [
        alt.Tooltip(f"{name}:N", title=translate(key, language)) for name, key in columns.items()
    ]
