"""What notebooks show of the content: in the language that is asked for, and in no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from math import dist
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from IPython.core.formatters import DisplayFormatter

from leergroep import case_map, case_rules, case_series, cases_map, rules_matrix
from leergroep.case_finder.label_placement import spread_places
from leergroep.content.loader import Library
from leergroep.messages import translate
from leergroep.messages.text import Text
from leergroep.sphinxext.charts import to_html
from tests.spoilt import lay, spoil

LANGUAGES = ("nl", "en")
CASE = "amsterdam"
# In degrees on the small map, 68 pixels each: how far apart its large dot and a small one touch.
TOUCHING = (8.1 + 3.5) / 68
CHARTS = {
    "map of one": lambda language: case_map(CASE, language=language),
    "map of all": lambda language: cases_map(language=language),
    "matrix": lambda language: rules_matrix(language=language),
}
HEADINGS = {
    "map of one": {"story", "neighbourhood"},
    "map of all": {"story", "neighbourhood"},
    "matrix": {"rule", "neighbourhood", "how"},
}
every_chart = pytest.mark.parametrize("name", CHARTS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def nodes(spec: Any) -> Iterator[Any]:
    """Yield everything in a specification, however deep."""
    yield spec
    if isinstance(spec, dict | list):
        for child in spec.values() if isinstance(spec, dict) else spec:
            yield from nodes(child)


def texts(spec: Any) -> set[str]:
    """Return every text in a specification."""
    return {node for node in nodes(spec) if isinstance(node, str)}


def content(library: Library) -> set[Text]:
    """Return what cases and rules say, without names that are the same in each language."""
    said = [text for case in library.cases.values() for text in (case.title, case.neighbourhood)]
    said += [shown.how for case in library.cases.values() for shown in case.rules]
    said += [page.title for pages in (library.rules, library.elements) for page in pages.values()]
    return {text for text in said if text.nl != text.en}


@every_chart
@every_language
def test_a_chart_speaks_one_language(library: Library, name: str, language: str):
    other = next(one for one in LANGUAGES if one != language)
    shown = texts(CHARTS[name](language).to_dict())
    assert shown & {text[language] for text in content(library)}
    assert shown & {text[other] for text in content(library)} == set()


@every_chart
@every_language
def test_what_is_pointed_at_has_headings_in_that_language(name: str, language: str):
    tips = [node["tooltip"] for node in nodes(CHARTS[name](language).to_dict())
            if isinstance(node, dict) and "tooltip" in node]
    assert tips
    headings = {tip["title"] for tip in tips[-1]}
    assert headings == {translate(key, language) for key in HEADINGS[name]}


@every_chart
def test_title_and_description_are_translated(name: str):
    dutch, english = (CHARTS[name](language).to_dict() for language in LANGUAGES)
    assert dutch["title"] != english["title"]
    assert dutch["description"] != english["description"]


@every_language
def test_the_table_beside_a_map_is_in_that_language(language: str):
    table = case_map(CASE, language=language).to_dict()["usermeta"]["table"]
    keys = ("city", "neighbourhood", "story")
    assert list(table.values()) == [translate(key, language) for key in keys]


def test_a_case_about_a_whole_city_says_so():
    titles = [case_map(CASE, language=language).to_dict()["title"] for language in LANGUAGES]
    assert titles == ["Waar: Amsterdam, heel de stad", "Where: Amsterdam, the whole city"]


@every_language
def test_a_list_of_rules_speaks_one_language(library: Library, language: str):
    case = library.cases["leeuwarden"]
    said = case_rules("leeuwarden", language=language)
    for shown in case.rules:
        rule = library.rules[shown.rule]
        title, how = rule.title[language], shown.how[language]
        assert f"- [{title}](../{rule.docname}.md): {how}" in said
    assert said.endswith(f"[{translate('all-cases', language)}](../book/wijken.md)")


def test_a_book_without_a_page_of_all_cases_leads_to_none(tmp_path: Path):
    contents = lay(tmp_path) / "_toc.yml"
    assert "book/wijken" in case_rules("leeuwarden", Library(tmp_path))
    kept = contents.read_text("utf-8").replace("file: book/wijken", "file: book/colofon")
    contents.write_text(kept, "utf-8")
    assert "book/wijken" not in case_rules("leeuwarden", Library(tmp_path))


def test_where_there_is_nothing_to_say_nothing_is_shown(tmp_path: Path):
    spoil(lay(tmp_path), lambda about: [about.pop(name) for name in ("lat", "lon", "rules")])
    contents = tmp_path / "_toc.yml"
    contents.write_text(contents.read_text("utf-8").replace("book/wijken", "book/colofon"), "utf-8")
    book, formatter = Library(tmp_path), DisplayFormatter()
    for show in (case_map, case_rules):
        assert formatter.format(show("proefwijk", book)) == ({}, {})
    data, _ = formatter.format(case_rules("leeuwarden", book))
    assert data["text/markdown"] == case_rules("leeuwarden", book)


@every_language
def test_every_case_goes_beside_all_others_with_the_source_and_a_dash_for_what_is_missing(
    library: Library, language: str
):
    told = library.series
    for slug, area in told.areas.items():
        spec = case_series(slug, library, language).to_dict()
        shown = to_html(spec, language)
        assert escape(told.source[language]) in shown
        assert area.code in shown
        rows = re.findall('<tr><th scope="row">.*?</tr>', shown)
        assert len(rows) == len(told.areas)
        assert sum("<td>–</td>" in row for row in rows) == sum(
            len(one.scores) < len(told.years) for one in told.areas.values())
        assert ("4,07" in shown, "<td>4.07" in shown) == (language == "nl", language == "en")
        assert re.findall('scope="col">(.*?)<', shown)[1:] == told.years
        [wide] = (rows for rows in spec["datasets"].values() if "here" in rows[0])
        assert [row["area"].split(",")[0] for row in wide if row["here"]] == [area.name]


def test_a_case_of_a_whole_city_has_no_line_of_its_own(library: Library):
    with pytest.raises(KeyError, match="amsterdam"):
        case_series("amsterdam", library)
    assert case_series("groningen", library).to_dict()["title"]["text"] == (
        "Leefbaarometer 3.0, 2002 tot 2024: Oud-Noord, onze keuze (WK001403) naast de andere "
        "wijken")


@pytest.mark.parametrize("show", [case_map, case_rules, case_series])
def test_an_unknown_case_is_an_error(show: Any):
    with pytest.raises(KeyError, match="nergens"):
        show("nergens")


@pytest.mark.parametrize("south", [0, 0.01])
def test_two_cases_on_one_spot_do_not_cover_each_other(south: float):
    places = pd.DataFrame({"lon": [4.9, 4.9, 6.5], "lat": [52.3, 52.3 - south, 53.2]})
    lay = spread_places(places)
    one, other, _ = zip(lay["lon"], lay["lat"], strict=True)
    assert dist(one, other) > 0.19
    assert list(lay["side"]) == ["left", "right", "below"]


def test_the_name_of_the_place_that_is_marked_runs_over_no_other_dot(library: Library):
    for slug in library.cases:
        chart = case_map(slug, library).to_dict()
        [places] = (rows for rows in chart["datasets"].values() if "here" in rows[0])
        [here] = (row for row in places if row["here"])
        [mark] = (one["mark"] for one in chart["layer"] if one["mark"]["type"] == "text")
        wide = 8 * len(here["city"])
        left = mark.get("dx", 0) - {"left": 0, "center": wide / 2, "right": wide}[mark["align"]]
        for one in places:
            # Pixels to a degree, as the country fills the map.
            east, south = (one["lon"] - here["lon"]) * 67, (here["lat"] - one["lat"]) * 110
            beside = not left < east < left + wide
            assert one is here or beside or abs(south - mark.get("dy", 0)) > 9, (slug, one)


def test_no_other_dot_covers_the_one_that_is_marked(library: Library):
    for slug in library.cases:
        chart = case_map(slug, library).to_dict()
        [places] = (rows for rows in chart["datasets"].values() if "here" in rows[0])
        [here] = ((row["lon"], row["lat"]) for row in places if row["here"])
        others = [(row["lon"], row["lat"]) for row in places if not row["here"]]
        assert min(dist(here, other) for other in others) > TOUCHING
