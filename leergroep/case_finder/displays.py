"""What notebooks show of the content: where a case is, which rules it shows, all side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from leergroep.case_finder.label_placement import spread_places
from leergroep.charts.markdown import Markdown
from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.arguments import explain_arguments
from leergroep.messages import translate

if TYPE_CHECKING:
    import altair
    import pandas

    from leergroep.content.model import Rule


# The page that shows all cases side by side.
ALL = "book/wijken"
Joined = TypeVar("Joined", str, "pandas.Series")


@explain_arguments
def case_map(
    slug: str, library: Library | None = None, language: str = "nl"
) -> altair.LayerChart | Markdown:
    """Return a map of all cases with this one marked; raise KeyError for an unknown case.

    A case that does not say where it is has none: then nothing is shown.
    """
    import pandas as pd

    from leergroep.case_finder.charts import draw_place_map

    library = library or Library.default()
    case = look_up(library.cases, slug, "case")
    if not case.has_place:
        return Markdown("")
    places = pd.DataFrame([
        {"title": one.title[language], "city": one.city,
         "neighbourhood": one.neighbourhood[language],
         "lat": one.lat, "lon": one.lon, "here": one is case}
        for one in library.cases.values() if one.has_place
    ])
    where = {"city": case.city, "neighbourhood": case.neighbourhood[language]}
    return draw_place_map(
        spread_places(places),
        (library or Library.default()).outline,
        title=translate("map-title", language, **where),
        description=translate("map-description", language, **where),
        language=language,
    )


@explain_arguments
def case_series(
    slug: str, library: Library | None = None, language: str = "nl"
) -> altair.LayerChart:
    """Return how a case's neighbourhood went over the years beside those of the other cases.

    Raises KeyError for a case without figures, as one of a whole city is.
    """
    from leergroep.case_finder.series import draw_series, frame_series

    library = library or Library.default()
    told = library.series
    here = look_up(told.areas if told else {}, slug, "case with figures")
    assert told
    name = translate("series-ours", language, area=here.name) if here.ours else here.name
    where = {"area": name, "code": here.code}
    return draw_series(
        frame_series(told, library.cases, slug, language), told.years, told.marked,
        title=f"{told.title[language]}: {translate('series-title', language, **where)}",
        description=translate("series-description", language, first=told.years[0],
                              last=told.years[-1], **where),
        source=told.source[language], language=language,
    )


@explain_arguments
def case_rules(slug: str, library: Library | None = None, language: str = "nl") -> Markdown:
    """Return the rules that a case shows and how, with links; raise KeyError if unknown.

    The links are relative to the case notebook, so that they work in Jupyter and in the book; a
    rule that this book has no page of is named without one.
    """
    library = library or Library.default()
    case = look_up(library.cases, slug, "case")
    lines = [
        f"- {name_rule(rule, library, language)}: {how[language]}"
        for rule in library.rules.values()
        if (how := case.how(rule.slug))
    ]
    onward = ["", f"[{translate('all-cases', language)}](../{ALL}.md)"] if has_page(library) else []
    return Markdown("\n".join([*lines, *onward]))


def name_rule(rule: Rule, library: Library, language: str) -> str:
    """Return the title of a rule, as a link where the book has its page."""
    title = rule.title[language]
    return f"[{title}](../{rule.docname}.md)" if rule.docname in library.order else title


def has_page(library: Library) -> bool:
    """Tell whether a book has the page that shows all its cases side by side."""
    return ALL in library.order


@explain_arguments
def cases_map(library: Library | None = None, language: str = "nl") -> altair.LayerChart:
    """Return a map of all cases on which each leads to its page."""
    from leergroep.case_finder.charts import draw_linked_map
    from leergroep.content.frames import cases_frame

    cases = cases_frame(library, language).dropna(subset=["lat", "lon"])
    places = spread_places(cases.assign(href="../" + cases["page"] + ".ipynb"))
    return draw_linked_map(
        places[["name", "title", "city", "neighbourhood", "lat", "lon", "side", "href"]],
        (library or Library.default()).outline,
        title=translate("map-of-all-title", language),
        description=translate("map-of-all-description", language, names=", ".join(cases["name"])),
        language=language,
    )


@explain_arguments
def rules_matrix(library: Library | None = None, language: str = "nl") -> altair.VConcatChart:
    """Return which case shows which rule: a dot leads to how, a rule's name to its page."""
    from leergroep.case_finder.charts import draw_matrix
    from leergroep.content.frames import cases_frame, rules_frame, shown_frame

    cases, rules = cases_frame(library, language), rules_frame(library, language)
    cells = rules.merge(cases[["case", "name"]], how="cross").merge(
        shown_frame(library, language), on=["case", "rule"], how="left"
    )
    cells = cells.assign(
        group=cells["element_title"], row=cells["title"], column=cells["name"],
        row_href="../" + cells["page"] + ".md", full=cells["how"].notna(),
        href=f"../{ALL}.md#" + make_anchor(cells["rule"], cells["case"]),
        how=cells["how"].fillna(""),
    )
    return draw_matrix(
        cells[["group", "row", "column", "row_href", "full", "href", "how"]],
        title=translate("matrix-title", language),
        description=translate("matrix-description", language, rules=len(rules), cases=len(cases)),
        language=language,
    )


def make_anchor(rule: Joined, case: Joined) -> Joined:
    """Return the name of the place on the page where it says how a case shows a rule."""
    return "hoe-" + rule + "-in-" + case
