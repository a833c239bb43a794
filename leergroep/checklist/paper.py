"""A checklist on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.messages import translate
from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page of a checklist; the picture of a part asks nothing."""
    return wrap_paper(state, "" if state.get("part") else make_statements(state))


def make_statements(state: dict[str, Any]) -> str:
    """Return the statements of a checklist as plain HTML, with a box for each answer."""
    instrument, language = state["instrument"], state["language"]
    wanted = [f for f in instrument["factors"] if state["factor"] in ("", f["slug"])]
    words = [option["word"] for option in instrument["scale"]]
    boxes = " ".join(f"☐ {escape(word)}" for word in [*words, translate("unknown", language)])
    return "".join(
        f"<h3>{escape(factor['title'])}</h3><ol>"
        + "".join(f"<li>{escape(item['statement'])}<br>{boxes}</li>" for item in factor["items"])
        + "</ol>"
        for factor in wanted
    )
