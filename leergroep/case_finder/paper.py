"""The case finder on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page of the finder; it cannot be filled in on paper."""
    parts = "".join(make_options(group, state["cases"]) for group in state["groups"])
    return wrap_paper(state, parts, "script-only")


def link_case(case: dict[str, Any]) -> str:
    """Return the name of a case as a link to its page, as text where this book has no such page."""
    name, address = escape(case["name"]), case.get("href")
    return f'<a href="{escape(address)}">{name}</a>' if address else name


def make_options(group: dict[str, Any], cases: list[dict[str, Any]]) -> str:
    """Return what can be ticked in the finder, with links to the cases that have it."""
    def link_cases(slug: str) -> str:
        return ", ".join(
            link_case(case) for case in cases if slug in case["traits"][group["kind"]]
        )

    return f"<h3>{escape(group['title'])}</h3><ul>" + "".join(
        f"<li>{escape(option['title'])} {link_cases(option['slug'])}</li>"
        for option in group["options"]
    ) + "</ul>"
