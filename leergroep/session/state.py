"""A session in one language, as the front end reads it."""

from __future__ import annotations

from typing import Any

from leergroep.checklist.model import Checklist
from leergroep.content.case_parts import CasePart
from leergroep.content.loader import Library
from leergroep.session.model import SessionBoard
from leergroep.widget.state import select_texts

# The pages that a session leads to: for who leads, and where its harvest is kept.
PAGES = {"guide": "book/begeleiden", "workbook": "notebooks/werkboek"}


def part_to_state(part: CasePart, language: str) -> dict[str, Any]:
    """Return a part in one language: what opens the talk, and the note for who leads."""
    return {
        "slug": part.slug,
        "prompts": [prompt[language] for prompt in part.prompts],
        **select_texts(language, leader=part.leader),
        **({"picks": {one.slug: one.pick for one in part.choices}} if part.choices else {}),
    }


def members_to_state(members: Checklist, language: str) -> dict[str, Any]:
    """Return what members answer in one language, as share codes and views read it."""
    return {
        "slug": members.slug,
        "edition": members.edition,
        **select_texts(language, title=members.title),
        "scale": [{"value": one.value, **select_texts(language, word=one.word)}
                  for one in members.scale.options],
        "factors": [
            {"slug": factor.slug, "part": factor.part, **select_texts(language, title=factor.title),
             "items": [{"slug": item.slug, **select_texts(language, statement=item.statement)}
                       for item in factor.items]}
            for factor in members.factors
        ],
    }


def case_to_state(board: SessionBoard, library: Library) -> dict[str, Any]:
    """Return by what a code of another case is recognised, and what that case is called."""
    return {"slug": board.members.slug, "edition": board.members.edition,
            "name": library.short_names[board.case]}


def make_links(board: SessionBoard, library: Library, language: str) -> dict[str, Any]:
    """Return the pages of the rules that the case shows, of the guide and of the workbook."""
    slugs = [slug for factor in board.members.factors for slug in factor.rules]
    rules = {slug: library.rules[slug] for slug in slugs}
    return {
        "rules": {slug: {"docname": rule.docname, **select_texts(language, title=rule.title)}
                  for slug, rule in rules.items()},
        "cases": {},
        **{name: {"docname": page} for name, page in PAGES.items() if page in library.order},
    }
