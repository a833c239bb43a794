"""Check the files of situational analyses beyond what is declared of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from leergroep.content.details import check_details
from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile
from leergroep.situation.columns import make_key

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# A figure as its file has it, and where it stands there.
Placed = tuple[Place, dict[str, Any]]


def check_semantics(located: SourceFile, library: Library) -> Iterator[Problem]:
    """Yield what the types cannot see: names and headings that clash, shares of nothing."""
    figures = [(("themes", at, "figures", number), figure)
               for at, theme in enumerate(located.data["themes"])
               for number, figure in enumerate(theme["figures"])]
    yield from check_details(located)
    yield from check_figures(located, figures)
    yield from check_headings(located, figures)


def check_figures(located: SourceFile, figures: Sequence[Placed]) -> Iterator[Problem]:
    """Yield every figure that is called as one before it, or is a share of none of them."""
    slugs = [figure["id"] for _, figure in figures]
    for number, (place, figure) in enumerate(figures):
        slug, whole = figure["id"], figure.get("per")
        if slug in slugs[:number]:
            yield located.problem((*place, "id"), f"the slug {slug!r} stands twice", "rename one")
        if whole and whole not in slugs:
            yield located.problem((*place, "per"), f"there is no figure {whole!r}",
                                  "name one of this file")


def check_headings(located: SourceFile, figures: Sequence[Placed]) -> Iterator[Problem]:
    """Yield every heading that stands twice at a figure, or is also of one before it."""
    headings: dict[str, str] = {}
    for place, figure in figures:
        slug = figure["id"]
        if len(figure["columns"]) > len({*map(make_key, figure["columns"])}):
            yield located.problem((*place, "columns"), "a heading stands twice",
                                  "capitals, spaces and signs make no difference")
        for heading in figure["columns"]:
            other = headings.setdefault(make_key(heading), slug)
            if other != slug:
                yield located.problem((*place, "columns"), f"{heading!r} is also of {other!r}",
                                      "a heading leads to one figure")
