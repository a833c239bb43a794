"""A checklist in one language, as the front end reads it."""

from __future__ import annotations

from typing import Any

from leergroep.checklist.model import Checklist, Factor, Item, Way
from leergroep.widget.state import select_texts


def checklist_to_state(instrument: Checklist, language: str) -> dict[str, Any]:
    """Return an instrument in one language, as the front end reads it."""
    return {
        "slug": instrument.slug,
        "edition": instrument.edition,
        **select_texts(language, title=instrument.title, subject=instrument.subject),
        "logic": instrument.logic,
        "outcome": select_texts(language, **instrument.outcome),
        "scale": [
            {"value": option.value, **select_texts(language, word=option.word, help=option.help)}
            for option in instrument.scale.options
        ],
        "parts": [
            {
                "slug": part.slug,
                **select_texts(
                    language, title=part.title, reads=part.reads, low=part.low, none=part.none
                ),
            }
            for part in instrument.parts
        ],
        "ways": [lead_to_state(way, language) for way in instrument.ways],
        "factors": [factor_to_state(factor, language) for factor in instrument.factors],
    }


def lead_to_state(one: Factor | Way, language: str) -> dict[str, Any]:
    """Return what a factor and a way both say, and the pages they lead to."""
    return {
        "slug": one.slug,
        **select_texts(language, title=one.title, explanation=one.explanation, advice=one.advice),
        "rules": list(one.rules),
        "cases": list(one.cases),
    }


def factor_to_state(factor: Factor, language: str) -> dict[str, Any]:
    """Return a factor in one language; what is as with most factors is left out."""
    own = {"part": factor.part, "direction": factor.direction.removeprefix("up")}
    return {
        **lead_to_state(factor, language),
        **select_texts(language, question=factor.question, note=factor.note),
        **{key: value for key, value in own.items() if value},
        "items": [item_to_state(item, language) for item in factor.items],
    }


def item_to_state(item: Item, language: str) -> dict[str, Any]:
    """Return an item in one language, with its reasons where it has any."""
    reasons = [
        {"way": one.way, "side": one.side, "when": one.when, "text": one.text[language]}
        for one in item.reasons
    ]
    texts = select_texts(language, statement=item.statement, help=item.help)
    return {"slug": item.slug, **texts, **({"reasons": reasons} if reasons else {})}
