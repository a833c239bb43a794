"""Charts in the published page: drawn at build time, made interactive at the first touch."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from docutils import nodes

from leergroep.charts.palette import ACCENT, EDGE, LAND, PAPER, VEGA_LITE
from leergroep.charts.specification import ELSEWHERE, find_title
from leergroep.messages import translate
from leergroep.sphinxext.addresses import find_built, replace_places
from leergroep.sphinxext.app_state import choose_language, is_guest
from leergroep.sphinxext.widgets import HTML, embed_json, is_ours

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Links in notebooks lead to notebooks and Markdown; in the book to their pages. In the drawing an
# address is an attribute, in the specification a value.
SOURCE = re.compile(
    r'(?P<name>\shref=|"\w*href":)?"(?P<path>\.\./[\w/-]+)\.(?:ipynb|md)(?P<part>#[^"]*)?"')
# A search engine and what else reads pages knows a link by a plain `href`.
LINK = 'tabindex="-1" href="'
# The drawing brings a style attribute, which a strict security policy refuses.
STYLE = re.compile(r'\sstyle="[^"]*"')
INK = "currentColor"
# Equally wide letters: the first comes with the drawing's library, readers have one of the others.
LETTERS = "Liberation Sans, Arial, Helvetica, sans-serif"
COLOURS = {ACCENT: "var(--lg-accent)", LAND: "var(--lg-land)",
           EDGE: "var(--lg-edge)", PAPER: "var(--lg-paper)"}
CONFIG = {
    "background": "transparent",
    "font": LETTERS,
    "text": {"color": INK},
    "title": {"color": INK},
    "legend": {"labelColor": INK, "titleColor": INK},
    "axis": {"labelColor": INK, "titleColor": INK, "domainColor": INK, "tickColor": INK,
             "gridColor": INK, "gridOpacity": 0.15, "labelFontSize": 12},
}


def setup(app: Sphinx) -> None:
    """Put the charts of a page in their places while it is written."""
    app.add_node(ChartPlaceholder)
    app.connect("doctree-resolved", fill)


class ChartPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for a chart: its `html`, whose links lead to notebooks and Markdown."""


class StaticChart:
    """Render an Altair chart as SVG with a title, a description and a table (a MyST-NB plugin)."""

    mime_priority_overrides = tuple((builder, VEGA_LITE, 1) for builder in HTML)

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Element] | None:
        """Return the drawn chart, or None for anything that is no chart."""
        if data.mime_type != VEGA_LITE or not is_ours(renderer):
            return None
        # In a book with a look of its own the charts of others are not ours to draw.
        app = renderer.renderer.sphinx_env.app
        if is_guest(app) and "table" not in data.content.get("usermeta", {}):
            return None
        language = choose_language(app)
        return [ChartPlaceholder(html=to_html(data.content, language))]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by its chart, with the addresses of this builder."""
    find = partial(find_built, app, docname)
    replace_places(doctree, ChartPlaceholder,
                   lambda place: point_links(place["html"], docname, find))


def point_links(html: str, docname: str, find: Callable[[str], str]) -> str:
    """Return a chart whose links lead to pages; what leads nowhere is no link any more."""
    folder = posixpath.dirname(docname)

    def point(found: re.Match[str]) -> str:
        name = found["name"] or ""
        address = find(posixpath.normpath(posixpath.join(folder, found["path"])))
        if address:
            return f'{name}"{address}{found["part"] or ""}"'
        if not name:
            return found[0]
        return f"{name}null" if name.endswith(":") else ""

    return SOURCE.sub(point, html)


def to_html(spec: dict[str, Any], language: str) -> str:
    """Return a figure with the drawing, the table and the specification to bring it to life."""
    spec = colour_spec(spec)
    return (
        f'<figure class="lg-chart"><figcaption>{escape(name_chart(spec))}</figcaption>'
        f'{describe_links(spec)}'
        f'<div class="lg-chart__drawing">{draw_svg(spec)}</div>'
        f'<script type="application/json">{embed_json(drop_title(spec))}</script>'
        f"{name_source(spec)}{make_table(spec, language)}</figure>"
    )


def colour_spec(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the specification in the page's own colours, which differ in light, dark and print."""
    text = json.dumps({**spec, "config": {**spec.get("config", {}), **CONFIG}})
    for colour, name in COLOURS.items():
        text = text.replace(colour, name)
    coloured: dict[str, Any] = json.loads(text)
    return coloured


