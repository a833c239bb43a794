"""A group's checklists in one language, as the front end reads them."""

from __future__ import annotations

from typing import Any

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.widget.links import make_links
from leergroep.widget.state import list_options, select_texts

# The page that helps to choose a case to talk about, and where what is agreed is kept.
PAGES = {"guide": "book/begeleiden", "workbook": "notebooks/werkboek"}


def checklist_to_state(instrument: Checklist, language: str) -> dict[str, Any]:
    """Return what a picture needs of an instrument: no explanations, no advice."""
    return {
        "slug": instrument.slug,
        "edition": instrument.edition,
        **select_texts(language, title=instrument.title),
        "scale": [
            {"value": one.value, **select_texts(language, word=one.word)}
            for one in instrument.scale.options
        ],
        "roles": list_options(instrument.roles, language),
        "factors": [
            {
                "slug": factor.slug, **select_texts(language, title=factor.title),
                **({"direction": "down"} if factor.direction == "down" else {}),
                "rules": list(factor.rules), "cases": list(factor.cases),
                "items": [{"slug": item.slug, **select_texts(language, statement=item.statement)}
                          for item in factor.items],
            }
            for factor in instrument.factors
        ],
    }


def make_group_links(
    instruments: list[Checklist], library: Library, language: str
) -> dict[str, dict[str, Any]]:
    """Return the rules and cases that these instruments lead to, other pages, and all cities."""
    each = [make_links(one, library.find_holder(one.slug), language) for one in instruments]
    known = {kind: {slug: page for one in each for slug, page in one[kind].items()}
             for kind in ("rules", "cases")}
    pages = {name: {"docname": page} for name, page in PAGES.items()
             if page in library.source.order}
    # Of each city by which rules it fits: the one to talk about follows from the answers.
    cities = {
        slug: {"docname": case.docname, "rules": [shown.rule for shown in case.rules],
               **select_texts(language, title=case.title)}
        for slug, case in library.cases.items()
    }
    return {**known, "pages": pages, "cities": cities}
