"""Check the files of ladders beyond what is declared of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leergroep.content.details import check_details
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile
from leergroep.ladder.model import ORIGIN, STEP

if TYPE_CHECKING:
    from leergroep.content.loader import Library


def check_semantics(located: SourceFile, library: Library) -> Iterator[Problem]:
    """Yield what the types cannot see: names that clash."""
    yield from check_details(located)
    seen: set[str] = set()
    for index, rung in enumerate(located.data["rungs"]):
        place, slug = ("rungs", index, "id"), rung["id"]
        if slug in seen:
            yield located.problem(place, f"the slug {slug!r} stands twice", "rename one")
        if slug == ORIGIN or slug.startswith(STEP):
            yield located.problem(place, f"a rung may not be called {slug!r}",
                                  f"taken: {ORIGIN}, and all that begins with {STEP}")
        seen.add(slug)
