"""Read the files of ladders: YAML to Ladder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.content.details import check_details
from leergroep.content.instrument import build_or_explain, build_use, check_name, to_text
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile, check_doubled_keys, read_yaml
from leergroep.ladder.model import ORIGIN, STEP, Ladder, Rung

if TYPE_CHECKING:
    from leergroep.content.loader import Library


def read_ladder(file: Path, library: Library) -> Ladder:
    """Return the ladder in a file; raise ContentError that names each bad line."""
    located = read_yaml(file)
    return build_or_explain(lambda: build_ladder(located.data), lambda: check_ladder(file, library))


def check_ladder(file: Path, library: Library) -> list[Problem]:
    """Return every mistake in the file of a ladder."""
    located = read_yaml(file)
    problems = [*check_doubled_keys(located), *located.check("ladder")]
    return problems or list(check_semantics(located))


def check_semantics(located: SourceFile) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash."""
    yield from check_name(located)
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


def build_ladder(data: dict) -> Ladder:
    """Return a Ladder from checked data."""
    texts = {
        key: to_text(data[key]) for key in ("title", "sentence", "scope", "subject", "outcome")
    }
    return Ladder(
        slug=data["id"],
        edition=data["edition"],
        source=data["source"],
        use=build_use(data["use"]) if "use" in data else None,
        rungs=tuple(map(build_rung, data["rungs"])),
        left_out=tuple(map(to_text, data["left-out"])),
        to_rules=tuple(data["rules"]),
        to_cases=tuple(data.get("cases", [])),
        **texts,
    )


def build_rung(record: dict) -> Rung:
    """Return a Rung from its record."""
    return Rung(record["id"], to_text(record["title"]), to_text(record["explanation"]))
