"""Fit what is laid ready to its book: examples that are there, and English where it has any."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import Any

from leergroep.content.loader import Library
from leergroep.content.placeholders import is_unfilled
from leergroep.content.traits import KINDS

# Stands in a starter for a name of the book's own.
EXAMPLE = "EXAMPLE"
# A text in English, beside the Dutch or on a line of its own.
ENGLISH = re.compile(r', en: "[^"]*"|^ +en: "[^"]*"\n', re.MULTILINE)


def fit_notebook(text: str, library: Library, *, english: bool) -> str:
    """Return a notebook that points only to what the book has."""
    notebook = json.loads(text)
    for about in (notebook, *notebook["cells"]):
        if "leergroep" in about["metadata"] and not english:
            about["metadata"]["leergroep"] = drop_english(about["metadata"]["leergroep"])
    if "leergroep" in notebook["metadata"]:
        fit_case(notebook["metadata"]["leergroep"], library)
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def fit_questions(text: str, *, english: bool) -> str:
    """Return the questions of a list, which lead nowhere yet."""
    return text if english else ENGLISH.sub("", text)


def fit_case(block: dict[str, Any], library: Library) -> None:
    """Leave out of a case what its book has none of, and name an example of what it has."""
    known: dict[str, Collection[str]] = {
        "rules": library.rules, **{kind: library.traits.get(kind, {}) for kind in KINDS}}
    for kind in ("rules", "themes", "questions"):
        block[kind] = name_example(block[kind], known[kind]) if known[kind] else []
    if known["levels"]:
        block["level"] = name_example(block["level"], known["levels"])
    else:
        del block["level"]


def name_example(told: Any, known: Collection[str]) -> Any:
    """Return a record with a name of the book's own as its example."""
    return json.loads(json.dumps(told).replace(EXAMPLE, next(iter(known))))


def drop_english(told: Any) -> Any:
    """Return a record without the English that is still to be written."""
    if isinstance(told, list):
        return [drop_english(one) for one in told]
    if not isinstance(told, dict):
        return told
    kept = {key: drop_english(one) for key, one in told.items()
            if key != "en" or not is_unfilled(one)}
    # A title whose Dutch is the page's heading has nothing else.
    return {key: one for key, one in kept.items() if one or not told[key]}
