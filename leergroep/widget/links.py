"""The pages that an instrument leads to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leergroep.content.instrument import Instrument
from leergroep.content.loader import Library
from leergroep.content.model import Page
from leergroep.widget.state import select_texts

# The page that brings the answers of a group together.
GROUP = "notebooks/groepsbeeld"


def make_links(
    instrument: Instrument, library: Library, language: str
) -> dict[str, dict[str, Any]]:
    """Return title, sentence and docname of an instrument and of the pages it leads to."""
    def about(pages: Mapping[str, Page], slugs: set[str]) -> dict[str, dict[str, str]]:
        return {
            slug: {"docname": page.docname,
                   **select_texts(language, title=page.title, sentence=page.sentence)}
            for slug, page in pages.items()
            if slug in slugs
        }

    return {
        "rules": about(library.rules, instrument.rules()),
        "cases": about(library.cases, instrument.cases()),
        "pages": {"group": {"docname": GROUP, "title": "", "sentence": ""}}
        if GROUP in library.order else {},
        "instruments": {instrument.slug: {
            "docname": library.page_of(instrument.slug),
            **select_texts(language, title=instrument.title, sentence=instrument.sentence),
        }},
    }
