"""Say what is wrong with a content file: where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from attrs import field, frozen

Found = TypeVar("Found")
# What is wrong and how to mend it, together: more nobody reads in a terminal.
MOST = 200
# What to do about a name that only the book has with which this package came.
WITH_OURS = "it came along: 'leergroep new book FOLDER --with-ours' lays a book that has it"


def shorten_what(text: str) -> str:
    """Return what is wrong on one line, with room left for a remedy."""
    return shorten(" ".join(text.split()), MOST - 60)


@frozen
class Problem:
    """Hold one mistake in one file; `line` counts from 1, 0 where the file has no lines to name.

    What is wrong and its remedy are cut where they are more than MOST characters together.
    """

    file: Path
    line: int
    what: str = field(converter=shorten_what)
    remedy: str = ""

    def __attrs_post_init__(self) -> None:
        """Leave the remedy the room that there is."""
        room = MOST - len(self.what) - len(" ()")
        object.__setattr__(self, "remedy", shorten(" ".join(self.remedy.split()), room))

    def __str__(self) -> str:
        """Return the mistake in the `file:line: what` form that editors can jump to."""
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.what}" + (f" ({self.remedy})" if self.remedy else "")


class ContentError(Exception):
    """Raised with all mistakes found, so that one build shows them all."""

    def __init__(self, problems: list[Problem]):
        """Keep the problems and put each on a line of the message."""
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def find_problems(check: Callable[..., Iterable[Problem]], *about: Any) -> list[Problem]:
    """Return what a check finds, also when it had to stop at a mistake."""
    try:
        return list(check(*about))
    except ContentError as error:
        return error.problems


def shorten(text: str, most: int) -> str:
    """Return a text of at most `most` characters: what is too long is cut in its middle."""
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 1]}…{text[-end:]}"


def list_known(known: Iterable[str], slug: str = "", most: int = 100) -> str:
    """Return a remedy that lists the names there are, and the one that `slug` is most like."""
    names = sorted(known)
    nearest = get_close_matches(slug, names, 1)
    listed = ", ".join(names)
    if len(listed) > most:
        listed = f"{listed[:most].rpartition(', ')[0]} and others"
    return f"known: {listed or 'none'}" + (f"; did you mean {nearest[0]}?" if nearest else "")


def look_up(known: Mapping[str, Found], slug: str, kind: str) -> Found:
    """Return what has this name; raise KeyError that lists the names, and the one meant."""
    if slug not in known:
        nearest = get_close_matches(str(slug), known, 1)
        guess = f"; did you mean {nearest[0]!r}?" if nearest else ""
        names = ", ".join(sorted(known)) or "none"
        raise KeyError(f"there is no {kind} {slug!r}; there are: {names}{guess}")
    return known[slug]
