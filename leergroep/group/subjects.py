"""What sheets are about, where that is a project: which name the same one, and which do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

# Between a share code and what its sheet is about, in a list of codes: a code holds no text.
ABOUT = " = "
SPACES = re.compile("[ \t\r\n\u00a0]+")


@lru_cache(maxsize=1024)
def clean_subject(subject: str) -> str:
    """Return a subject as it is shown: without the spaces that nobody sees."""
    return SPACES.sub(" ", subject).strip(" ")


@lru_cache(maxsize=1024)
def make_key(subject: str) -> str:
    """Return what two spellings of one subject share; "" for a sheet that names none."""
    return clean_subject(subject).lower()


def tell_apart(subjects: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Return for each subject, by its key in the alphabet, the name and how often it was given.

    Of two spellings that differ in capitals the first in the alphabet is the name.
    """
    found: dict[str, tuple[str, int]] = {}
    for name, count in sorted(Counter(map(clean_subject, subjects)).items()):
        first, before = found.get(make_key(name), (name, 0))
        found[make_key(name)] = (first, before + count)
    return dict(sorted(found.items()))


def choose_subject(found: dict[str, tuple[str, int]], subject: str | None) -> str:
    """Return the key of a subject, without one of what was given most; KeyError for an unknown."""
    if subject is None:
        return find_most(found)
    key = make_key(subject)
    if key not in found:
        names = ", ".join(repr(name) for name, _ in found.values())
        raise KeyError(f"there is no subject {subject!r}; there are: {names}")
    return key


def find_most(found: dict[str, tuple[str, int]]) -> str:
    """Return the key of the subject that was given most, the first among equals."""
    return max(found, key=lambda key: found[key][1], default="")
