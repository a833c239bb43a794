"""What a case notebook shows of its own metadata: where it is, and which rules it shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.library import Library
from leergroep.widgets import named

if TYPE_CHECKING:
    import altair

OUTLINE = Path(__file__).parent / "data" / "nederland.geojson"


class Markdown(str):
    """Show itself as Markdown in Jupyter and in the book."""

    def _repr_markdown_(self) -> str:
        return str(self)


def case_map(slug: str, library: Library | None = None) -> altair.Chart:
    """Return a map of all cases with this one marked; raise KeyError for an unknown case."""
    import pandas as pd

    from leergroep.charts import place_map

    library = library or Library.default()
    case = named(library.cases, slug, "case")
    places = pd.DataFrame([
        {"title": one.title.nl, "city": one.city, "neighbourhood": one.neighbourhood,
         "lat": one.lat, "lon": one.lon, "here": one is case}
        for one in library.cases.values()
    ])
    where = f"{case.neighbourhood} in {case.city}"
    return place_map(
        places,
        json.loads(OUTLINE.read_text("utf-8")),
        title=f"Waar: {where}",
        description=f"Kaart van Nederland met {where} gemarkeerd tussen de andere wijken in dit boek.",
    )


def case_rules(slug: str, library: Library | None = None) -> Markdown:
    """Return the rules that a case shows and how, with links; raise KeyError if unknown.

    The links are relative to the case notebook, so that they work in Jupyter and in the book.
    """
    library = library or Library.default()
    case = named(library.cases, slug, "case")
    suffix = {rule.slug: f"../{rule.docname}.md" for rule in library.rules.values()}
    return Markdown("\n".join(
        f"- [{library.rules[shown.rule].title.nl}]({suffix[shown.rule]}): {shown.how.nl}"
        for shown in case.rules
    ))
