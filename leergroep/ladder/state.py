"""A ladder in one language, as the front end reads it."""

from __future__ import annotations

from typing import Any

from leergroep.ladder import model
from leergroep.widget.state import select_texts


def ladder_to_state(ladder: model.Ladder, language: str) -> dict[str, Any]:
    """Return a ladder in one language, as the front end reads it."""
    return {
        "slug": ladder.slug,
        "edition": ladder.edition,
        **select_texts(
            language,
            title=ladder.title,
            scope=ladder.scope,
            subject=ladder.subject,
            outcome=ladder.outcome,
        ),
        "rungs": [
            {
                "slug": rung.slug,
                **select_texts(language, title=rung.title, explanation=rung.explanation),
            }
            for rung in ladder.rungs
        ],
        "leftOut": [one[language] for one in ladder.left_out],
    }
