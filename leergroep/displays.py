"""What notebooks show of the content: where a case is, which rules it shows, all side by side."""

from __future__ import annotations

import json
from math import dist
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from leergroep.library import Library, named
from leergroep.parts import ACTIONS, AGENDAS, PARTS
from leergroep.words import say

if TYPE_CHECKING:
    import altair
    import pandas

OUTLINE = Path(__file__).parent / "data" / "nederland.geojson"
# The page that shows all cases side by side.
ALL = "book/wijken"
# In degrees on the map: two dots nearer than APART cover each other; names nearer than NEAR stand
# on two sides, and names nearer than WIDE on one height would run into each other.
APART, NEAR, WIDE, HAIR = 0.2, 0.3, 0.9, 1e-9
Point = tuple[float, float]
Joined = TypeVar("Joined", str, "pandas.Series")


class Markdown(str):
    """Show itself as Markdown in Jupyter and in the book."""

    def _repr_markdown_(self) -> str:
        return str(self)


def case_map(
    slug: str, library: Library | None = None, language: str = "nl"
) -> altair.Chart:
    """Return a map of all cases with this one marked; raise KeyError for an unknown case."""
    import pandas as pd

    from leergroep.charts import place_map

    library = library or Library.default()
    case = named(library.cases, slug, "case")
    places = pd.DataFrame([
        {"title": one.title[language], "city": one.city,
         "neighbourhood": one.neighbourhood[language],
         "lat": one.lat, "lon": one.lon, "here": one is case}
        for one in library.cases.values()
    ])
    where = {"city": case.city, "neighbourhood": case.neighbourhood[language]}
    return place_map(
        spread(places),
        json.loads(OUTLINE.read_text("utf-8")),
        title=say("map-title", language, **where),
        description=say("map-description", language, **where),
        language=language,
    )


def case_rules(slug: str, library: Library | None = None, language: str = "nl") -> Markdown:
    """Return the rules that a case shows and how, with links; raise KeyError if unknown.

    The links are relative to the case notebook, so that they work in Jupyter and in the book.
    """
    library = library or Library.default()
    case = named(library.cases, slug, "case")
    lines = [
        f"- [{rule.title[language]}](../{rule.docname}.md): {how[language]}"
        for rule in library.rules.values()
        if (how := case.how(rule.slug))
    ]
    onward = f"[{say('all-cases', language)}](../{ALL}.md)"
    return Markdown("\n".join([*lines, "", onward]))


def agenda(language: str = "nl") -> Markdown:
    """Return a table of the steps of a session with the minutes of each, a column an agenda."""
    step, total = say("agenda-step", language), say("agenda-total", language)
    heads = [say("agenda-minutes", language, minutes=minutes) for minutes in AGENDAS]
    rows = [[say(f"step-{slug}", language), *(str(each[slug]) for each in AGENDAS.values())]
            for slug in (*PARTS, ACTIONS)]
    lines = [[step, *heads], ["---", *(["---:"] * len(heads))], *rows, [total, *map(str, AGENDAS)]]
    return Markdown("\n".join(f"| {' | '.join(line)} |" for line in lines))


def cases_map(library: Library | None = None, language: str = "nl") -> altair.Chart:
    """Return a map of all cases on which each leads to its page."""
    from leergroep.catalogue import cases_frame
    from leergroep.charts import linked_map

    cases = cases_frame(library, language)
    places = spread(cases.assign(href="../" + cases["page"] + ".ipynb"))
    return linked_map(
        places[["name", "title", "city", "neighbourhood", "lat", "lon", "side", "href"]],
        json.loads(OUTLINE.read_text("utf-8")),
        title=say("map-of-all-title", language),
        description=say("map-of-all-description", language, names=", ".join(cases["name"])),
        language=language,
    )


def spread(places: pandas.DataFrame) -> pandas.DataFrame:
    """Return the places with those that would cover each other set apart, and a `side` for a name.

    Places in degrees; `side` is where a place's nearest neighbour is not.
    """
    # A hair apart, so that two on one spot are two.
    spots = enumerate(zip(places["lon"], places["lat"], strict=True))
    points = [(lon + place * HAIR, lat) for place, (lon, lat) in spots]
    near = [nearest_to(points, point) for point in points]
    return places.assign(lon=places["lon"] + list(map(nudge, points, near)),
                         side=list(map(side, points, near)))


def nearest_to(points: list[Point], point: Point) -> Point | None:
    """Return the nearest other place, None when there is no other."""
    others = [other for other in points if other != point]
    return min(others, key=lambda other: dist(point, other), default=None)


def nudge(point: Point, other: Point | None) -> float:
    """Return how many degrees east a dot moves, so that it does not cover the nearest other."""
    if other is None or dist(point, other) >= APART:
        return 0
    lack = (APART - dist(point, other)) / 2
    return -lack if point[0] < other[0] else lack


def side(point: Point, other: Point | None) -> str:
    """Return where the name of a place has room, given its nearest neighbour."""
    if other is None:
        return "below"
    east, north = point[0] - other[0], point[1] - other[1]
    if abs(east) < NEAR and abs(north) < NEAR:
        return "left" if east < 0 else "right"
    return "above" if 0 < east < WIDE and abs(north) < NEAR else "below"


def rules_matrix(library: Library | None = None, language: str = "nl") -> altair.VConcatChart:
    """Return which case shows which rule: a dot leads to how, a rule's name to its page."""
    from leergroep.catalogue import cases_frame, rules_frame, shown_frame
    from leergroep.charts import matrix

    cases, rules = cases_frame(library, language), rules_frame(library, language)
    cells = rules.merge(cases[["case", "name"]], how="cross").merge(
        shown_frame(library, language), on=["case", "rule"], how="left"
    )
    cells = cells.assign(
        group=cells["element_title"], row=cells["title"], column=cells["name"],
        row_href="../" + cells["page"] + ".md", full=cells["how"].notna(),
        href=f"../{ALL}.md#" + anchor(cells["rule"], cells["case"]),
        how=cells["how"].fillna(""),
    )
    return matrix(
        cells[["group", "row", "column", "row_href", "full", "href", "how"]],
        title=say("matrix-title", language),
        description=say("matrix-description", language, rules=len(rules), cases=len(cases)),
        language=language,
    )


def anchor(rule: Joined, case: Joined) -> Joined:
    """Return the name of the place on the page where it says how a case shows a rule."""
    return "hoe-" + rule + "-in-" + case
