"""What the published page holds of a widget and of a chart, whatever is in them."""

from __future__ import annotations

import json
import posixpath
import re
from datetime import datetime
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import altair
import pandas
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from myst_nb.core.render import MimeData
from pybtex.database import parse_string

from leergroep import Checklist, case_map
from leergroep.charts.figure import describe_chart
from leergroep.content.loader import Library
from leergroep.sphinxext import charts, widgets
from leergroep.sphinxext.addresses import resolve_links
from leergroep.sphinxext.bibliography import ReferenceStyle

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</script><script>alert(1)</script><!--<script>" onload="x" &amp;\u2028\u2029'
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


class Elements(HTMLParser):
    """Read HTML as a browser does: every start tag, every text, and what stands in scripts."""

    def __init__(self, html: str):
        """Read the whole of a text."""
        super().__init__()
        self.tags: list[str] = []
        self.scripts: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Keep the name of a tag."""
        self.tags.append(tag)
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """Keep a text, apart when it is a script's."""
        if self.cdata_elem == "script":
            self.scripts[-1] += data
        else:
            self.text += data


def state_of(widget: Checklist) -> dict[str, Any]:
    """Return what a notebook records of a widget, read back as the build does."""
    return {"state": json.loads(json.dumps(widget.get_state()))}


def metadata_of(**models: dict[str, Any]) -> dict[str, Any]:
    """Return the metadata of an executed notebook with these widgets."""
    return {"widgets": {widgets.STATE: {"state": models}}}


def page_state(html: str) -> dict[str, Any]:
    """Return the state that the page's script finds in an element."""
    [script] = Elements(html).scripts
    return json.loads(script)


@pytest.fixture
def state() -> dict[str, Any]:
    """Return the recorded state of CLEAR, with answers that its author gave."""
    clear = Checklist("clear", by="de schrijver", round="2026-01-01")
    clear.sheet = {**clear.sheet, "answers": {"can-do-taal": 4}, "notes": {"can-do": "Van mij."}}
    return widgets.find_state(metadata_of(one=state_of(clear)), "one")


@given(values)
@example(HOSTILE)
def test_nothing_in_embedded_data_can_close_its_element(data: Any):
    text = widgets.embed_json(data)
    assert "<" not in text
    assert Elements(f'<script type="application/json">{text}</script>').scripts == [text]
    assert json.loads(text) == data
    assert not {"\u2028", "\u2029"} & set(text)


@given(st.text() | st.just(HOSTILE))
def test_texts_in_a_widget_stay_texts(text: str):
    clear = Checklist("clear")
    plain = widgets.find_state(metadata_of(one=state_of(clear)), "one")
    spoilt = json.loads(json.dumps(plain))
    for factor in spoilt["instrument"]["factors"]:
        factor["title"] = text
        factor["items"][0]["statement"] = text
    spoilt["instrument"]["scale"][0]["word"] = text
    html = widgets.to_html(spoilt)
    assert Elements(html).tags == Elements(widgets.to_html(plain)).tags
    assert page_state(html)["instrument"] == spoilt["instrument"]


def test_the_page_begins_with_a_blank_sheet_whatever_its_author_had_answered(state: dict):
    assert state["sheet"]["answers"]
    html = widgets.to_html(state)
    assert page_state(html)["sheet"] == Checklist("clear").sheet
    assert "Van mij." not in html
    assert "de schrijver" not in html


def test_nothing_of_the_machine_that_built_the_book_is_published(state: dict):
    assert set(state) == {"widget", "instrument", "factor", "part", "language", "sheet", "links"}


