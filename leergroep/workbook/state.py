"""Every instrument in one language, as the front end reads it."""

from __future__ import annotations

from typing import Any

from leergroep.content.loader import Library


def instrument_to_state(slug: str, library: Library, language: str) -> dict[str, Any]:
    """Return an instrument of whatever kind in one language, as the front end reads it."""
    state: dict[str, Any] = library.kind_of(slug).load("to_state")(library.known[slug], language)
    return state


def list_pages(library: Library, language: str) -> dict[str, dict[str, str]]:
    """Return title and docname of the page of each instrument and session that has one."""
    pages = {*library.order, *library.source.order}
    return {
        slug: {"docname": docname, "title": one.title[language]}
        for slug, one in library.kept.items()
        if (docname := library.page_of(slug)) in pages
    }