def name_chart(spec: dict[str, Any]) -> str:
    """Return the title of a specification; raise ValueError for a chart without one."""
    title = find_title(spec)
    if not title or not spec.get("description"):
        raise ValueError("a chart needs a title and a description: see "
                         "leergroep.charts.figure.describe_chart")
    return title


def drop_title(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the specification without the title that the figure's caption already shows."""
    return {key: value for key, value in spec.items() if key != "title"}


def describe_links(spec: dict[str, Any]) -> str:
    """Return what a chart with links says in words, since its drawing then says nothing."""
    return f'<p class="lg-hidden">{escape(spec["description"])}</p>' if has_links(spec) else ""


def has_links(spec: dict[str, Any]) -> bool:
    """Tell whether anything in a chart leads to a page."""
    return '"href": {' in json.dumps(spec)


def draw_svg(spec: dict[str, Any]) -> str:
    """Return the chart as SVG that a screen reader announces by title and description.

    An image can hold no links: a chart that has some is hidden from the keyboard and from screen
    readers, and a list or table beside it leads to the same pages.
    """
    # Here, since most builds draw no chart.
    import vl_convert

    svg = STYLE.sub("", vl_convert.vegalite_to_svg(drop_title(spec)))
    # Inside an image only the image speaks: Vega's own roles and labels are in English.
    body = re.sub(r'\s(?:role|aria-[a-z]+)="[^"]*"', "", svg.removeprefix("<svg "))
    if has_links(spec):
        return f'<svg aria-hidden="true" {body.replace(ELSEWHERE, LINK)}'
    label = f"{escape(name_chart(spec))}. {escape(spec['description'])}"
    return f'<svg role="img" aria-label="{label}" {body}'


def name_source(spec: dict[str, Any]) -> str:
    """Return where the figures of a chart are from, "" where it does not say."""
    source = spec.get("usermeta", {}).get("source")
    return f'<p class="lg-chart__source">{escape(source)}</p>' if source else ""


def write_cell(value: Any, language: str) -> str:
    """Return what stands in a cell of a chart's table: a dash for what is missing."""
    if value is None:
        return "–"
    # What has decimals is rounded to two before it is drawn.
    said = f"{value:.2f}" if isinstance(value, float) else str(value)
    return said.replace(".", ",") if isinstance(value, float) and language == "nl" else said


def make_table(spec: dict[str, Any], language: str) -> str:
    """Return the figures of a chart as a table behind a summary; "" when it names no columns."""
    about = spec.get("usermeta", {})
    columns = about.get("table")
    if not columns:
        return ""
    order = about.get("order", list(columns))
    rows = next(rows for rows in spec["datasets"].values()
                if not rows or set(columns) <= set(rows[0]))
    head = "".join(f'<th scope="col">{escape(columns[key])}</th>' for key in order)
    body = "".join(make_row([write_cell(row[key], language) for key in order]) for row in rows)
    return (
        f"<details><summary>{escape(translate('chart-table', language))}</summary>"
        f'<div class="lg-table" tabindex="0"><table class="table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></details>"
    )


def make_row(cells: list[str]) -> str:
    """Return a row of a table, its first cell as what the others are about."""
    first, *others = map(escape, cells)
    rest = "".join(f"<td>{one}</td>" for one in others)
    return f'<tr><th scope="row">{first}</th>{rest}</tr>'
