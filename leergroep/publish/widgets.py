"""Widgets in the published page: the recorded state, and paper for who has no scripts."""

from __future__ import annotations

import json
import posixpath
from html import escape
from typing import Any

from docutils import nodes

from leergroep.publish.door import door
from leergroep.words import say

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
# What the page's own scripts already have, or what belongs to the machine that built the book.
DROPPED = ("_esm", "_css", "_anywidget_id", "storage", "layout", "tabbable", "tooltip")
HTML = ("html", "dirhtml", "singlehtml")


class StaticWidget:
    """Render our widgets from the state that the execution recorded (a MyST-NB plugin)."""

    mime_priority_overrides = tuple((builder, VIEW, 1) for builder in HTML)

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Element] | None:
        """Return the widget's place in the page, or None for a widget that is not ours."""
        if data.mime_type != VIEW or not ours(renderer):
            return None
        state = recorded(renderer.renderer.nb_client.nb_metadata, data.content["model_id"])
        if state is None:
            return None
        docname = renderer.renderer.sphinx_env.docname
        return [nodes.raw("", to_html(state, docname), format="html")]


def ours(renderer: Any) -> bool:
    """Tell whether this build uses our extension: MyST-NB calls the plugins of all it finds."""
    return "leergroep.publish" in renderer.renderer.sphinx_env.app.extensions


def recorded(metadata: dict, model: str) -> dict[str, Any] | None:
    """Return the state of one of our widgets by model id, None for any other widget."""
    states = metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    state = states.get(model, {}).get("state", {})
    if "widget" not in state or "_esm" not in state:
        return None
    return {k: v for k, v in state.items() if k not in DROPPED and not k.startswith("_")}


def to_html(state: dict[str, Any], docname: str) -> str:
    """Return the element that the page's script brings to life."""
    name = ' id="vragen"' if state.get("factor") else ""
    state = linked(emptied(state), docname)
    return (
        f'<div class="lg-widget" data-widget="{escape(state["widget"])}"{name}>'
        f'<script type="application/json">{embedded(state)}</script>'
        f"{on_paper(state)}</div>"
    )


def embedded(data: Any) -> str:
    """Return JSON that is safe inside a script element: nothing in it can close the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def emptied(state: dict[str, Any]) -> dict[str, Any]:
    """Return the state without answers: whoever builds the book may have some lying about."""
    empty = {"sheets": [], "currents": {}}
    if "sheet" in state:
        empty["sheet"] = blank(state["sheet"])
    return {key: empty.get(key, value) for key, value in state.items()}


def blank(sheet: dict[str, Any]) -> dict[str, Any]:
    """Return a document of the same kind and instrument in which nothing is filled in."""
    about = {key: sheet[key] for key in ("format", "version", "instrument", "edition")}
    empty = {str: "", dict: {}, list: []}
    rest = {key: empty[type(value)] for key, value in sheet.items() if type(value) in empty}
    return {**rest, **about}


def linked(value: Any, docname: str) -> Any:
    """Return the state with an address relative to the page for every docname in it."""
    if isinstance(value, list):
        return [linked(one, docname) for one in value]
    if not isinstance(value, dict):
        return value
    rest = {key: linked(one, docname) for key, one in value.items() if key != "docname"}
    return {**rest, "href": relative(value["docname"], docname)} if "docname" in value else rest


def relative(target: str, docname: str) -> str:
    """Return the address of one page as seen from another."""
    return posixpath.relpath(f"{target}.html", posixpath.dirname(docname) or ".")


def on_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page until its script runs, and for readers without scripts."""
    if state["widget"] == "session":
        return door(state)
    instrument = state.get("instrument", {})
    asks = "factors" in instrument and not state.get("part")
    parts = statements(state) if asks else "".join(
        made(instrument[key]) for key, made in (("rows", cells), ("rungs", rungs))
        if key in instrument
    )
    said = escape(say("paper-only" if parts else "script-only", state["language"]))
    parts = parts or "".join(offered(group, state["cases"]) for group in state.get("groups", []))
    return f'<div class="lg-fallback"><p>{said}</p>{parts}</div>'


def cells(rows: list[dict[str, Any]]) -> str:
    """Return the cells of a board as plain HTML: title and prompt, one under the other."""
    def inside(cell: dict[str, Any]) -> str:
        under = "".join(map(inside, cell["cells"]))
        text = f"<strong>{escape(cell['title'])}</strong><br>{escape(cell['prompt'])}"
        return f"<li>{text}{f'<ul>{under}</ul>' if under else ''}</li>"

    return "".join(
        (f"<h3>{escape(row['title'])}</h3>" if "title" in row else "")
        + f"<ul>{''.join(map(inside, row['cells']))}</ul>"
        for row in rows
    )


def rungs(all_rungs: list[dict[str, Any]]) -> str:
    """Return the rungs of a ladder as plain HTML, lowest first."""
    return "<ol>" + "".join(
        f"<li><strong>{escape(rung['title'])}</strong><br>{escape(rung['explanation'])}</li>"
        for rung in all_rungs
    ) + "</ol>"


def offered(group: dict[str, Any], cases: list[dict[str, Any]]) -> str:
    """Return what can be ticked in the finder, with links to the cases that have it."""
    def having(slug: str) -> str:
        return ", ".join(
            f'<a href="{escape(case["href"])}">{escape(case["name"])}</a>'
            for case in cases if slug in case["traits"][group["kind"]]
        )

    return f"<h3>{escape(group['title'])}</h3><ul>" + "".join(
        f"<li>{escape(option['title'])} {having(option['slug'])}</li>"
        for option in group["options"]
    ) + "</ul>"


def statements(state: dict[str, Any]) -> str:
    """Return the statements of a checklist as plain HTML, with a box for each answer."""
    instrument, language = state["instrument"], state["language"]
    wanted = [f for f in instrument["factors"] if state["factor"] in ("", f["slug"])]
    words = [option["word"] for option in instrument["scale"]]
    boxes = " ".join(f"☐ {escape(word)}" for word in [*words, say("unknown", language)])
    return "".join(
        f"<h3>{escape(factor['title'])}</h3><ol>"
        + "".join(f"<li>{escape(item['statement'])}<br>{boxes}</li>" for item in factor["items"])
        + "</ol>"
        for factor in wanted
    )
