"""The one merge: what is stored, with what a writer changed on top; spec/documents.md says it.

The front end does the same; both are held to spec/vectors/merge.json.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import evolve

from leergroep.documents.document import SIMPLE, Document

Kind = TypeVar("Kind", bound=Document)


def merge(stored: Kind, before: Kind, after: Kind) -> Kind:
    """Return `stored` with only what changed from `before` to `after`.

    Two writers of one document each add their own change and lose nothing of the other's. Each
    part is merged key by key, as deep as the format declares in `parts`; of one key the last
    change stays.
    """
    def merge_part(name: str, depth: int) -> dict[str, Any]:
        return merge_records(
            getattr(stored, name), getattr(before, name), getattr(after, name), depth)

    changed: dict[str, Any] = {
        name: getattr(after if getattr(after, name) != getattr(before, name) else stored, name)
        for name in SIMPLE
    }
    for name, depth in {**stored.parts, "extra": 1}.items():
        changed[name] = merge_part(name, depth)
    return evolve(stored, edition=after.edition, **changed)


def merge_records(
    stored: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any], depth: int = 1
) -> dict[str, Any]:
    """Return `stored` with the keys set and dropped that differ between `before` and `after`.

    With a `depth` above 1 the values are records too, and a changed one is merged that deep: who
    takes it away takes it away; who changed it after that, without knowing, brings it back whole.
    """
    kept = {key: value for key, value in stored.items() if key in after or key not in before}
    changed = {
        key: merge_records(stored[key], before.get(key, {}), value, depth - 1)
        if depth > 1 and key in stored else value
        for key, value in after.items()
        if key not in before or not is_same(before[key], value)
    }
    return {**kept, **changed}


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two JSON values are the same, whatever the order of keys: true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)
