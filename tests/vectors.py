"""The texts that test vectors describe; leergroep/documents/front/vectors.ts makes the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

VECTORS = Path(__file__).parents[1] / "spec" / "vectors"


def read(name: str) -> dict:
    """Return a file of vectors: a good document, and what is read and refused."""
    return json.loads((VECTORS / f"{name}.json").read_text("utf-8"))


def text_of(vector: dict, good: dict) -> str:
    """Return the text that a vector describes."""
    fields = {**good, **vector.get("fields", {})}
    raw = {**{key: json.dumps(value) for key, value in fields.items()}, **vector.get("raw", {})}
    kept = {key: value for key, value in raw.items() if key not in vector.get("without", [])}
    entries = ",".join(f"{json.dumps(key)}:{value}" for key, value in kept.items())
    text = vector.get("text", f"{{{entries}}}")
    for mark, (part, times) in vector.get("fill", {}).items():
        text = text.replace(mark, part * times)
    return text


def chosen(vectors: dict, *, refused: bool) -> list:
    """Return the vectors that are refused, or those that are read."""
    found = [one for one in vectors["vectors"] if ("error" in one) == refused]
    return [pytest.param(one, id=one["name"]) for one in found]
