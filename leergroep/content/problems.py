"""Say what is wrong with a content file: where, what, and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import frozen


@frozen
class Problem:
    """Hold one mistake in one file; `line` counts from 1, 0 where the file has no lines to name."""

    file: Path
    line: int
    what: str
    remedy: str = ""

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


def look_up(known: dict[str, Any], slug: str, kind: str) -> Any:
    """Return what has this name; raise KeyError that lists the names there are."""
    if slug not in known:
        raise KeyError(f"there is no {kind} {slug!r}; there are: {', '.join(sorted(known))}")
    return known[slug]
