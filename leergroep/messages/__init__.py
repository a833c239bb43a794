"""The words of the interface, Dutch and English, a file a room; the front end reads them too."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

FILES = sorted(Path(__file__).parents[1].glob("*/*messages.json"))
PLACE = re.compile(r"\{(\w+)\}")


@cache
def load_messages() -> dict[str, dict[str, str]]:
    """Return every word of the interface as {key: {language: word}}."""
    rooms = [json.loads(file.read_text("utf-8")) for file in FILES]
    return {key: said for room in rooms for key, said in room.items()}


def translate(key: str, language: str, **details: object) -> str:
    """Return a word of the interface with its details filled in; raise KeyError if unknown."""
    return PLACE.sub(
        lambda place: str(details.get(place[1], place[0])), load_messages()[key][language]
    )


def join_names(names: Sequence[str], language: str) -> str:
    """Return names as a sentence lists them: "a, b en c"; in English with a comma before the and.

    The front end has it from the browser: Intl.ListFormat.
    """
    word = {"nl": " en ", "en": " and "}[language]
    if len(names) < 3:
        return word.join(names)
    comma = "," if language == "en" else ""
    return f"{', '.join(names[:-1])}{comma}{word}{names[-1]}"


def choose_colon(title: str) -> str:
    """Return the colon after a title, or nothing where it ends in a sign of its own."""
    return "" if title.endswith(("?", "!", ".", "…")) else ":"