def test_the_text_that_a_kernel_left_in_a_notebook_is_not_published(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(widgets, "is_ours", lambda _renderer: True)
    text = Checklist("clear")._write_text().to_html(datetime(2026, 11, 28), "lg-text-1")
    for html, made in ((text, []), ("<div>iets anders</div>", None)):
        data = MimeData("text/html", html)
        assert widgets.StaticWidget.handle_mime(None, data, False) == made


@pytest.mark.parametrize("docname", ["notebooks/clear", "book/burger/focus", "start", "a/b/c/d"])
def test_links_lead_from_the_page_to_the_page(state: dict, library: Library, docname: str):
    def find(target: str) -> str:
        return posixpath.relpath(f"{target}.html", posixpath.dirname(docname) or ".")

    found = page_state(widgets.to_html(resolve_links(state, find)))["links"]
    for kind, pages in {"rules": library.rules, "cases": library.cases}.items():
        assert found[kind]
        for slug, link in found[kind].items():
            whole = urljoin(f"https://x.nl/boek/{docname}.html", link["href"])
            assert whole == f"https://x.nl/boek/{pages[slug].docname}.html"
            assert link["title"] == pages[slug].title.nl


def test_without_scripts_every_statement_stands_in_the_page(state: dict):
    said = Elements(widgets.to_html(state)).text
    items = [item for factor in state["instrument"]["factors"] for item in factor["items"]]
    assert all(item["statement"] in said for item in items)
    assert said.count("☐ Weet niet") == len(items)


def test_a_self_check_on_paper_has_only_its_own_statements():
    check = Checklist("vuistregelscan", factor="actieve-rol")
    state = widgets.find_state(metadata_of(one=state_of(check)), "one")
    assert widgets.to_html(state).count("<li>") == 3


FOREIGN = {
    "no widgets at all": {},
    "another model": metadata_of(other=state_of(Checklist("clear"))),
    "a plain ipywidget": metadata_of(one={"state": {"_view_name": "IntSliderView", "value": 1}}),
    "another anywidget": metadata_of(one={"state": {"_esm": "export default {}"}}),
    "a model without state": metadata_of(one={}),
}


@pytest.mark.parametrize("metadata", FOREIGN.values(), ids=FOREIGN)
def test_widgets_that_are_not_ours_are_left_to_others(metadata: dict):
    assert widgets.find_state(metadata, "one") is None


def answered(language: str) -> dict[str, Any]:
    """Return the profile of a filled-in CLEAR."""
    clear = Checklist("clear", language=language)
    clear.sheet = {**clear.sheet, "answers": {"can-do-taal": 4, "like-to-verbonden": "unknown"}}
    return clear.chart().to_dict()


CHARTS = {
    "profile": (lambda: answered("nl"), "nl"),
    "profile in English": (lambda: answered("en"), "en"),
    "map": (lambda: case_map("alkmaar").to_dict(), "nl"),
}


@pytest.mark.parametrize(("make", "language"), CHARTS.values(), ids=CHARTS)
def test_a_drawing_is_one_image_that_says_what_it_shows(make, language: str):
    spec = make()
    svg = ElementTree.fromstring(charts.draw_svg(charts.colour_spec(spec)))
    assert svg.tag == f"{SVG}svg"
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == f"{charts.find_title(spec)}. {spec['description']}"
    names = {name for part in svg.iter() if part is not svg for name in part.attrib}
    assert "style" not in names | set(svg.attrib)
    assert not {name for name in names if name == "role" or name.startswith("aria-")}


@pytest.mark.parametrize(("make", "language"), CHARTS.values(), ids=CHARTS)
def test_a_chart_brings_its_figures_as_a_table(make, language: str):
    spec = make()
    columns = spec["usermeta"]["table"]
    html = charts.to_html(spec, language)
    head = re.findall(r'<th scope="col">([^<]+)</th>', html)
    assert head == list(columns.values())
    [rows] = [rows for rows in spec["datasets"].values() if set(rows[0]) >= set(columns)]
    assert html.count("<tr>") == len(rows) + 1
    said = Elements(html).text
    assert all(str(row[key]) in said for row in rows for key in columns)


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1) | st.just(HOSTILE))
def test_texts_in_a_chart_stay_texts(text: str):
    rows = pandas.DataFrame([{"name": text, "number": 1}])
    chart = altair.Chart(rows).mark_point().encode(x="number:Q")
    spec = describe_chart(chart, f"T {text}", f"D {text}", {"name": text}).to_dict()
    html = charts.to_html(spec, "nl")
    found = Elements(html)
    assert json.loads(found.scripts[0])["description"] == f"D {text}"
    assert len(found.scripts) == 1
    assert [found.tags.count(one) for one in ("figcaption", "th", "td")] == [1, 2, 0]
    drawn = ElementTree.fromstring(charts.draw_svg(spec))
    assert drawn.get("aria-label") == f"T {text}. D {text}"


@pytest.mark.parametrize("missing", ["title", "description"])
def test_a_chart_without_words_is_refused(missing: str):
    spec = {key: value for key, value in answered("nl").items() if key != missing}
    with pytest.raises(ValueError, match="needs a title and a description"):
        charts.to_html(spec, "nl")


def test_a_chart_that_names_no_columns_has_no_table():
    spec = {key: value for key, value in answered("nl").items() if key != "usermeta"}
    assert "<table" not in charts.to_html(spec, "nl")


@pytest.mark.parametrize(("authors", "read"), [
    ("Bakker and Jansen", "Bakker en Jansen. Titel."),
    ("Bakker and Jansen and Visser", "Bakker, Jansen en Visser. Titel."),
    ("Bakker", "Bakker. Titel."),
])
def test_a_source_joins_its_names_in_the_language_of_the_book(authors: str, read: str):
    found = parse_string(f"@misc{{one, author={{{authors}}}, title={{Titel}}}}", "bibtex")
    (source,) = ReferenceStyle().format_bibliography(found)
    assert source.text.render_as("text") == read
