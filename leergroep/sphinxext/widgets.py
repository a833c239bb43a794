"""Widgets in the published page: the recorded state, and paper for who has no scripts."""

from __future__ import annotations

import json
import re
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util import logging

from leergroep.content.kinds import find_view
from leergroep.sphinxext.addresses import find_built, replace_places, resolve_links
from leergroep.widget.paper import wrap_paper
from leergroep.widget.text_form import CLASS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
# What the page's own scripts already have, or what belongs to the machine that built the book.
DROPPED = (
    "_esm", "_css", "_anywidget_id", "storage", "revision", "seen", "asked", "held", "handing",
    "handed", "left_text", "layout", "tabbable", "tooltip")
SELF_CHECK = "self-check"
HTML = ("html", "dirhtml", "singlehtml")
# The sentence of wrap_paper, and all of a paper that has no more.
WHY = re.compile(r'<div class="lg-fallback"><p>[^<]*</p></div>|(?<=lg-fallback">)<p>[^<]*</p>')
LOGGER = logging.getLogger(__name__)
ASLEEP = ("nothing can be filled in on this page: add 'extra_extensions: [leergroep.sphinxext]' "
          "under 'sphinx:' in _config.yml")
EARLIER = ("what stands here was saved by another edition of leergroep, and is left out (%r): "
           "run the notebook again, or clear its outputs")


def setup(app: Sphinx) -> None:
    """Put the widgets of a page in their places while it is written."""
    app.add_node(WidgetPlaceholder)
    app.connect("doctree-resolved", fill)


class WidgetPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for a widget that is not filled in: its `state`, with docnames.

    What was read is kept for the next build, which may have other pages, or another builder.
    """


class StaticWidget:
    """Render our widgets from the state that the execution recorded (a MyST-NB plugin)."""

    mime_priority_overrides = tuple((builder, VIEW, 1) for builder in HTML)

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Element] | None:
        """Return the widget's place in the page, or None for a widget that is not ours."""
        if not is_ours(renderer):
            return show_on_paper(renderer, data)
        # What somebody filled in who ran the notebook: the page begins without answers.
        if data.mime_type == "text/html" and data.content.startswith(f'<div class="{CLASS} '):
            return []
        if data.mime_type != VIEW:
            return None
        state = find_state(renderer.renderer.nb_client.nb_metadata, data.content["model_id"])
        if state is None:
            return None
        paper = make_known_paper(state, renderer.renderer.sphinx_env)
        return [WidgetPlaceholder(state=empty_state(state))] if paper else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by its widget, with the addresses of this builder."""
    find, language = partial(find_built, app, docname), app.config.language
    replace_places(doctree, WidgetPlaceholder,
                   lambda place: to_html(resolve_links(place["state"], find), language))


def show_on_paper(renderer: Any, data: Any) -> list[nodes.Element] | None:
    """Return what a widget says on paper, with a warning, where a book lacks our extension."""
    state = data.mime_type == VIEW and find_state(
        renderer.renderer.nb_client.nb_metadata, data.content["model_id"])
    if not state:
        return None
    page = renderer.renderer.sphinx_env
    LOGGER.warning(ASLEEP, location=page.docname, type="leergroep", subtype="extension")
    find = partial(find_built, page.app, page.docname)
    paper = make_known_paper(resolve_links(state, find), page)
    # It says why nothing works, and that is another reason here; of a button nothing works at all.
    asks = WHY.sub("", paper)
    return [nodes.raw("", asks, format="html")] if asks and "<button" not in asks else []


def is_ours(renderer: Any) -> bool:
    """Tell whether this build uses our extension: MyST-NB calls the plugins of all it finds."""
    return "leergroep.sphinxext" in renderer.renderer.sphinx_env.app.extensions


def find_state(metadata: dict[str, Any], model: str) -> dict[str, Any] | None:
    """Return the state of one of our widgets by model id, None for any other widget."""
    states = metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    state = states.get(model, {}).get("state", {})
    if "widget" not in state or "_esm" not in state:
        return None
    return {k: v for k, v in state.items() if k not in DROPPED and not k.startswith("_")}


def to_html(state: dict[str, Any], language: str = "nl") -> str:
    """Return the element that the page's script brings to life, "" for what shows nothing.

    It says its language where that is not the page's.
    """
    # The questions of a rule are a widget of their own: its page loads nothing of a whole list.
    view, name = (SELF_CHECK, ' id="vragen"') if state.get("factor") else (state["widget"], "")
    state = empty_state(state)
    paper = make_paper(state)
    own = state["language"]
    speaks = f' lang="{escape(own)}"' if own != language else ""
    return paper and (
        f'<div class="lg-widget" data-widget="{escape(view)}"{speaks}{name}>'
        f'<script type="application/json">{embed_json(state)}</script>'
        f"{paper}</div>"
    )


def embed_json(data: Any) -> str:
    """Return JSON that is safe inside a script element: nothing in it can close the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def empty_state(state: dict[str, Any]) -> dict[str, Any]:
    """Return the state without answers: whoever builds the book may have some lying about."""
    empty: dict[str, Any] = {"sheets": [], "currents": {}}
    if "sheet" in state:
        empty["sheet"] = empty_document(state["sheet"])
    return {key: empty.get(key, value) for key, value in state.items()}


def empty_document(sheet: dict[str, Any]) -> dict[str, Any]:
    """Return a document of the same kind and instrument in which nothing is filled in."""
    about = {key: sheet[key] for key in ("format", "version", "instrument", "edition")}
    empty: dict[type, Any] = {str: "", dict: {}, list: []}
    rest = {key: empty[type(value)] for key, value in sheet.items() if type(value) in empty}
    return {**rest, **about}


def make_known_paper(state: dict[str, Any], page: BuildEnvironment) -> str:
    """Return what a state says on paper, "" with a warning for one that says something else.

    What is saved in a notebook that is not run may be of an edition that had other words.
    """
    try:
        return make_paper(empty_state(state))
    except (AttributeError, KeyError, TypeError) as error:
        LOGGER.warning(EARLIER, error, location=page.docname, type="leergroep", subtype="edition")
        return ""


def make_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page until its script runs, and for readers without scripts."""
    kind = find_view(state["widget"])
    made: str = kind.load("paper")(state) if kind and kind.paper else wrap_paper(state)
    return made
