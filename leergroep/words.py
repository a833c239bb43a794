"""The words of the interface, Dutch and English, shared with the front end."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("words.json")


@cache
def words() -> dict[str, dict[str, str]]:
    """Return every word of the interface as {key: {language: word}}."""
    return json.loads(FILE.read_text("utf-8"))


def say(key: str, language: str, **details: object) -> str:
    """Return a word of the interface with its details filled in; raise KeyError if unknown."""
    said = words()[key][language]
    for name, value in details.items():
        said = said.replace(f"{{{name}}}", str(value))
    return said
