"""The words of the interface, Dutch and English, a file a room; the front end reads them too."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FILES = sorted(Path(__file__).parent.glob("*.json"))


@cache
def words() -> dict[str, dict[str, str]]:
    """Return every word of the interface as {key: {language: word}}."""
    rooms = [json.loads(file.read_text("utf-8")) for file in FILES]
    return {key: said for room in rooms for key, said in room.items()}


def say(key: str, language: str, **details: object) -> str:
    """Return a word of the interface with its details filled in; raise KeyError if unknown."""
    said = words()[key][language]
    for name, value in details.items():
        said = said.replace(f"{{{name}}}", str(value))
    return said
