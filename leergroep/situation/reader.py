"""Check the files of situational analyses beyond what is declared of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leergroep.content.details import check_details
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile
from leergroep.situation.columns import make_key

if TYPE_CHECKING:
    from leergroep.content.loader import Library


def check_semantics(located: SourceFile, library: Library) -> Iterator[Problem]:
    """Yield what the types cannot see: names and headings that clash, shares of nothing."""
    yield from check_details(located)
    figures = [(("themes", at, "figures", number), figure)
               for at, theme in enumerate(located.data["themes"])
               for number, figure in enumerate(theme["figures"])]
    slugs = [figure["id"] for _, figure in figures]
    headings: dict[str, str] = {}
    for number, (place, figure) in enumerate(figures):
        slug = figure["id"]
        if slug in slugs[:number]:
            yield located.problem((*place, "id"), f"the slug {slug!r} stands twice", "rename one")
        if figure.get("per") and figure["per"] not in slugs:
            yield located.problem((*place, "per"), f"there is no figure {figure['per']!r}",
                                  "name one of this file")
        if len(figure["columns"]) > len({*map(make_key, figure["columns"])}):
            yield located.problem((*place, "columns"), "a heading stands twice",
                                  "capitals, spaces and signs make no difference")
        for heading in figure["columns"]:
            other = headings.setdefault(make_key(heading), slug)
            if other != slug:
                yield located.problem((*place, "columns"), f"{heading!r} is also of {other!r}",
                                      "a heading leads to one figure")
